package cli

import (
	"context"
	"fmt"

	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
)

// courses are the courses of this machine for a program while it runs.
type courses struct {
	app   *app
	cache *library.Cache
	name  string // of the course it began with
}

// newCourses are made with the course of a session open already.
func newCourses(a *app, s *session) *courses {
	name := a.inUse()
	return &courses{app: a, cache: a.library().Cache(name, s.course), name: name}
}

// first is the course that the program began with.
func (c *courses) first() library.Opened {
	o, _ := c.cache.Open(c.name) // it is open
	return o
}

// List is study.Library'.
func (c *courses) List(ctx context.Context) []stats.Source { return c.cache.List(ctx) }

// Open is study.Library'.
func (c *courses) Open(_ context.Context, name string) (study.Opened, error) {
	o, err := c.cache.Open(name)
	if err != nil {
		return study.Opened{}, err
	}
	return c.opened(o), nil
}

// opened adds what belongs to a course.
func (c *courses) opened(o library.Opened) study.Opened {
	out := study.Opened{Name: o.Name, Course: o.Course, Notes: c.app.notesOn(o.Course.ID)}
	if o.BuiltIn {
		out.Label = library.BuiltinLabel
	}
	return out
}

// Use is study.Library'. A course that is in no library was for one run only.
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
