package main

import (
	"errors"
	"fmt"
	"strings"

	"llmcourse/curriculum/clean"
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

// report tells the user what went wrong and returns the exit code.
func (e *env) report(err error) int {
	if err == nil {
		return 0
	}
	var exit *exitError
	if !errors.As(err, &exit) {
		exit = &exitError{code: exitFailed, err: err}
	}
	if exit.err == nil {
		return exit.code
	}
	// What went wrong may quote a file, an address or an argument.
	e.complain(err.Error(), exit.hint)
	return exit.code
}

// complain writes a message, and perhaps a hint, to standard error.
func (e *env) complain(text, hint string) {
	fmt.Fprintf(e.stderr, "llmcourse: %s\n", strings.TrimSpace(clean.Text(text)))
	if hint != "" {
		fmt.Fprintf(e.stderr, "hint: %s\n", clean.Text(hint))
	}
}
