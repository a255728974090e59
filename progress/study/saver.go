package study

import (
	"context"
	"errors"
	"slices"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// journal is what still has to be written. One write is under way at a time,
// so events reach the store in their order and a slow disk is asked once for
// many of them. It outlives the course that is open.
type journal struct {
	store   progress.Store
	since   []progress.Event // recorded or merged since the store was read
	waiting []entry          // not given to the store
	writing []entry          // given to it, no answer yet
	ready   bool             // something is waiting that was not tried since it came
	failed  error            // what the last write said; its entries are waiting
	drafts  drafts           // what is being written and is not to be saved yet
}

// An entry is an event to be saved, and the text of a note to be saved before
// it, nil of all but notes.
type entry struct {
	event progress.Event
	note  *noteWrite
}

type noteWrite struct {
	NoteText
	study *Study // of the course the note belongs to
	draft int    // which draft of it there was by then
}

// of tells whether it is the text of that note.
func (w *noteWrite) of(notes Notes, ref curriculum.Ref) bool {
	return w != nil && w.Ref == ref && w.study.deps.Notes == notes
}

// add lets an event wait.
func (j *journal) add(e progress.Event, note *noteWrite) {
	j.since = append(j.since, e)
	if note != nil {
		j.supersede(note.study.deps.Notes, note.Ref, note)
	}
	j.waiting = append(j.waiting, entry{e, note})
	j.ready = true
}

// supersede takes the text of a note back that waits: there is a later one,
// or one that is on the disk already. A later one that was made from it is made
// from what that was made from, as it never came to the disk.
func (j *journal) supersede(notes Notes, ref curriculum.Ref, later *noteWrite) {
	for i := range j.waiting {
		earlier := j.waiting[i].note
		if !earlier.of(notes, ref) {
			continue
		}
		if later != nil && later.Was == earlier.Text {
			later.Was = earlier.Was
			later.Takes = append(slices.Clone(earlier.Takes), later.Takes...)
			later.Aside = later.Aside || earlier.Aside
		}
		j.waiting[i].note = nil
	}
}

// writes tells whether a note is still to be written.
func (j *journal) writes(notes Notes, ref curriculum.Ref) bool {
	is := func(e entry) bool { return e.note.of(notes, ref) }
	return slices.ContainsFunc(j.waiting, is) || slices.ContainsFunc(j.writing, is)
}

func (j *journal) pending() []entry { return slices.Concat(j.writing, j.waiting) }

// begin returns the next write, nil if there is none to be done now.
func (j *journal) begin() func(context.Context) written {
	if len(j.writing) > 0 || !j.ready || len(j.waiting) == 0 {
		return nil
	}
	j.writing, j.waiting, j.ready = j.waiting, nil, false
	batch, store := slices.Clone(j.writing), j.store
	texts := make([]NoteText, len(batch))
	for i, e := range batch {
		if e.note != nil {
			texts[i] = e.note.NoteText
		}
	}
	return func(ctx context.Context) written { return write(ctx, store, batch, texts) }
}

// written is what came of a write: of each entry whether its note is saved, and
// whether its event is.
type written struct {
	notes, both, events []bool
	err                 error
}

// write saves the texts of notes, and then the events but for those of notes
// that could not be saved.
func write(ctx context.Context, store progress.Store, batch []entry, texts []NoteText) written {
	w := written{notes: make([]bool, len(batch)), both: make([]bool, len(batch)), events: make([]bool, len(batch))}
	var events []progress.Event
	var errs []error
	for i, e := range batch {
		if e.note != nil {
			both, err := e.note.study.deps.Notes.Save(texts[i])
			if err != nil {
				errs = append(errs, err)
				continue
			}
			w.both[i] = both
		}
		w.notes[i] = true
		events = append(events, e.event)
	}
	if len(events) > 0 {
		if err := store.Append(ctx, events...); err != nil {
			w.err = errors.Join(append([]error{err}, errs...)...)
			return w
		}
	}
	copy(w.events, w.notes)
	w.err = errors.Join(errs...)
	return w
}

// end takes the answer of a write in. What was not saved waits again, before
// what came meanwhile.
func (j *journal) end(w written) error {
	var again []entry
	for i, e := range j.writing {
		if e.note != nil && w.notes[i] {
			e.note.study.noteSaved(e.note, w.both[i])
			e.note = nil
		}
		if !w.events[i] {
			again = append(again, e)
		}
	}
	later := j.waiting
	j.writing, j.waiting, j.failed = nil, again, w.err
	for _, e := range later {
		if e.note != nil {
			j.supersede(e.note.study.deps.Notes, e.note.Ref, e.note)
		}
	}
	j.waiting = append(j.waiting, later...)
	return w.err
}

// noteSaved takes in that the text of a note is on the disk.
func (s *Study) noteSaved(w *noteWrite, both bool) {
	if both {
		s.notes.both = append(s.notes.both, w.Ref)
		if s.deps.Wait {
			delete(s.notes.texts, w.Ref)
		} else {
			s.LoadNotes(w.Ref)
		}
	}
	if w.draft == s.journal.drafts.of(s.deps.Notes, w.Ref) {
		s.journal.drafts.saved(s, w.Ref)
	}
}

// Saved tells whether an event is not waiting to be saved any more.
func (s *Study) Saved(id progress.ID) bool {
	return !slices.ContainsFunc(s.journal.pending(), func(e entry) bool { return e.event.ID() == id })
}

// Writing tells whether a write is under way: a Job whose answer was not taken.
func (s *Study) Writing() bool { return len(s.journal.writing) > 0 }

// Failed is what the last write said, nil if it went well.
func (s *Study) Failed() error { return s.journal.failed }

// Retry lets the next Job try again what could not be saved, and tells whether
// there is such a thing.
func (s *Study) Retry() bool {
	s.journal.ready = len(s.journal.waiting) > 0
	return s.journal.ready || s.Writing()
}

// Unsaved is what is not saved, for the learner to be told.
type Unsaved struct {
	Events []progress.Event
	Notes  []NoteText // the texts of notes among them
	Err    error      // what the last write said; nil where none came back
}

// Unsaved returns what is not saved, also while it is being written.
func (s *Study) Unsaved() Unsaved {
	u := Unsaved{Err: s.journal.failed}
	for _, e := range s.journal.pending() {
		u.Events = append(u.Events, e.event)
		if e.note != nil {
			u.Notes = append(u.Notes, e.note.NoteText)
		}
	}
	return u
}
