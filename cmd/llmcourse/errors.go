package main

import (
	"errors"
	"fmt"
)

// The exit codes, which scripts rely on.
const (
	exitFailed  = 1 // it did not work
	exitUsage   = 2 // it was asked wrongly
	exitNothing = 3 // there is nothing of that name, or nothing to do

	exitInterrupted = 130 // by a signal, as shells count it
)

// An exitError ends the program with a code, a sentence and a hint.
type exitError struct {
	code int
	err  error // nil: everything was said already
	hint string
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit %d", e.code)
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// failed is an error that the hint helps to mend.
func failed(err error, hint string) error {
	return &exitError{code: exitFailed, err: err, hint: hint}
}

func usage(hint, format string, args ...any) error {
	return &exitError{code: exitUsage, err: fmt.Errorf(format, args...), hint: hint}
}

func nothing(hint, format string, args ...any) error {
	return &exitError{code: exitNothing, err: fmt.Errorf(format, args...), hint: hint}
}

// silent ends the program with a code and no more words.
func silent(code int) error { return &exitError{code: code} }

// codeOf is the exit code that an error ends the program with; 0 of none.
func codeOf(err error) int {
	var exit *exitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.code
	}
	return exitFailed
}

// hintOf is what an error says that can be done, or "".
func hintOf(err error) string {
	var exit *exitError
	if errors.As(err, &exit) {
		return exit.hint
	}
	return ""
}

// isSilent tells whether everything about an error was said already.
func isSilent(err error) bool {
	var exit *exitError
	return errors.As(err, &exit) && exit.err == nil
}
