package study

import (
	"context"
	"slices"

	"llmcourse/curriculum"
)

// Done is the answer of a Job, for Take.
type Done struct {
	write *written
	draft *drafted
	read  *read
}

// Wrote tells whether the Job saved something, or tried to.
func (d Done) Wrote() bool { return d.write != nil }

// Job is the next thing that may wait for a disk, nil if there is none now. It
// runs beside everything else; hand its answer to Take. There may be several
// at a time, so ask until there is none.
func (s *Study) Job() func() Done {
	if write := s.journal.begin(); write != nil {
		return func() Done {
			w := write(context.Background())
			return Done{write: &w}
		}
	}
	if keep := s.journal.drafts.begin(); keep != nil {
		return func() Done {
			d := keep()
			return Done{draft: &d}
		}
	}
	if read := s.reading(); read != nil {
		return func() Done { return Done{read: read()} }
	}
	return nil
}

// Take takes the answer of a Job in. The error says what could not be saved;
// it waits to be tried again.
func (s *Study) Take(d Done) error {
	if d.read != nil && d.read.study == s {
		s.takeRead(d.read)
	}
	if d.draft != nil {
		s.journal.drafts.end(*d.draft)
	}
	if d.write != nil {
		return s.journal.end(*d.write)
	}
	return nil
}

// Flush saves what is waiting, and what could not be saved before, and waits
// for it.
func (s *Study) Flush(ctx context.Context) error {
	s.journal.ready = true
	err := s.journal.failed
	if write := s.journal.begin(); write != nil {
		err = s.journal.end(write(ctx))
	}
	s.FlushDrafts()
	return err
}

// FlushDrafts keeps the drafts that are waiting, and waits for it. DraftError
// says why one could not be kept.
func (s *Study) FlushDrafts() {
	if keep := s.journal.drafts.begin(); keep != nil {
		s.journal.drafts.end(keep())
	}
}

// wanted is what a screen asked for and Job is to read.
type wanted struct {
	questions bool
	notes     []curriculum.Ref
	all       bool // every note there is, and the drafts
	reading   bool // a Job is at it
}

// Load asks Job for the questions of the course, all notes on it, and drafts of
// notes. It is for a front end that does not wait.
func (s *Study) Load() {
	s.wanted.questions = s.wanted.questions || !s.all
	s.wanted.all = s.deps.Notes != nil && !s.sought
	s.LoadNotes(s.book.NotedRefs()...)
}

// Ready tells whether the questions are known.
func (s *Study) Ready() bool { return s.all || s.deps.Wait }

// LoadNotes asks Job to read notes, again if they were read before.
func (s *Study) LoadNotes(refs ...curriculum.Ref) {
	if s.deps.Notes != nil {
		s.wanted.notes = append(s.wanted.notes, refs...)
	}
}

// read is what a Job read.
type read struct {
	study     *Study
	questions map[curriculum.Ref][]*curriculum.Question // nil if they were not asked for
	notes     map[curriculum.Ref]noteRead
	drafts    []DraftText
	all       bool // every note, and the drafts
}

func (s *Study) reading() func() *read {
	want := s.wanted
	if want.reading || !want.questions && !want.all && len(want.notes) == 0 {
		return nil
	}
	s.wanted = wanted{reading: true}
	clear(s.notes.edited)
	course, notes := s.deps.Course, s.deps.Notes
	refs := slices.Clone(want.notes)
	return func() *read {
		r := &read{study: s, notes: map[curriculum.Ref]noteRead{}, all: want.all}
		if want.questions {
			r.questions = readQuestions(course)
		}
		if want.all {
			listed, _ := notes.List() // a folder that cannot be read fails for each note
			refs = append(refs, listed...)
			r.drafts = readDrafts(notes)
		}
		for _, ref := range refs {
			if _, ok := r.notes[ref]; !ok {
				r.notes[ref] = loadNote(notes, ref)
			}
		}
		return r
	}
}

func (s *Study) takeRead(r *read) {
	s.wanted.reading = false
	if r.questions != nil {
		s.questions, s.all = r.questions, true
		s.figures.reset()
	}
	for ref, note := range r.notes {
		if !s.notes.edited[ref] && !s.journal.writes(s.deps.Notes, ref) {
			s.notes.take(ref, note)
		} else if note.err == nil {
			s.notes.others[ref] = note.others
		}
	}
	if r.all {
		s.foundDrafts(r.drafts)
	}
	if len(r.notes) > 0 {
		s.index = nil
	}
}

// readQuestions reads those of every section. A section whose questions cannot
// be read has none here; who asks them is told why.
func readQuestions(course *curriculum.Course) map[curriculum.Ref][]*curriculum.Question {
	all := map[curriculum.Ref][]*curriculum.Question{}
	for _, section := range course.Sections() {
		list, err := course.Questions(section.Ref())
		if err != nil {
			list = nil
		}
		all[section.Ref()] = list
	}
	return all
}
