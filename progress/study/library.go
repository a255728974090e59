package study

import (
	"context"

	"llmcourse/curriculum"
	"llmcourse/progress/stats"
)

// An Opened is a course that is open, and what belongs to it alone.
type Opened struct {
	Name   string // what opens it again
	Label  string // what a header calls it, its title where empty
	Course *curriculum.Course
	Notes  Notes // nil: no notes are kept
}

// A Library is all courses of this machine. Its methods may wait for a disk.
type Library interface {
	// List returns all of them, the built-in one first; those that cannot be
	// read say why.
	List(context.Context) []stats.Source
	// Open reads the course of a name. The error says what is wrong with it.
	Open(ctx context.Context, name string) (Opened, error)
	// Use remembers the course to begin with the next time.
	Use(name string) error
}

// A Path is where the program keeps something.
type Path struct{ Name, Path string }
