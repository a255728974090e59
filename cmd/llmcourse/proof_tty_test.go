//go:build proof && unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// A tty is the program in a terminal that knows what it was left in.
type tty struct {
	t     testing.TB
	ptm   *os.File // the side of the person
	pts   *os.File // the side of the program, kept open so that nothing it wrote is lost
	cmd   *exec.Cmd
	found *term.State

	mu   sync.Mutex
	out  []byte
	news chan struct{}
	over chan struct{}

	// Answers to what the program asks, each given so late.
	answers map[string]string
	late    time.Duration
}

// open starts the program with all of its streams in a terminal.
func (w *house) open(size pty.Winsize, environ []string, args ...string) *tty {
	w.t.Helper()
	s := w.terminal(size)
	s.cmd = w.command(args...)
	s.cmd.Env = append(s.cmd.Env, environ...)
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = s.pts, s.pts, s.pts
	s.start()
	return s
}

// terminal is one without a program yet.
func (w *house) terminal(size pty.Winsize) *tty {
	w.t.Helper()
	s := &tty{t: w.t, news: make(chan struct{}, 1), over: make(chan struct{}), answers: map[string]string{}}
	var err error
	if s.ptm, s.pts, err = pty.Open(); err != nil {
		w.t.Skipf("no terminal can be had: %v", err)
	}
	// A copy that closing takes away from whoever reads.
	copied, err := syscall.Dup(int(s.ptm.Fd()))
	if err == nil {
		syscall.CloseOnExec(copied)
		err = syscall.SetNonblock(copied, true)
	}
	if err != nil {
		w.t.Fatal(err)
	}
	_ = s.ptm.Close()
	s.ptm = os.NewFile(uintptr(copied), "terminal")
	s.resize(size)
	if s.found, err = term.GetState(s.pts.Fd()); err != nil {
		w.t.Fatal(err)
	}
	return s
}

func (s *tty) resize(size pty.Winsize) {
	s.t.Helper()
	if err := pty.Setsize(s.pts, &size); err != nil {
		s.t.Fatal(err)
	}
}

func (s *tty) start() {
	s.t.Helper()
	s.cmd.ExtraFiles = []*os.File{s.pts}
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 3}
	if err := s.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	go s.read()
	go func() {
		_ = s.cmd.Wait()
		close(s.over)
	}()
	s.t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		<-s.over
		_ = s.pts.Close()
		_ = s.ptm.Close()
	})
}

func (s *tty) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := s.ptm.Read(buf)
		s.mu.Lock()
		s.out = append(s.out, buf[:n]...)
		for ask, answer := range s.answers {
			if bytes.Contains(buf[:n], []byte(ask)) {
				time.AfterFunc(s.late, func() { _, _ = s.ptm.WriteString(answer) })
			}
		}
		s.mu.Unlock()
		select {
		case s.news <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// output is all that was written so far.
func (s *tty) output() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.out)
}

// until waits for a condition, which is tried after each output.
func (s *tty) until(what string, cond func(out string) bool) {
	s.t.Helper()
	late := time.After(30 * time.Second)
	for !cond(s.output()) {
		select {
		case <-s.news:
		case <-time.After(50 * time.Millisecond):
		case <-late:
			s.t.Fatalf("waited in vain for %s: %q", what, s.output())
		}
	}
}

// see waits for a word on the screen, drawn after the first n bytes.
func (s *tty) see(word string, n int) {
	s.t.Helper()
	s.until(word, func(out string) bool { return strings.Contains(ansi.Strip(out[n:]), word) })
}

// quiet waits until the program has nothing more to draw.
func (s *tty) quiet(gap time.Duration) {
	for {
		select {
		case <-s.news:
		case <-time.After(gap):
			return
		case <-s.over:
			return
		}
	}
}

// press gives keys to the program, one after the other.
func (s *tty) press(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := s.ptm.WriteString(k); err != nil {
			s.t.Fatal(err)
		}
		s.quiet(12 * time.Millisecond)
	}
}

// shows has all of the screen drawn again, until a word is on it, and returns
// its text.
func (s *tty) shows(word string) (text string) {
	s.t.Helper()
	for range 100 {
		n := len(s.output())
		s.press("\x0c")
		s.until("the screen again", func(out string) bool { return strings.Contains(out[n:], ansi.EraseEntireScreen) })
		s.quiet(25 * time.Millisecond)
		if text = ansi.Strip(s.output()[n:]); strings.Contains(text, word) {
			return text
		}
		time.Sleep(20 * time.Millisecond)
	}
	s.t.Fatalf("%q does not show on the screen: %q", word, text)
	return ""
}

// ends waits for the end and returns the exit code, -1 for a signal.
func (s *tty) ends() int {
	s.t.Helper()
	select {
	case <-s.over:
	case <-time.After(20 * time.Second):
		s.t.Fatalf("it does not end: %q", s.output())
	}
	_, _ = s.pts.WriteString("\x00over")
	s.until("the last byte", func(out string) bool { return strings.HasSuffix(out, "\x00over") })
	return s.cmd.ProcessState.ExitCode()
}

// restored fails unless the terminal is as it was found.
func (s *tty) restored(what string) {
	s.t.Helper()
	if now, err := term.GetState(s.pts.Fd()); err != nil || !reflect.DeepEqual(now, s.found) {
		s.t.Errorf("%s: the terminal is not set as it was found: %v", what, err)
	}
	for _, left := range leftovers(s.output()) {
		s.t.Errorf("%s: left behind: %s", what, left)
	}
}

// modeSequence finds what sets or takes back a mode of the terminal.
func modeSequence() *regexp.Regexp {
	return regexp.MustCompile(`\x1b\[(?:\?([0-9;]+)([hl])|[<>][0-9;]*[um]|2[23];2t)`)
}

// leftovers are the modes that some output leaves a terminal in.
func leftovers(out string) (left []string) {
	modes := map[string]bool{"25": true, "7": true}
	for _, m := range modeSequence().FindAllStringSubmatch(out, -1) {
		if m[1] == "" {
			continue
		}
		for _, number := range strings.Split(m[1], ";") {
			modes[number] = m[2] == "h"
		}
	}
	for number, on := range modes {
		if on != (number == "25" || number == "7") {
			left = append(left, "mode ?"+number)
		}
	}
	for _, pair := range [][2]string{{"\x1b[>1u", "\x1b[<1u"}, {"\x1b[22;2t", "\x1b[23;2t"}, {"\x1b[>4;2m", "\x1b[>4m"}} {
		if a, b := strings.Count(out, pair[0]), strings.Count(out, pair[1]); a != b {
			left = append(left, strings.Trim(pair[0], "\x1b"))
		}
	}
	if at := strings.LastIndex(out, "\x1b[?1049l"); at < 0 && strings.Contains(out, "\x1b[?1049h") {
		left = append(left, "the other screen")
	}
	return left
}
