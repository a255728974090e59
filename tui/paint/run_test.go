//go:build unix

package paint

import (
	"os"
	"os/exec"
	"reflect"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

func TestFirstFrame(t *testing.T) {
	s := start(t)
	s.see("| first: size 60x12, colours")
	s.mu.Lock()
	modes := s.vt.Modes
	for _, m := range []string{"?1049", "?2004", "modifyOtherKeys"} {
		if !modes[m] {
			t.Errorf("mode %s is not set", m)
		}
	}
	if modes["?25"] || modes["?1000"] || modes["?1002"] || modes["?1004"] {
		t.Errorf("too much is set: %v", modes)
	}
	if want := []string{"keys", "2026", "2027"}; !reflect.DeepEqual(s.vt.Asks, want) {
		t.Errorf("asked for %v, want %v", s.vt.Asks, want)
	}
	if n := strings.Count(string(s.out), "item 000"); n != 1 {
		t.Errorf("the first frame was drawn %d times", n)
	}
	s.mu.Unlock()
	s.keys("q")
	s.end()
	s.see("over: <nil>; [size 60x12 colours TrueColor] views 2")
	s.restored()
}

func TestEveryModeEntersAndLeaves(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.keys("m")
	s.wait("modes", func() bool {
		m := s.vt.Modes
		return m["?1002"] && m["?1006"] && m["?1004"] && m["?25"] && s.vt.Title == "title]52;c;AAAA of it"
	})
	out := s.output()
	for _, want := range []string{
		ansi.SetCursorStyle(5), ansi.SetCursorColor("#ff0000"), ansi.SetProgressBar(40), ansi.KittyKeyboard(3, 1),
		ansi.SetForegroundColor("#010203"), ansi.SetBackgroundColor("#040506"),
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q", want)
		}
	}
	s.keys("m")
	s.wait("modes off", func() bool { m := s.vt.Modes; return !m["?1002"] && !m["?1004"] && !m["?25"] })
	s.keys("m")
	s.wait("modes", func() bool { return s.vt.Modes["?1002"] })
	s.keys("q")
	s.end()
	s.restored()
	tail := s.output()[len(out):]
	for _, want := range []string{
		ansi.SetCursorStyle(0), ansi.ResetCursorColor, ansi.ResetProgressBar, ansi.ResetForegroundColor, ansi.ResetBackgroundColor,
	} {
		if strings.Count(tail, want) != 2 {
			t.Errorf("%q %d times, want 2", want, strings.Count(tail, want))
		}
	}
}

func TestInput(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.keys("m")
	s.wait("mouse", func() bool { return s.vt.Modes["?1006"] })
	for keys, want := range map[string]string{
		"\x1b[<0;4;3M": "click 3,2", "\x1b[I": "focus", "\x1b[200~pasted\x1b[201~": "paste pasted", "\x1b[<64;1;1M": "hover", "!": "> item 001",
	} {
		s.keys(keys)
		s.see(want)
	}
}

func TestResize(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.resize(70, 20)
	s.see("70x20 |")
	s.see("item 018")
	s.resize(40, 6)
	s.see("40x6 |")
	s.signal(syscall.SIGWINCH) // nothing changed: nothing happens
	s.keys("w")                // asks for the size, and quits
	s.end()
	if out := s.output(); !strings.Contains(out, "size 70x20 size 40x6 size 40x6]") {
		t.Errorf("sizes heard: %q", out[strings.Index(out, "over:"):])
	}
}

func TestRequestsAreWrittenAtOnce(t *testing.T) {
	s := start(t)
	s.mu.Lock()
	s.replies[ansi.RequestBackgroundColor] = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
	s.mu.Unlock()
	s.see("first:")
	begin := time.Now()
	s.keys("gyrl")
	s.see("background dark false")
	s.wait("the rest", func() bool {
		o := string(s.out)
		return strings.Contains(o, ansi.SetSystemClipboard("copied")) && strings.Contains(o, "\x1b]777;raw\a") &&
			strings.Count(o, ansi.EraseEntireScreen) == 2 && strings.Count(o, "item 000") == 2
	})
	// Bubble Tea's own ticker comes a second after the start.
	if d := time.Since(begin); d > 900*time.Millisecond {
		t.Logf("took %v: the machine is too busy to tell", d)
	}
	if n := strings.Count(s.output(), ansi.RequestBackgroundColor); n != 1 {
		t.Errorf("asked %d times", n)
	}
}

// TestIdle waits out Bubble Tea's one tick a second.
func TestIdle(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.keys("m")
	s.wait("modes", func() bool { return s.vt.Modes["?1006"] })
	before := len(s.output())
	time.Sleep(1300 * time.Millisecond) // not to wait for something: that nothing comes
	if out := s.output(); len(out) != before {
		t.Errorf("wrote %q", out[before:])
	}
}

func TestExec(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.keys("m")
	s.wait("modes", func() bool { return s.vt.Modes["?1006"] })
	s.keys("e")
	s.see("EDITOR")
	s.restored()
	s.see("/dev/") // the editor has a terminal
	s.resize(50, 10)
	s.keys("abc\r")
	s.see("| exec <nil>")
	s.wait("modes again", func() bool { return s.vt.Modes["?1006"] && s.vt.Modes["?1049"] && s.vt.Modes["?25"] })
	s.keys("j")
	s.see("> item 001")
	s.keys("q")
	s.end()
	s.see("got abc")
	if out := s.output(); !strings.Contains(out, "size 50x10 exec <nil>]") {
		t.Errorf("heard: %q", out[strings.Index(out, "over:"):])
	}
	s.restored()
}

func TestSuspend(t *testing.T) {
	exe, _ := os.Executable()
	s := startCmd(t, exec.Command(exe), "PAINT_TEST=shell")
	s.see("first:")
	s.keys("m")
	s.wait("modes", func() bool { return s.vt.Modes["?1006"] })
	s.keys("z")
	s.see("[stopped]")
	s.restored()
	s.resize(50, 10)
	s.keys("\n")
	s.see("| resumed")
	s.wait("modes again", func() bool { return s.vt.Modes["?1006"] && s.vt.Modes["?1049"] && s.vt.Modes["?25"] })
	if n := strings.Count(s.output(), "item 000"); n != 2 {
		t.Errorf("drawn %d times", n)
	}
	s.keys("jq")
	s.end()
	s.restored()
	if out := s.output(); !strings.Contains(out, "size 50x10 resumed]") {
		t.Errorf("heard: %q", out[strings.Index(out, "over:"):])
	}
}

// TestStopped is about a program stopped without being asked: it paints again
// when it goes on.
func TestStopped(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGSTOP, syscall.SIGTSTP} {
		exe, _ := os.Executable()
		s := startCmd(t, exec.Command(exe), "PAINT_TEST=shell")
		s.see("first:")
		s.keys("m")
		s.wait("modes", func() bool { return s.vt.Modes["?1006"] })
		_ = syscall.Kill(s.child(), sig)
		s.wait("stop", func() bool { return strings.Contains(string(s.out), "[stopped]") })
		s.keys("\n")
		s.wait("another first frame", func() bool { return strings.Count(string(s.out), "item 000") == 2 })
		s.keys("jq")
		s.end()
		s.restored()
	}
}

// child returns the process id that the shell printed.
func (s *session) child() int {
	out := s.output()
	_, rest, _ := strings.Cut(out, "[pid ")
	id, _, _ := strings.Cut(rest, "]")
	pid, err := strconv.Atoi(id)
	if err != nil {
		s.t.Fatalf("no process in %q", out)
	}
	return pid
}

// TestNobodyToContinue is about a program that a terminal runs by itself.
func TestNobodyToContinue(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.keys("z")
	s.see("#1 ")
	s.keys("j")
	s.see("#2 ")
}

func TestFlood(t *testing.T) {
	s := start(t)
	s.see("first:")
	s.keys(strings.Repeat("j", 500))
	s.see("#500 ")
	s.keys("q")
	s.end()
	_, n, _ := strings.Cut(strings.TrimSpace(s.output()), "views ")
	if views, err := strconv.Atoi(n); err != nil || views > 250 {
		t.Errorf("%s views of 500 keys", n)
	}
}

func TestEveryEndRestores(t *testing.T) {
	for name, end := range map[string]struct {
		keys, says string
		sig        syscall.Signal
	}{
		"quit":      {keys: "q", says: "over: <nil>"},
		"interrupt": {keys: "i", says: "over: program was killed: program was interrupted"},
		"context":   {keys: "x", says: "over: program was killed: context canceled"},
		"update":    {keys: "p", says: "Caught panic:\n\nin Update"},
		"view":      {keys: "v", says: "Caught panic:\n\nin View"},
		"command":   {keys: "c", says: "Caught panic:\n\nin Cmd"},
		"sequence":  {keys: "s", says: "Caught panic:\n\nin Cmd"},
		"term":      {sig: syscall.SIGTERM, says: "over: <nil>"},
		"hup":       {sig: syscall.SIGHUP, says: "over: <nil>"},
		"int":       {sig: syscall.SIGINT, says: "over: program was killed: program was interrupted"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			found, _ := term.GetState(s.ptm.Fd())
			s.see("first:")
			s.keys("m")
			s.wait("modes", func() bool { return s.vt.Modes["?1006"] })
			if raw, _ := term.GetState(s.ptm.Fd()); runtime.GOOS == "linux" && reflect.DeepEqual(raw, found) {
				t.Log("not raw, or the test was late to look")
			}
			if end.sig != 0 {
				s.signal(end.sig)
			} else {
				s.keys(end.keys)
			}
			s.end()
			s.restored()
			out := strings.ReplaceAll(s.output(), "\r", "")
			i := strings.Index(out, end.says)
			if i < 0 || i < strings.LastIndex(out, ansi.ResetModeAltScreenSaveCursor) {
				t.Errorf("%q is not said after the terminal is restored: %q", end.says, out)
			}
		})
	}
}
