package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/stats"
	"llmcourse/tui"
)

// A desk brings the courses of this machine to the program while it runs. Each
// is read once; one that was updated meanwhile is read again.
type desk struct {
	app   *app
	first openedCourse // the one the program began with

	mu   sync.Mutex
	read map[string]openedCourse // by name
}

// An openedCourse is a course and what was read of it.
type openedCourse struct {
	name    string
	builtIn bool
	dir     string // "" of the one that is built in
	stamp   time.Time
	course  *curriculum.Course
}

// desk is made with the course in use on it.
func (a *app) desk() *desk {
	name := a.inUse()
	dir, _ := a.courseFolder(name) // it was opened: there is one
	first := openedCourse{name: name, builtIn: dir == "", dir: dir, stamp: stampOf(dir), course: a.course}
	return &desk{app: a, first: first, read: map[string]openedCourse{name: first}}
}

// stampOf tells one state of a course from a later one.
func stampOf(dir string) time.Time {
	if dir == "" {
		return time.Time{}
	}
	info, err := os.Stat(filepath.Join(dir, "course.toml"))
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// names are those of all courses: the built-in one, those that were added, and
// the one the program began with, which may be any folder.
func (d *desk) names() []string {
	names := []string{builtinID}
	if l, err := d.app.library(); err == nil {
		ids, _ := l.ids()
		for _, id := range ids {
			if id != builtinID {
				names = append(names, id)
			}
		}
	}
	for _, name := range names {
		if name == d.first.name {
			return names
		}
	}
	return append(names, d.first.name)
}

// List is tui.Courses'.
func (d *desk) List(context.Context) []stats.Source {
	var list []stats.Source
	for _, name := range d.names() {
		s := stats.Source{Name: name, ID: name}
		o, err := d.open(name)
		s.BuiltIn = o.builtIn
		if err != nil {
			s.Problem, s.Hint = clean.Line(err.Error()), exit.Hint(err)
		} else {
			s.Course, s.ID = o.course, o.course.ID
		}
		if o.dir != "" {
			s.From = o.dir
			if from, err := readOrigin(o.dir); err == nil && from.From != "" {
				s.From = clean.Line(from.From)
			}
		}
		list = append(list, s)
	}
	return list
}

// Open is tui.Courses'.
func (d *desk) Open(_ context.Context, name string) (tui.Opened, error) {
	o, err := d.open(name)
	if err != nil {
		return tui.Opened{}, err
	}
	return d.opened(o), nil
}

// opened adds what belongs to a course.
func (d *desk) opened(o openedCourse) tui.Opened {
	a := d.app
	out := tui.Opened{Name: o.name, Course: o.course}
	if o.builtIn {
		out.Label = builtinLabel
	}
	p, err := a.places()
	switch {
	case err != nil:
		out.Notes = scratchNotes{notes.NewScratch(nil)}
	case a.flags.noSave:
		out.Notes = scratchNotes{notes.NewScratch(notes.Open(p.Notes, o.course.ID))}
	default:
		out.Notes = editedNotes{notes.Open(p.Notes, o.course.ID), a.Host}
	}
	return out
}

// open reads a course, once.
func (d *desk) open(name string) (openedCourse, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	o := openedCourse{name: name}
	dir, err := d.app.courseFolder(name)
	if err != nil {
		return o, err
	}
	o.dir, o.builtIn, o.stamp = dir, dir == "", stampOf(dir)
	if had, ok := d.read[name]; ok && had.dir == dir && had.stamp.Equal(o.stamp) {
		return had, nil
	}
	r, err := d.app.readCourse(name, dir)
	if err != nil {
		return o, exit.Failed(err, "llmcourse course check "+name+" shows every problem with its place")
	}
	o.course = r.course
	d.read[name] = o
	return o, nil
}

// Use is tui.Courses'. A course that is in no library was for one run only.
func (d *desk) Use(name string) error {
	if d.app.flags.noSave {
		return nil
	}
	p, err := d.app.places()
	if err != nil {
		return err
	}
	l := library{p.Courses}
	if name != builtinID && !l.has(name) {
		return nil
	}
	if err := writeChoiceOfCourse(p, name); err != nil {
		return err
	}
	if other := d.app.Getenv("LLMCOURSE_COURSE"); other != "" && other != name {
		return fmt.Errorf("LLMCOURSE_COURSE says %s, and goes before", clean.Line(other))
	}
	return nil
}
