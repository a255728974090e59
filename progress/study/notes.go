package study

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress"
)

// MaxNote is how many bytes a note may have: more than anybody writes on one
// thing, and little enough to show.
const MaxNote = 1 << 20

// Notes keeps the learner's own words, one text for each Ref. Its methods may
// wait for a disk and run beside everything else; a Study that must not wait
// calls them in Jobs only.
type Notes interface {
	// Load returns the note on a Ref, cleaned, and "" where there is none.
	Load(curriculum.Ref) (string, error)
	// Save keeps a note, durably, before it returns nil. An error keeps what
	// was there; Save may be called with the same again.
	Save(NoteText) error
}

// A NoteText is a note to be saved. It is a struct so that a store can be told
// more than it was without changing every one.
type NoteText struct {
	Ref  curriculum.Ref
	Text string // "" removes the note
	// Was is the text that the learner began from, as far as is known: a store
	// that has another one by now can tell that somebody else wrote it.
	Was string
}

// noteCache is the notes that were read or written.
type noteCache struct {
	texts  map[curriculum.Ref]string // as the learner sees them
	kept   map[curriculum.Ref]string // as they are on disk, as far as is known
	failed map[curriculum.Ref]error  // why one could not be read
	edited map[curriculum.Ref]bool   // changed since the read that is under way began
}

func newNoteCache() noteCache {
	return noteCache{
		texts: map[curriculum.Ref]string{}, kept: map[curriculum.Ref]string{},
		failed: map[curriculum.Ref]error{}, edited: map[curriculum.Ref]bool{},
	}
}

// take puts in what was read.
func (n *noteCache) take(ref curriculum.Ref, text string, err error) {
	if err != nil {
		n.failed[ref] = err
		return
	}
	delete(n.failed, ref)
	n.texts[ref] = trimmed(text)
	n.kept[ref] = n.texts[ref]
}

func trimmed(text string) string { return strings.TrimSpace(text) }

// Note is the note on a Ref, and "" where there is none or it is not read yet.
func (s *Study) Note(ref curriculum.Ref) string {
	if text, ok := s.notes.texts[ref]; ok || !s.deps.Wait || s.book.Noted(ref).IsZero() {
		return text
	}
	text, _ := s.readNote(ref)
	return text
}

// Unwritten tells whether the note on a Ref is still to be saved: what is on
// disk is older then.
func (s *Study) Unwritten(ref curriculum.Ref) bool { return s.journal.writes(s.deps.Notes, ref) }

// NoteError is why the note on a Ref could not be read, nil if it could.
func (s *Study) NoteError(ref curriculum.Ref) error { return s.notes.failed[ref] }

// readNote reads a note that is not known, and tells whether it could.
func (s *Study) readNote(ref curriculum.Ref) (string, error) {
	if text, ok := s.notes.texts[ref]; ok {
		return text, nil
	}
	if s.deps.Notes == nil {
		return "", nil
	}
	text, err := s.deps.Notes.Load(ref)
	s.notes.take(ref, text, err)
	return s.notes.texts[ref], err
}

// forgetNote makes a note be read again: another program wrote it.
func (s *Study) forgetNote(ref curriculum.Ref) {
	s.index = nil
	if s.Unwritten(ref) {
		return
	}
	if s.deps.Wait {
		delete(s.notes.texts, ref)
		return
	}
	s.LoadNotes(ref)
}

func (s *Study) note(d Note) (Outcome, error) {
	item, refused := s.find(d.Ref)
	if refused != nil {
		return Outcome{}, refused
	}
	ref, text := item.Ref(), trimmed(clean.Text(d.Text))
	switch {
	case s.deps.Notes == nil:
		return Outcome{}, refuse(NoNotes, nil)
	case len(text) > MaxNote:
		return Outcome{}, refuse(NoteTooLong, item)
	}
	was, known := s.notes.texts[ref]
	if !known && !d.Written {
		var err error
		if was, err = s.unreadNote(ref); err != nil {
			r := refuse(NoteUnread, item)
			r.Err = err
			return Outcome{}, r
		}
	}
	o := Outcome{Kind: progress.KindNote}
	c := Change{Kind: progress.KindNote, Ref: ref, Item: item, Removed: text == "", Same: text == was}
	o.Changes = []Change{c}
	if d.Written {
		s.journal.supersede(s.deps.Notes, ref)
		s.notes.kept[ref] = text
		delete(s.notes.failed, ref)
	}
	s.notes.texts[ref], s.notes.edited[ref] = text, true
	if c.Same {
		return o, nil
	}
	s.index = nil
	var write *noteWrite
	if !d.Written {
		write = &noteWrite{study: s, ref: ref, text: text}
	}
	s.record(&o, progress.Noted(ref), write)
	return o, nil
}

// unreadNote is the text of a note that is not known yet. Whoever may not wait
// has none, unless there is one to be lost.
func (s *Study) unreadNote(ref curriculum.Ref) (string, error) {
	switch {
	case s.deps.Wait:
		return s.readNote(ref)
	case s.notes.failed[ref] != nil:
		return "", s.notes.failed[ref]
	case !s.book.Noted(ref).IsZero():
		return "", &Refused{Code: NoteUnread, Ref: ref}
	}
	return "", nil
}
