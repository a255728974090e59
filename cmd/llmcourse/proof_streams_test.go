//go:build proof && unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestProofStreams starts the program with each of its streams a terminal, a
// pipe, or closed, in every combination. The screen comes where both input and
// output are terminals, lines everywhere else.
func TestProofStreams(t *testing.T) {
	t.Parallel()
	const ends = 3 // terminal, pipe, closed
	w, cases := newHouse(t), 0
	for n := range ends * ends * ends {
		in, out, err := n%ends, n/ends%ends, n/ends/ends
		name := fmt.Sprintf("in %s, out %s, err %s", end(in), end(out), end(err))
		s := w.terminal(pty.Winsize{Rows: 24, Cols: 80})
		var outPipe, errPipe bytes.Buffer
		s.cmd = w.command()
		s.cmd.Args = []string{"sh", "-c", `exec "$0"` + closing(in, " <&-") + closing(out, " >&-") + closing(err, " 2>&-"), program(t, w)}
		s.cmd.Path = "/bin/sh"
		s.cmd.Env = append(s.cmd.Env, "PATH="+os.Getenv("PATH"))
		s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = s.pts, s.pts, s.pts
		if in == 1 {
			s.cmd.Stdin = strings.NewReader("q\n")
		}
		if out == 1 {
			s.cmd.Stdout = &outPipe
		}
		if err == 1 {
			s.cmd.Stderr = &errPipe
		}
		s.start()
		screen := in == 0 && out == 0
		if screen {
			s.see("Roadmap", 0)
			s.quiet(30 * time.Millisecond)
			s.press("j", "Q")
		}
		code := s.ends()
		shown := strings.TrimSuffix(s.output(), "\x00over")
		if code != 0 || strings.Contains(shown+errPipe.String(), "panic") || errPipe.Len() > 0 {
			t.Errorf("%s: ended with %d: %q %q", name, code, shown, errPipe.String())
		}
		if got := strings.Contains(shown, "\x1b[?1049h"); got != screen {
			t.Errorf("%s: the screen came up is %v", name, got)
		}
		if out == 1 && (strings.Contains(outPipe.String(), "\x1b") || !strings.Contains(outPipe.String(), "Fundamentals")) {
			t.Errorf("%s: into the pipe went %q", name, outPipe.String())
		}
		if out == 0 && !screen && !strings.Contains(shown, "Fundamentals") {
			t.Errorf("%s: on the terminal is %q", name, shown)
		}
		s.restored(name)
		cases++
	}
	proved("each of the three streams a terminal, a pipe, or closed", fmt.Sprintf("%d combinations", cases),
		"the screen where it can be, else the status; exit code 0, no panic, no escape into a pipe")
}

func end(n int) string { return []string{"terminal", "pipe", "closed"}[n] }

// closing is how a shell closes a stream, if it is to be closed.
func closing(n int, how string) string {
	if end(n) == "closed" {
		return how
	}
	return ""
}

// program is the file to start for the program; by its name the test binary
// knows what it is.
func program(t *testing.T, w *house) string {
	t.Helper()
	own, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	link := w.home + "/llmcourse"
	if err := os.Symlink(own, link); err != nil && !os.IsExist(err) {
		t.Fatal(err)
	}
	return link
}

// TestProofTerminalGone takes the terminal away from a program that saves: it
// ends, and what it had saved is there.
func TestProofTerminalGone(t *testing.T) {
	t.Parallel()
	w := newHouse(t)
	for range 3 {
		s := w.open(pty.Winsize{Rows: 24, Cols: 80}, nil)
		s.see("Roadmap", 0)
		s.press("j", " ")
		s.see("Saved.", 0)
		before := len(w.ids())
		_ = s.pts.Close()
		_ = s.ptm.Close()
		select {
		case <-s.over:
		case <-time.After(20 * time.Second):
			t.Fatal("the program goes on without a terminal")
		}
		if after := len(w.ids()); after < before || before == 0 {
			t.Fatalf("%d events before, %d after", before, after)
		}
	}
	proved("the terminal is gone", "3 times", "the program ends, 0 saved events lost")
}
