package tuitest

import (
	"context"
	"embed"
	"errors"
	"io/fs"

	"llmcourse/curriculum"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
)

//go:embed other
var others embed.FS

// OtherFiles is a second course, of the kind that an import makes.
func OtherFiles() fs.FS {
	folder, err := fs.Sub(others, "other")
	if err != nil {
		panic(err)
	}
	return folder
}

// Other is the name of the second course of a World, Broken of one that
// cannot be read.
const (
	Other  = "other"
	Broken = "broken"
)

// Courses are those of a World: the fixture, the other one, and a broken one.
type Courses struct {
	Chosen []string // what is to be opened the next time
	Err    error    // what Use answers
	Fail   error    // what Open answers

	notes map[string]*Notes
	first *curriculum.Course
}

// List is study.Library'.
func (c *Courses) List(ctx context.Context) []stats.Source {
	list := []stats.Source{
		{Name: c.first.ID, ID: c.first.ID, BuiltIn: true, Course: c.first},
		{Name: Broken, ID: Broken, From: "/home/ada/roadmaps/broken.md", Problem: "course.toml:7: the part \"sea\" has no folder", Hint: "llmcourse course check broken shows every problem with its place"},
	}
	second := stats.Source{Name: Other, ID: Other, From: "https://example.com/roadmaps/shipping/README.md"}
	o, err := c.Open(ctx, Other)
	if err != nil {
		second.Problem = err.Error()
	}
	second.Course = o.Course
	return append(list, second)
}

// Open is study.Library'.
func (c *Courses) Open(_ context.Context, name string) (study.Opened, error) {
	if c.Fail != nil {
		return study.Opened{}, c.Fail
	}
	o := study.Opened{Name: name, Notes: c.notes[name]}
	var err error
	switch name {
	case c.first.ID:
		o.Label, o.Course = label, c.first
	case Other:
		o.Course, err = curriculum.Load(OtherFiles())
	default:
		err = errors.New("there is no course \"" + name + "\"")
	}
	return o, err
}

// Use is study.Library'.
func (c *Courses) Use(name string) error {
	if c.Err == nil {
		c.Chosen = append(c.Chosen, name)
	}
	return c.Err
}
