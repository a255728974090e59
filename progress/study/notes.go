package study

import (
	"slices"
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
// calls them in Jobs only. progress/study/notestest is the contract of all.
type Notes interface {
	// List returns the Refs on which there is a text, sorted.
	List() ([]curriculum.Ref, error)
	// Load returns the note on a Ref, cleaned, and "" where there is none.
	Load(curriculum.Ref) (string, error)
	// Versions returns the other texts of the note on a Ref, which must not be
	// lost: what two programs wrote at once, and what a sync tool put beside.
	Versions(curriculum.Ref) ([]Version, error)
	// Save keeps a note, durably, before it returns nil. An error keeps what was
	// there; Save may be called with the same again. Where there is a text by now
	// that is neither Was nor Text, both are kept: the other one as a Version,
	// and both is true.
	Save(NoteText) (both bool, err error)
}

// A NoteText is a note to be saved.
type NoteText struct {
	Ref  curriculum.Ref
	Text string // "" removes the note
	// Was is the text that the learner began from: a store that has another one
	// by now can tell that somebody else wrote it.
	Was string
	// Takes are versions that Text has taken in. A store sets them aside.
	Takes []Version
	// Aside says that the text that is there is put in a place of its own and not
	// written over, as one that is removed is always.
	Aside bool
}

// A Version is another text of a note.
type Version struct {
	Name string // what the store calls it, for people to find it
	Text string // cleaned
}

// TrimNote is a text as notes are kept and compared: without blank lines before
// it and blanks after it.
func TrimNote(text string) string {
	text = strings.TrimRight(text, " \t\n")
	for {
		line, rest, more := strings.Cut(text, "\n")
		if !more || strings.Trim(line, " \t") != "" {
			return text
		}
		text = rest
	}
}

// noteCache is the notes that were read or written.
type noteCache struct {
	texts  map[curriculum.Ref]string // as the learner sees them
	others map[curriculum.Ref][]Version
	failed map[curriculum.Ref]error // why one could not be read
	edited map[curriculum.Ref]bool  // changed since the read that is under way began
	both   []curriculum.Ref         // of which two texts were kept, for Both
}

func newNoteCache() noteCache {
	return noteCache{
		texts: map[curriculum.Ref]string{}, others: map[curriculum.Ref][]Version{},
		failed: map[curriculum.Ref]error{}, edited: map[curriculum.Ref]bool{},
	}
}

// take puts in what was read.
func (n *noteCache) take(ref curriculum.Ref, r noteRead) {
	if r.err != nil {
		n.failed[ref] = r.err
		return
	}
	delete(n.failed, ref)
	n.texts[ref] = TrimNote(r.text)
	n.others[ref] = r.others
}

// noteRead is what was read of a note.
type noteRead struct {
	text   string
	others []Version
	err    error
}

func loadNote(notes Notes, ref curriculum.Ref) (r noteRead) {
	if r.text, r.err = notes.Load(ref); r.err == nil {
		r.others, r.err = notes.Versions(ref)
	}
	return r
}

// Note is the note on a Ref, and "" where there is none or it is not read yet.
func (s *Study) Note(ref curriculum.Ref) string {
	if text, ok := s.notes.texts[ref]; ok || !s.deps.Wait || s.book.Noted(ref).IsZero() {
		return text
	}
	text, _ := s.readNote(ref)
	return text
}

// Versions are the other texts of the note on a Ref. Unite makes one of them.
func (s *Study) Versions(ref curriculum.Ref) []Version {
	if s.deps.Wait {
		_, _ = s.readNote(ref)
	}
	return s.notes.others[ref]
}

// Noted are the Refs that have a note, or another text of one, as far as they
// were read, in the order of the course.
func (s *Study) Noted() []curriculum.Ref {
	if s.deps.Wait && s.deps.Notes != nil {
		refs, _ := s.deps.Notes.List()
		for _, ref := range refs {
			_, _ = s.readNote(ref)
		}
	}
	var refs []curriculum.Ref
	for _, item := range s.Items() {
		if ref := item.Ref(); s.notes.texts[ref] != "" || len(s.notes.others[ref]) > 0 {
			refs = append(refs, ref)
		}
	}
	return refs
}

// Both returns, once, the notes of which two texts were kept: somebody else had
// written another one than the learner began from.
func (s *Study) Both() []curriculum.Ref {
	refs := s.notes.both
	s.notes.both = nil
	return refs
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
	r := loadNote(s.deps.Notes, ref)
	s.notes.take(ref, r)
	return s.notes.texts[ref], r.err
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
	ref, text := item.Ref(), TrimNote(clean.Note(d.Text))
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
	c := Change{Kind: progress.KindNote, Ref: ref, Item: item, Removed: text == "", Same: text == was && len(d.Takes) == 0}
	o.Changes = []Change{c}
	if d.Written {
		s.journal.supersede(s.deps.Notes, ref, nil)
		delete(s.notes.failed, ref)
	}
	s.notes.texts[ref], s.notes.edited[ref] = text, true
	if c.Same {
		if !s.Retry() || !s.Unwritten(ref) {
			s.journal.drafts.saved(s, ref)
		}
		return o, nil
	}
	s.index = nil
	var write *noteWrite
	if !d.Written {
		write = &noteWrite{study: s, NoteText: NoteText{ref, text, was, d.Takes, d.Aside}}
		if d.Was != nil {
			write.Was = TrimNote(*d.Was)
		}
		write.draft = s.journal.drafts.of(s.deps.Notes, ref)
		s.notes.others[ref] = slices.DeleteFunc(slices.Clone(s.notes.others[ref]), func(v Version) bool { return slices.Contains(d.Takes, v) })
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
