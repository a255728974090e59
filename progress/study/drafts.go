package study

import (
	"slices"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress"
)

// A Drafter is Notes that keep drafts too, apart from the notes: what is being
// written and was not saved yet.
type Drafter interface {
	// Drafts returns those of programs that have ended, the latest first.
	Drafts() ([]DraftText, error)
	// KeepDraft keeps one, durably, in the place of an earlier one that this
	// program kept of the Ref.
	KeepDraft(NoteText) error
	// DropDraft takes away what this program kept of a Ref.
	DropDraft(curriculum.Ref) error
	// DropFound takes away what Drafts has found under a name.
	DropFound(name string) error
}

// A DraftText is a note that was being written when a program ended.
type DraftText struct {
	NoteText
	Name string // what the Drafter calls it
}

// drafts is what is being written. It is kept beside the notes that are being
// saved, one after the other, so that a draft is never put back after it was
// dropped.
type drafts struct {
	waiting []draftWrite
	writing bool
	count   int
	last    map[draftKey]int // which draft of something was the last
	failed  error            // why the last one could not be kept
}

type draftKey struct {
	notes Notes
	ref   curriculum.Ref
}

// A draftWrite is a draft to be kept or, with drop, to go. After it one that
// was found goes, if it has a name: its words are safe elsewhere by then.
type draftWrite struct {
	notes Drafter
	NoteText
	keep, drop bool
	found      string
}

func (w draftWrite) do() (err error) {
	switch {
	case w.keep:
		err = w.notes.KeepDraft(w.NoteText)
	case w.drop:
		err = w.notes.DropDraft(w.Ref)
	}
	if err == nil && w.found != "" {
		err = w.notes.DropFound(w.found)
	}
	return err
}

type drafted struct{ err error }

// of is the number of the last draft of something, 0 where there was none.
func (d *drafts) of(notes Notes, ref curriculum.Ref) int { return d.last[draftKey{notes, ref}] }

// add lets one wait in the place of an earlier one of the same.
func (d *drafts) add(w draftWrite) {
	d.waiting = slices.DeleteFunc(d.waiting, func(x draftWrite) bool {
		return x.notes == w.notes && x.Ref == w.Ref && x.keep && x.found == ""
	})
	d.waiting = append(d.waiting, w)
}

// begin returns the next write, nil if there is none to be done now.
func (d *drafts) begin() func() drafted {
	if d.writing || len(d.waiting) == 0 {
		return nil
	}
	batch := d.waiting
	d.waiting, d.writing = nil, true
	return func() (done drafted) {
		for _, w := range batch {
			if err := w.do(); err != nil {
				done.err = err
			}
		}
		return done
	}
}

// end takes in what came of a write. What could not be kept is not tried again:
// the next letter brings another draft.
func (d *drafts) end(done drafted) { d.writing, d.failed = false, done.err }

// saved drops the drafts of a note: its text is where it belongs.
func (d *drafts) saved(s *Study, ref curriculum.Ref) {
	notes, ok := s.deps.Notes.(Drafter)
	key := draftKey{s.deps.Notes, ref}
	found, adopted := s.adopted[ref]
	if !ok || d.last[key] == 0 && !adopted {
		return
	}
	delete(d.last, key)
	delete(s.adopted, ref)
	d.add(draftWrite{notes: notes, NoteText: NoteText{Ref: ref}, drop: true, found: found.Name})
}

// draft is the Deed. Where no drafts are kept it does nothing.
func (s *Study) draft(d Draft) (Outcome, error) {
	item, refused := s.find(d.Ref)
	if refused != nil {
		return Outcome{}, refused
	}
	ref := item.Ref()
	notes, ok := s.deps.Notes.(Drafter)
	switch {
	case !ok:
	case d.Drop:
		s.journal.drafts.saved(s, ref)
	default:
		j := &s.journal.drafts
		if j.last == nil {
			j.last = map[draftKey]int{}
		}
		j.count++
		j.last[draftKey{s.deps.Notes, ref}] = j.count
		j.add(draftWrite{notes: notes, NoteText: NoteText{Ref: ref, Text: clean.Note(d.Text), Was: d.Was}, keep: true, found: s.adopted[ref].Name})
		delete(s.adopted, ref)
	}
	return Outcome{Kind: progress.KindNote}, nil
}

// DraftError is why the last draft could not be kept, nil if it could.
func (s *Study) DraftError() error { return s.journal.drafts.failed }

// Draft is View's.
func (s *Study) Draft(ref curriculum.Ref) (DraftText, bool) {
	s.waitForDrafts()
	for _, d := range s.found {
		if d.Ref == ref {
			return d, true
		}
	}
	return DraftText{}, false
}

// Drafts is View's: each Ref once.
func (s *Study) Drafts() []curriculum.Ref {
	s.waitForDrafts()
	var refs []curriculum.Ref
	for _, d := range s.found {
		if !slices.Contains(refs, d.Ref) {
			refs = append(refs, d.Ref)
		}
	}
	return refs
}

// Adopt gives the draft of a Ref to whoever writes on: it is dropped when the
// note is saved, or with a Draft that says so.
func (s *Study) Adopt(ref curriculum.Ref) (DraftText, bool) {
	d, ok := s.Draft(ref)
	if ok {
		s.adopted[ref] = d
		s.found = slices.DeleteFunc(s.found, func(x DraftText) bool { return x.Name == d.Name })
	}
	return d, ok
}

// waitForDrafts reads the drafts where that may wait.
func (s *Study) waitForDrafts() {
	if s.deps.Wait && !s.sought && s.deps.Notes != nil {
		s.foundDrafts(readDrafts(s.deps.Notes))
	}
}

func readDrafts(notes Notes) []DraftText {
	d, ok := notes.(Drafter)
	if !ok {
		return nil
	}
	list, _ := d.Drafts() // without them nobody is worse off than before
	return list
}

// foundDrafts takes in what was read. One that was saved after all goes: the
// program ended between the two.
func (s *Study) foundDrafts(list []DraftText) {
	s.sought, s.found = true, nil
	for _, d := range list {
		item, ok := s.deps.Course.Find(d.Ref)
		if !ok {
			continue
		}
		d.Ref = item.Ref()
		text, known := s.notes.texts[d.Ref]
		if s.deps.Wait {
			text, _ = s.readNote(d.Ref)
			known = true
		}
		if known && TrimNote(d.Text) == text {
			s.journal.drafts.add(draftWrite{notes: s.deps.Notes.(Drafter), found: d.Name})
			continue
		}
		s.found = append(s.found, d)
	}
}
