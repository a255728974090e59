package linear

import (
	"context"

	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// Deps is everything that the linear mode needs from outside: nothing here
// reads a clock, an environment variable or a file.
type Deps struct {
	study.Deps                                             // of the course to begin with, and of the learner; Wait is set here
	Name       string                                      // what opens that course again
	Library    study.Library                               // nil: there is this course and no other
	Manager    study.Manager                               // nil: courses are neither added nor removed here
	Loaded     progress.Loaded                             // what the store said when it was read
	Open       func(ctx context.Context, url string) error // nil: there is no browser
	Paths      []study.Path

	Width int  // of lines; 0 leaves the wrapping to the terminal
	Echo  bool // what is typed does not show by itself, as in a pipe
}

// UnsavedError is returned where changes could not be saved: they are for the
// caller to print.
type UnsavedError struct{ study.Unsaved }

// Error says how much and why.
func (e *UnsavedError) Error() string { return phrase.Unsaved(len(e.Events), e.Err) }

// Unwrap is why.
func (e *UnsavedError) Unwrap() error { return e.Err }
