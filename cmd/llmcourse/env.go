package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"

	"llmcourse/curriculum"
)

// An env is everything the program takes from the world around it. Nothing
// else in this package asks the process, so that a test can be another world.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	inTTY, outTTY  bool
	errTTY         bool
	environ        []string
	goos           string
	now            func() time.Time
	loc            *time.Location
	cols           func() int             // width of the terminal, 0 if unknown
	home           func() (string, error) // the home folder
	dark           func() bool            // asks the terminal for its background
}

// system is the env of the process.
func system() *env {
	return &env{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		inTTY:   term.IsTerminal(os.Stdin.Fd()),
		outTTY:  term.IsTerminal(os.Stdout.Fd()),
		errTTY:  term.IsTerminal(os.Stderr.Fd()),
		environ: os.Environ(),
		goos:    runtime.GOOS,
		now:     time.Now,
		loc:     time.Local,
		cols: func() int {
			width, _, err := term.GetSize(os.Stdout.Fd())
			if err != nil {
				return 0
			}
			return width
		},
		home: os.UserHomeDir,
		dark: darkTerminal,
	}
}

// getenv is the value of an environment variable, or "".
func (e *env) getenv(name string) string {
	for i := len(e.environ) - 1; i >= 0; i-- { // the last one counts
		if value, ok := strings.CutPrefix(e.environ[i], name+"="); ok {
			return value
		}
	}
	return ""
}

// dumb tells whether the terminal can do nothing but print.
func (e *env) dumb() bool { return e.getenv("TERM") == "dumb" }

// noColor follows no-color.org: any value but an empty one.
func (e *env) noColor() bool {
	return e.getenv("NO_COLOR") != "" || e.getenv("CLICOLOR") == "0" && !e.forceColor()
}

func (e *env) forceColor() bool {
	v := e.getenv("CLICOLOR_FORCE")
	return v != "" && v != "0"
}

// utf8 tells whether the terminal reads UTF-8, as far as the language asked for
// says. No language at all says nothing: containers rarely set one.
func (e *env) utf8() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(e.getenv(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}

// ascii tells whether signs and frames had better be of ASCII: the font of the
// Linux console has few others.
func (e *env) ascii() bool { return e.getenv("TERM") == "linux" || !e.utf8() }

// darkTerminal asks the terminal for its background.
func darkTerminal() bool { return lipgloss.HasDarkBackground(os.Stdin, os.Stdout) }

// complain writes a message, and perhaps a hint, to standard error.
func (e *env) complain(text, hint string) {
	fmt.Fprintf(e.stderr, "llmcourse: %s\n", strings.TrimSpace(curriculum.CleanText(text)))
	if hint != "" {
		fmt.Fprintf(e.stderr, "hint: %s\n", curriculum.CleanText(hint))
	}
}
