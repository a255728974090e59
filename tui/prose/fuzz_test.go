package prose_test

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
)

// FuzzPage draws anything that a course may hold after cleaning: no panic, no
// line wider than asked for, no link without an address, and no escape sequence
// of the text's own.
func FuzzPage(f *testing.F) {
	for _, seed := range []string{
		"", "#", "## A [b](c)", "- a\n  - b\n\n    c", "1. a\n1. b\n\n\n2. c", "```go\nx", "~~~\n```\n~~~", "$$", "$$\nx", "$x$ $y",
		"<details>\n<summary>S</summary>\n<details>\n</details>", "|a|\n|-|\n|[b](c)|", "> > > a\n> - b", "[a](b [c](d)", "`a` ``b` c",
		"言語モデル 🚀👩‍💻 é", strings.Repeat("x", 300), strings.Repeat("0", 48) + "-", strings.Repeat("- ", 40) + "a", "a\\", "![", "[", "<https://a b>",
		"| a | b |\n|---|\n| " + strings.Repeat("long ", 30) + "|", "***\n___\n---", "a  \nb", "\ufeff", "$\\frac{a}{$", "\ue000\ue001\u2063\u2064",
		"<https://a>$x$[b](ref:c)", "a\n===\nb\n---", "    indented\n\ttab", "<b>html</b> <!-- c -->", "&#27;[31m &amp; &lt;",
	} {
		f.Add(seed, 40, true)
		f.Add(seed, 9, false)
	}
	f.Fuzz(func(t *testing.T, source string, width int, unfold bool) {
		if len(source) > 2000 {
			return
		}
		width = 8 + max(width, -width, 0)%120
		p := markdown.Parse(clean.Markdown(source))
		th := look("dark", "plain")
		painter := prose.NewPainter(th, width, prose.Options{Unfold: unfold})
		for _, b := range p.Blocks {
			for _, line := range append(prose.Plain(th, b, width), painter.Block(b)...) {
				check(t, line, p.Links, width)
				drawn := line.Draw(th, p.Links, 0)
				if got := lipgloss.Width(drawn); got > width {
					t.Fatalf("a drawn line is %d wide, more than %d: %q", got, width, drawn)
				}
			}
		}
	})
}

func check(t *testing.T, line prose.Line, links []markdown.Link, width int) {
	t.Helper()
	if strings.Contains(line.Text, "\n") {
		t.Fatalf("a line holds a line break: %q", line.Text)
	}
	if got := lipgloss.Width(line.Text); got > width {
		t.Fatalf("a line is %d wide, more than %d: %q", got, width, line.Text)
	}
	for _, r := range ansi.Strip(line.Text) {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			t.Fatalf("a line holds the control character %q: %q", r, line.Text)
		}
	}
	for _, span := range line.Links {
		if span.Link < 0 || span.Link >= len(links) || span.From < 0 || span.To <= span.From {
			t.Fatalf("link %+v of %d on %q", span, len(links), line.Text)
		}
	}
}
