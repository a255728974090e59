// Package exit is how the program ends: an error carries the code of the
// process and a hint that says what can be done. It prints nothing; cli does.
package exit

import (
	"errors"
	"fmt"
)

// The exit codes, which scripts rely on.
const (
	CodeFailed  = 1 // it did not work
	CodeUsage   = 2 // it was asked wrongly
	CodeNothing = 3 // there is nothing of that name, or nothing to do

	CodeInterrupted = 130 // by a signal, as shells count it
)

// An Error ends the program with a code, a sentence and a hint.
type Error struct {
	code int
	err  error // nil: everything was said already
	hint string
}

func (e *Error) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit %d", e.code)
	}
	return e.err.Error()
}

func (e *Error) Unwrap() error { return e.err }

// Failed is an error that the hint helps to mend.
func Failed(err error, hint string) error {
	return &Error{code: CodeFailed, err: err, hint: hint}
}

// Usage says that something was asked wrongly.
func Usage(hint, format string, args ...any) error {
	return &Error{code: CodeUsage, err: fmt.Errorf(format, args...), hint: hint}
}

// Nothing says that there is nothing of that name, or nothing to do.
func Nothing(hint, format string, args ...any) error {
	return &Error{code: CodeNothing, err: fmt.Errorf(format, args...), hint: hint}
}

// Silent ends the program with a code and no more words.
func Silent(code int) error { return &Error{code: code} }

// Code is the exit code that an error ends the program with; 0 of none.
func Code(err error) int {
	var exit *Error
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.code
	}
	return CodeFailed
}

// Hint is what an error says that can be done, or "".
func Hint(err error) string {
	var exit *Error
	if errors.As(err, &exit) {
		return exit.hint
	}
	return ""
}

// IsSilent tells whether everything about an error was said already.
func IsSilent(err error) bool {
	var exit *Error
	return errors.As(err, &exit) && exit.err == nil
}

// Hint is what can be done, for front ends that find it by assertion.
func (e *Error) Hint() string { return e.hint }
