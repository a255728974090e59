package cli

import (
	"context"
	"fmt"

	"llmcourse/cmd/internal/library"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/stats"
	"llmcourse/tui"
)

// courses are the courses of this machine for a program while it runs.
type courses struct {
	app   *app
	cache *library.Cache
	name  string // of the course it began with
}

// coursesOf are made with the course of a session open already.
func (a *app) coursesOf(s *session) *courses {
	name := a.inUse()
	return &courses{app: a, cache: a.library().Cache(name, s.course), name: name}
}

// first is the course that the program began with.
func (c *courses) first() library.Opened {
	o, _ := c.cache.Open(c.name) // it is open
	return o
}

// List is tui.Courses'.
func (c *courses) List(ctx context.Context) []stats.Source { return c.cache.List(ctx) }

// Open is tui.Courses'.
func (c *courses) Open(_ context.Context, name string) (tui.Opened, error) {
	o, err := c.cache.Open(name)
	if err != nil {
		return tui.Opened{}, err
	}
	return c.opened(o), nil
}

// opened adds what belongs to a course.
func (c *courses) opened(o library.Opened) tui.Opened {
	a := c.app
	out := tui.Opened{Name: o.Name, Course: o.Course}
	if o.BuiltIn {
		out.Label = library.BuiltinLabel
	}
	p, err := a.places()
	switch {
	case err != nil:
		out.Notes = scratchNotes{notes.NewScratch(nil)}
	case a.flags.noSave:
		out.Notes = scratchNotes{notes.NewScratch(notes.Open(p.Notes, o.Course.ID))}
	default:
		out.Notes = editedNotes{notes.Open(p.Notes, o.Course.ID), a.Host}
	}
	return out
}

// Use is tui.Courses'. A course that is in no library was for one run only.
func (c *courses) Use(name string) error {
	a := c.app
	if a.flags.noSave {
		return nil
	}
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	if name != library.BuiltinID && !l.Has(name) {
		return nil
	}
	if err := l.Use(name); err != nil {
		return err
	}
	if other := a.Getenv("LLMCOURSE_COURSE"); other != "" && other != name {
		return fmt.Errorf("LLMCOURSE_COURSE says %s, and goes before", clean.Line(other))
	}
	return nil
}
