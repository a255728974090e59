//go:build proof && unix

package main

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"llmcourse/cmd/internal/exit"
)

// TestProofSignals ends the program in every way that a signal can, once after
// it said that a change is saved and once in the middle of one.
func TestProofSignals(t *testing.T) {
	t.Parallel()
	cases := 0
	for name, end := range map[string]struct {
		signal syscall.Signal
		keys   string
		code   int
		whole  bool // it can give the terminal back
	}{
		"quit":    {0, "Q", 0, true},
		"ctrl+c":  {0, "\x03", 0, true},
		"SIGTERM": {syscall.SIGTERM, "", 0, true},
		"SIGHUP":  {syscall.SIGHUP, "", 0, true},
		"SIGINT":  {syscall.SIGINT, "", exit.CodeInterrupted, true},
		"SIGQUIT": {syscall.SIGQUIT, "", 2, false},
		"SIGKILL": {syscall.SIGKILL, "", -1, false},
	} {
		for _, told := range []bool{true, false} {
			w := newHouse(t)
			s := w.open(pty.Winsize{Rows: 40, Cols: 120}, nil)
			s.see("Roadmap", 0)
			s.quiet(30 * time.Millisecond)
			s.press("j", "j")
			_, _ = s.ptm.WriteString(" ")
			if told {
				s.see("Saved.", 0)
			}
			if end.signal != 0 {
				_ = s.cmd.Process.Signal(end.signal)
			} else {
				_, _ = s.ptm.WriteString(end.keys)
			}
			code := s.ends()
			// A disk that takes more than two seconds is not waited for: the
			// change is printed then.
			printed := !told && code == exit.CodeFailed && strings.Contains(s.output(), "could not be saved")
			if code != end.code && !printed {
				out := s.output()
				t.Errorf("%s (told %v): ended with %d, want %d: %q", name, told, code, end.code, out[max(len(out)-600, 0):])
			}
			if end.whole {
				s.restored(name)
			}
			// The next start is right, and what was called saved is there.
			if n := len(w.ids()); told && n == 0 {
				t.Errorf("%s: a change called saved is lost", name)
			}
			again := w.open(pty.Winsize{Rows: 40, Cols: 120}, nil)
			again.shows("Fundamentals")
			again.press("Q")
			if code := again.ends(); code != 0 {
				t.Errorf("after %s the next start ended with %d", name, code)
			}
			again.restored("after " + name)
			cases++
		}
	}
	proved("ended by a key or a signal, after and during a save", fmt.Sprintf("%d ends", cases),
		"terminal and modes as found (kill -9 and SIGQUIT cannot), 0 saved changes lost, the next start is right")
}
