// Package host is the world around the program: its streams, environment,
// clock and folders, and the two programs it starts when somebody asks, the
// browser and the editor. Rooms to the right of this one ask a Host and never
// the process, so that a test, or one of many learners in a process, is another
// Host.
package host

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"

	"llmcourse/curriculum/clean"
)

// A Host is everything the program takes from the world around it.
type Host struct {
	In            io.Reader
	Out, Err      io.Writer
	InTTY, OutTTY bool
	ErrTTY        bool
	Environ       []string
	GOOS          string
	Now           func() time.Time
	Loc           *time.Location
	Cols          func() int             // width of the terminal, 0 if unknown
	Home          func() (string, error) // the home folder
	Dark          func() bool            // asks the terminal for its background

	// Process tells whether the program has the process to itself, and may
	// change what holds for all of it: signals, the collector of garbage, the
	// environment of libraries. Only main says so.
	Process bool
	// Dir is where relative paths begin; "" is where the process is.
	Dir string
}

// System is the world of the process.
func System() *Host {
	return &Host{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTTY:   term.IsTerminal(os.Stdin.Fd()),
		OutTTY:  term.IsTerminal(os.Stdout.Fd()),
		ErrTTY:  term.IsTerminal(os.Stderr.Fd()),
		Environ: os.Environ(),
		GOOS:    runtime.GOOS,
		Now:     time.Now,
		Loc:     time.Local,
		Cols: func() int {
			width, _, err := term.GetSize(os.Stdout.Fd())
			if err != nil {
				return 0
			}
			return width
		},
		Home: os.UserHomeDir,
		Dark: darkTerminal,
	}
}

// Getenv is the value of an environment variable, or "".
func (h *Host) Getenv(name string) string {
	for i := len(h.Environ) - 1; i >= 0; i-- { // the last one counts
		if value, ok := strings.CutPrefix(h.Environ[i], name+"="); ok {
			return value
		}
	}
	return ""
}

// Dumb tells whether the terminal can do nothing but print.
func (h *Host) Dumb() bool { return h.Getenv("TERM") == "dumb" }

// NoColor follows no-color.org: any value but an empty one.
func (h *Host) NoColor() bool {
	return h.Getenv("NO_COLOR") != "" || h.Getenv("CLICOLOR") == "0" && !h.ForceColor()
}

func (h *Host) ForceColor() bool {
	v := h.Getenv("CLICOLOR_FORCE")
	return v != "" && v != "0"
}

// UTF8 tells whether the terminal reads UTF-8, as far as the language asked for
// says. No language at all says nothing: containers rarely set one.
func (h *Host) UTF8() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(h.Getenv(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}

// ASCII tells whether signs and frames had better be of ASCII: the font of the
// Linux console has few others.
func (h *Host) ASCII() bool { return h.Getenv("TERM") == "linux" || !h.UTF8() }

// darkTerminal asks the terminal for its background.
func darkTerminal() bool { return lipgloss.HasDarkBackground(os.Stdin, os.Stdout) }

// Complain writes a message, and perhaps a hint, to standard error.
func (h *Host) Complain(text, hint string) {
	fmt.Fprintf(h.Err, "llmcourse: %s\n", strings.TrimSpace(clean.Text(text)))
	if hint != "" {
		fmt.Fprintf(h.Err, "hint: %s\n", clean.Text(hint))
	}
}

// Path is where a path that somebody named is.
func (h *Host) Path(name string) string {
	if h.Dir == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(h.Dir, name)
}
