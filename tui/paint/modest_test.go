//go:build unix

package paint

import (
	"regexp"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

func TestUnlinked(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":        "",
		"no link": "no link",
		"a \x1b]8;;https://x.org\x1b\\link\x1b]8;;\x1b\\ b": "a link b",
		"\x1b]8;id=1;https://x.org\alink\x1b]8;;\a\x1b[1m!": "link\x1b[1m!",
		"a \x1b]8;;https://x.org":                           "a ",
	} {
		if got := unlinked(in); got != want {
			t.Errorf("unlinked(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestModest(t *testing.T) {
	t.Parallel()
	for term, want := range map[string]bool{
		"": true, "linux": true, "linux-16color": true, "vt100": true, "vt220": true, "ansi": true,
		"xterm": false, "xterm-256color": false, "screen": false, "tmux-256color": false, "alacritty": false, "foot": false,
	} {
		if got := modest(uv.Environ{"TERM=" + term}); got != want {
			t.Errorf("modest(%q) = %v", term, got)
		}
	}
}

// TestModestTerminalIsToldLittle uses everything on a console that can only
// draw: no command, no question, no protocol reaches it.
func TestModestTerminalIsToldLittle(t *testing.T) {
	for _, term := range []string{"linux", "vt100"} {
		s := start(t, "TERM="+term, "COLORTERM=")
		s.see("first:")
		s.keys("mgyjjjj")
		s.see("#7 ")
		s.see("link")
		s.keys("mq")
		s.end()
		s.restored()
		strange := regexp.MustCompile(`\x1b(?:\][^\x07\x1b]*|P|\[[<=>][0-9;]*[a-z]|\[[?0-9;]*[ $][a-z]|\[[0-9;]*t|\[\?u)`)
		if found := strange.FindAllString(s.output(), -1); len(found) > 0 {
			t.Errorf("TERM=%s: %q", term, found)
		}
	}
}
