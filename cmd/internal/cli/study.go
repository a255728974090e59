package cli

import (
	"context"

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
	return notes.Open(p.Notes, course)
}

// A shelf is the courses of this machine for a front end of study.
type shelf struct{ *desk }

// Open is study.Library's.
func (l shelf) Open(_ context.Context, name string) (study.Opened, error) {
	o, err := l.open(name)
	if err != nil {
		return study.Opened{}, err
	}
	out := study.Opened{Name: o.name, Course: o.course, Notes: l.app.notesOn(o.course.ID)}
	if o.builtIn {
		out.Label = builtinLabel
	}
	return out, nil
}
