package widget

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestWrapIsTheSame holds the short way for plain words against the long one.
func TestWrapIsTheSame(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 5))
	short := 0
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(60) {
			b.WriteByte("abc.,;(x)/ww     -"[r.IntN(18)])
		}
		text, width := b.String(), 1+r.IntN(30)
		want := strings.Split(ansi.Hardwrap(lipgloss.Wrap(text, width, ""), width, true), "\n")
		if got := Wrap(text, width); !slices.Equal(got, want) {
			t.Fatalf("%q at %d is %q, want %q", text, width, got, want)
		}
		if plainWords(text) {
			short++
		}
	}
	if short < 100 {
		t.Errorf("only %d of the texts went the short way", short)
	}
}

func TestBlock(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text          string
		width, height int
		want          string
	}{
		{"a\nbcdef\nc", 4, 2, "a   \nbcd~"},
		{"a", 3, 3, "a  \n   \n   "},
		{"", 2, 1, "  "},
		{"a\nb", 2, 0, ""},
		{"\x1b[1mab\x1b[m", 3, 1, "\x1b[1mab\x1b[m "},
		{"wide", 0, 1, ""},
	} {
		if got := Block(c.text, c.width, c.height, "~"); got != c.want {
			t.Errorf("Block(%q, %d, %d) = %q, want %q", c.text, c.width, c.height, got, c.want)
		}
	}
	if got := Fit("a", 300, "~"); got != "a"+strings.Repeat(" ", 299) {
		t.Errorf("a wide line is %q", got)
	}
}
