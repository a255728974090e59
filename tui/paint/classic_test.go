//go:build unix

package paint

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// TestSameAsClassic drives the same program with both renderers and compares
// what is on the screen, styles, links, cursor and modes, after each step.
func TestSameAsClassic(t *testing.T) {
	steps := []struct{ name, keys string }{
		{"down", "j"}, {"down again", "j"}, {"scroll", "dd"}, {"scroll far", "dddddd"}, {"back", "kk"},
		{"modes", "m"}, {"move with a cursor", "jj"}, {"redraw", "l"}, {"modes off", "m"}, {"main screen", "a"},
		{"inline", "jd"}, {"back in the window", "a"}, {"smaller", ""}, {"larger", ""}, {"narrow", ""}, {"end", "jjkk"},
	}
	sizes := map[string][2]int{"smaller": {44, 8}, "larger": {80, 25}, "narrow": {25, 12}}
	for name, env := range map[string][]string{
		"truecolor": nil,
		"16":        {"COLORTERM=", "TERM=xterm"},
		"none":      {"NO_COLOR=1"},
		"linux":     {"COLORTERM=", "TERM=linux"},
		"inline":    {"PAINT_INLINE=1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ours, theirs := start(t, env...), start(t, append(env, "PAINT_CLASSIC=1")...)
			ours.see("first:")
			theirs.see("first:")
			pressed, size := 0, [2]int{60, 12}
			for _, step := range steps {
				pressed += len(step.keys)
				to, resize := sizes[step.name]
				if resize {
					size = to
				}
				for _, s := range []*session{ours, theirs} {
					if resize {
						s.resize(size[0], size[1])
					}
					s.keys(step.keys)
					s.see(fmt.Sprintf("#%d %dx%d |", pressed, size[0], size[1]))
				}
				compare(t, step.name, ours, theirs, name == "linux")
			}
			for _, s := range []*session{ours, theirs} {
				s.keys("q")
				s.end()
			}
			if ours.vt.Alternate() || theirs.vt.Alternate() {
				t.Error("not on the main screen")
			}
		})
	}
}

// compare waits until both screens are alike: what comes last in a frame, the
// cursor, may come after the row that was waited for.
func compare(t *testing.T, step string, ours, theirs *session, modest bool) {
	t.Helper()
	var a, b string
	for begin := time.Now(); time.Since(begin) < limit; time.Sleep(time.Millisecond) {
		if a, b = normal(ours.state(), modest), normal(theirs.state(), modest); a == b {
			return
		}
	}
	t.Fatalf("after %s ours is\n%s\nbut theirs\n%s", step, a, b)
}

// normal takes away what may differ: what was known when the first frame was
// drawn, the sizes that Classic repeats, and what only Classic tells a modest
// terminal.
func normal(state string, modest bool) string {
	if modest {
		told := regexp.MustCompile(`\^\]8;[^;]*;[^;^]*?(?:\^\\|\x07)| modifyOtherKeys|keys .*\] (?:cursor)|title ".*"`)
		state = told.ReplaceAllString(state, "")
	}
	rows := strings.Split(state, "\n")
	for i, r := range rows {
		if head, _, ok := strings.Cut(r, " | "); ok {
			rows[i] = head
		}
	}
	return strings.Join(rows, "\n")
}

// TestAnswers is about a terminal that can show a frame at once, and counts
// cells by grapheme.
func TestAnswers(t *testing.T) {
	s := start(t)
	s.mu.Lock()
	s.replies[ansi.RequestModeUnicodeCore] = "\x1b[?2026;2$y\x1b[?2027;2$y"
	s.mu.Unlock()
	s.wait("mode 2027", func() bool { return s.vt.Modes["?2027"] })
	if n := strings.Count(s.output(), "item 000"); n != 1 {
		t.Errorf("drawn %d times, though no row is counted otherwise now", n)
	}
	s.keys("j")
	s.wait("a frame at once", func() bool {
		return strings.Contains(string(s.out), ansi.SetModeSynchronizedOutput) && !s.vt.Modes["?2026"]
	})
	s.keys("q")
	s.end()
	s.restored()
}
