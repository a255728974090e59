package linear

import (
	"context"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
)

// Deps is everything that the linear mode needs from outside, as for the
// screen: nothing here reads a clock, an environment variable or a file.
type Deps struct {
	Opened
	Courses Courses        // nil: there is this course and no other
	Library study.Library  // nil: courses are neither added nor removed here
	Book    *progress.Book // of everything in the store
	Store   progress.Store
	Loaded  progress.Loaded // what the store said when it was read
	Now     func() time.Time
	Open    func(ctx context.Context, url string) error
	Habits  stats.Options
	Minutes int // how long a session is; 0 leaves it to the program
	Paths   []Path

	Width int  // of lines; 0 leaves the wrapping to the terminal
	Echo  bool // what is typed does not show by itself, as in a pipe
}

// Opened is a course that is open, and what belongs to it alone.
type Opened struct {
	Name   string // what opens it again
	Course *curriculum.Course
	Notes  Notes // nil: no notes are kept
}

// Courses are all courses there are.
type Courses interface {
	// List returns all of them, the built-in one first; those that cannot be
	// read say why.
	List(context.Context) []stats.Source
	// Open reads the course of a name. The error says what is wrong with it.
	Open(ctx context.Context, name string) (Opened, error)
	// Use remembers the course to begin with the next time.
	Use(name string) error
}

// Notes are the learner's own words, one text for each Ref.
type Notes interface {
	Read(curriculum.Ref) string
	Write(curriculum.Ref, string) error
}

// A Path is where the program keeps something.
type Path struct{ Name, Path string }

// UnsavedError is returned where changes could not be saved: they are for the
// caller to print.
type UnsavedError struct {
	Events []progress.Event
	Err    error // why
}

// Error says how much and why.
func (e *UnsavedError) Error() string {
	return plural(len(e.Events), "change") + " not saved: " + e.Err.Error()
}

// Unwrap is why.
func (e *UnsavedError) Unwrap() error { return e.Err }
