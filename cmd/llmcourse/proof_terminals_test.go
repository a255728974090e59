//go:build proof && unix

package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A breed of terminal is what the environment says of it, and what may be sent.
type breed struct {
	name    string
	environ []string
	colours int  // 0, 16, 256, or 24 bits
	ascii   bool // signs and frames are ASCII
	bytes   bool // and so is everything else
	modest  bool // it is sent nothing but text, colours and modes
}

func breeds() []breed {
	return []breed{
		{"xterm, 24 bits", []string{"TERM=xterm-256color", "COLORTERM=truecolor"}, 24, false, false, false},
		{"xterm, 256 colours", []string{"TERM=xterm-256color", "COLORTERM="}, 256, false, false, false},
		{"xterm, 16 colours", []string{"TERM=xterm", "COLORTERM="}, 16, false, false, false},
		{"xterm, 8 colours", []string{"TERM=xterm-8color", "COLORTERM="}, 16, false, false, false},
		{"inside tmux", []string{"TERM=tmux-256color", "COLORTERM="}, 256, false, false, false},
		{"inside screen", []string{"TERM=screen", "COLORTERM="}, 256, false, false, false},
		{"Linux console", []string{"TERM=linux", "COLORTERM="}, 16, true, false, true},
		{"vt100", []string{"TERM=vt100", "COLORTERM="}, 16, false, false, true},
		{"ansi", []string{"TERM=ansi", "COLORTERM="}, 16, false, false, true},
		{"no TERM", []string{"TERM=", "COLORTERM="}, 0, false, false, true},
		{"one nobody heard of", []string{"TERM=nobody-heard", "COLORTERM="}, 16, false, false, false},
		{"NO_COLOR", []string{"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=1"}, 0, false, false, false},
		{"LANG=C", []string{"TERM=xterm-256color", "COLORTERM=", "LANG=C"}, 256, true, true, false},
		{"LC_ALL=POSIX", []string{"TERM=xterm-256color", "COLORTERM=", "LC_ALL=POSIX", "LANG=de_DE.UTF-8"}, 256, true, true, false},
		{"Latin 1", []string{"TERM=xterm", "COLORTERM=", "LANG=de_DE.ISO-8859-1"}, 16, true, true, false},
	}
}

// walk is every screen in a few keys.
var walk = []string{"\r", "j", "\x06", "}", "?", esc, esc, "P", "M", "j", "r", "j", "c", "a", "R", esc, "m", "T", "j", esc, ",", esc, ":", esc, "S", esc, " ", "u"}

// TestProofTerminals walks through the program in terminals of all kinds.
func TestProofTerminals(t *testing.T) {
	t.Parallel()
	t.Run("kinds", func(t *testing.T) { // two at once: most of the time is waiting
		for _, k := range breeds() {
			t.Run(k.name, func(t *testing.T) {
				t.Parallel()
				k.stroll(t)
			})
		}
	})
	if t.Failed() {
		return
	}
	proved("terminals of all kinds: a walk through every screen", fmt.Sprintf("%d kinds", len(breeds())),
		"colours and signs as it has them, no command that it does not know, left as it was found")
}

// stroll walks through the program in such a terminal.
func (k breed) stroll(t *testing.T) {
	s := newHouse(t).open(pty.Winsize{Rows: 40, Cols: 120}, k.environ)
	s.see("Roadmap", 0)
	s.quiet(30 * time.Millisecond)
	for _, key := range walk {
		if key == esc && k.modest { // it sends no more than this, and a while goes by until it is sure that nothing follows
			key = "\x1b"
		}
		s.press(key)
		if key == "\x1b" {
			time.Sleep(200 * time.Millisecond)
			s.quiet(12 * time.Millisecond)
		}
	}
	s.press("Q")
	if code := s.ends(); code != 0 {
		t.Errorf("ended with %d", code)
	}
	s.restored(k.name)
	for _, wrong := range k.judge(strings.TrimSuffix(s.output(), "\x00over")) {
		t.Error(wrong)
	}
}

// judge says what some output has that this kind of terminal has not.
func (k breed) judge(out string) (wrong []string) {
	has := map[int]bool{}
	for _, m := range regexp.MustCompile(`\x1b\[([0-9;:]*)m`).FindAllStringSubmatch(out, -1) {
		switch {
		case strings.Contains(m[1], "8;2;"):
			has[24] = true
		case strings.Contains(m[1], "8;5;"):
			has[256] = true
		case regexp.MustCompile(`(^|;)([34][0-7]|9[0-7]|10[0-7])(;|$)`).MatchString(m[1]):
			has[16] = true
		}
	}
	for colours := range has {
		if colours > k.colours {
			wrong = append(wrong, fmt.Sprintf("colours of %d", colours))
		}
	}
	if k.colours > 0 && len(has) == 0 {
		wrong = append(wrong, "no colours at all")
	}
	if k.modest {
		if s := regexp.MustCompile(`\x1b(\][^\x07\x1b]*|P|_|\[[<=>][0-9;]*[a-z]|\[[?0-9;]*[ $][a-z]|\[[0-9;]*t|\[\?u)`).FindString(out); s != "" {
			wrong = append(wrong, fmt.Sprintf("it is sent %q", s))
		}
	}
	bad := func(r rune) bool {
		return k.ascii && (r >= 0x1f000 || strings.ContainsRune("❯▾▸○◐✓⊘★✎‹┃╭╮╰╯", r)) || k.bytes && r >= 0x80
	}
	if i := strings.IndexFunc(out, bad); i >= 0 {
		wrong = append(wrong, fmt.Sprintf("it is sent %q", out[max(i-20, 0):min(i+20, len(out))]))
	}
	return wrong
}

// TestProofDumb is a terminal that can do nothing but print, and one that is
// none: lines, and not one sequence.
func TestProofDumb(t *testing.T) {
	t.Parallel()
	w := newHouse(t)
	for _, args := range [][]string{nil, {"status"}, {"list"}, {"show", "nlp"}, {"next"}, {"stats"}} {
		s := w.open(pty.Winsize{Rows: 24, Cols: 80}, []string{"TERM=dumb"}, args...)
		code := s.ends()
		out := strings.TrimSuffix(s.output(), "\x00over")
		if code != 0 || len(out) < 100 || strings.Contains(out, esc) {
			t.Errorf("%q ended with %d: %q", args, code, out)
		}
		s.restored("dumb")
	}
	proved("TERM=dumb", "6 commands", "lines of text, not one escape")
}

// TestProofSizes is a window of no size, of one cell, and of sizes that change
// while somebody types.
func TestProofSizes(t *testing.T) {
	t.Parallel()
	sizes := []pty.Winsize{{}, {Rows: 1, Cols: 1}, {Rows: 1, Cols: 200}, {Rows: 200, Cols: 1}, {Rows: 5, Cols: 20}, {Rows: 12, Cols: 40}, {Rows: 24, Cols: 80}, {Rows: 300, Cols: 500}}
	for _, first := range sizes {
		w := newHouse(t)
		s := w.open(first, nil)
		s.until("a frame", func(out string) bool { return strings.Contains(out, "\x1b[?1049h") })
		s.quiet(30 * time.Millisecond)
		for i := range sizes {
			s.resize(sizes[len(sizes)-1-i])
			s.press("j", "\r", "\x06", "?", esc, esc)
		}
		s.resize(pty.Winsize{Rows: 40, Cols: 120})
		s.press(esc, esc, "m")
		s.shows("Fundamentals")
		s.press("Q")
		if code := s.ends(); code != 0 {
			t.Errorf("opened at %dx%d it ended with %d", first.Cols, first.Rows, code)
		}
		s.restored("sizes")
	}
	proved("windows of no size, one cell, and up to 500x300", fmt.Sprintf("%d sizes, each changed to all others", len(sizes)), "no panic, whole again in a usual window")
}

// TestProofAnswers is a terminal that answers nothing, one that answers late,
// and one that answers what nobody asked.
func TestProofAnswers(t *testing.T) {
	t.Parallel()
	replies := map[string]string{
		"\x1b]11;?": "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2027$p": "\x1b[?2027;2$y", "\x1b[?u": "\x1b[?1u",
	}
	for name, late := range map[string]time.Duration{"nothing": -1, "at once": 0, "100 ms late": 100 * time.Millisecond, "1 s late": time.Second} {
		w := newHouse(t)
		s := w.terminal(pty.Winsize{Rows: 40, Cols: 120})
		if s.late = late; late >= 0 {
			s.answers = replies
		}
		s.cmd = w.command()
		s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = s.pts, s.pts, s.pts
		begin := time.Now()
		s.start()
		s.see("Roadmap", 0)
		first := time.Since(begin)
		s.press("j", "j", "/", "q", "u", "a") // an answer in the middle of typing
		time.Sleep(max(late, 0) + 50*time.Millisecond)
		s.press("n", "t")
		if text := s.shows("quant"); strings.Contains(text, "rgb:") || strings.Contains(text, "2026") {
			t.Errorf("answers %s: the screen is %q", name, text)
		}
		s.press(esc, "\x1b[?62;c", "\x1b[24;80R", "\x1bP>|strange(1)\x1b\\", "\x1b]11;rgb:00/00/00\a", "\x1b[?1;2c", "\x1b[I", "\x1b[O")
		if text := s.shows("Fundamentals"); strings.Contains(text, "strange") {
			t.Errorf("answers %s, and some that nobody asked for: %q", name, text)
		}
		s.press("Q")
		if code := s.ends(); code != 0 {
			t.Errorf("answers %s: ended with %d", name, code)
		}
		s.restored(name)
		if first > 10*time.Second {
			t.Errorf("answers %s: the first frame came after %v", name, first)
		}
	}
	proved("a terminal that answers nothing, at once, late, and what nobody asked", "4 terminals", "the first frame waits for none, no answer is taken for keys")
}
