package cli

import (
	"llmcourse/cmd/internal/notes"
	"llmcourse/progress/study"
)

// studyDeps is what a Study of the session is made of. It waits for the disk.
func (s *session) studyDeps() (study.Deps, error) {
	a := s.app
	c, err := a.config()
	if err != nil {
		return study.Deps{}, err
	}
	habits, err := a.habits()
	return study.Deps{
		Course: s.course, Book: s.book, Partial: s.partial, Store: s.store, Notes: a.notesOn(s.course.ID),
		Now: a.Now, Habits: habits, Minutes: c.Minutes, Wait: true,
	}, err
}

// notesOn are the notes on a course; where nothing is kept, those of a session
// that forgets them.
func (a *app) notesOn(course string) study.Notes {
	p, err := a.places()
	switch {
	case err != nil:
		return notes.NewScratch(nil)
	case a.flags.noSave:
		return notes.NewScratch(notes.Open(p.Notes, course))
	}
	return editedNotes{notes.Open(p.Notes, course), a.Host}
}
