package prose_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/prose"
)

// Twice the text is twice the work, whatever the text is: to read it, to draw it
// properly and at once, with its links and the one that has the focus.
func TestDrawingIsLinear(t *testing.T) {
	th := look("dark", "plain")
	tuitest.Linear(t, 4<<10, func(text string) int {
		d := markdown.Parse(clean.Markdown(text))
		p := prose.NewPainter(th, 80, prose.Options{Unfold: true})
		n := 0
		for i, b := range d.Blocks {
			for _, line := range p.Block(b) {
				n += len(line.Draw(th, d.Links, len(d.Links)/2))
			}
			if i >= 20 {
				continue // Plain makes a painter for each block
			}
			for _, line := range prose.Plain(th, b, 80) {
				n += len(line.Draw(th, d.Links, 0))
			}
		}
		return n
	})
}

// A line is as long as its text and its links, not as their product.
func TestALineOfManyLinks(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	for _, n := range []int{26, 400} {
		d := markdown.Parse(strings.Repeat("[a](https://a.b) ", n))
		lines := prose.NewPainter(th, 2*n, prose.Options{}).Block(d.Blocks[0])
		for _, line := range lines {
			drawn := line.Draw(th, d.Links, 3)
			if got := ansi.Strip(drawn); got != strings.TrimSpace(strings.Repeat("a ", n)) {
				t.Errorf("%d links read %q", n, got)
			}
			if len(drawn) > 160*n {
				t.Errorf("%d links are drawn in %d bytes", n, len(drawn))
			}
		}
	}
}

// A link in a cell that wraps stands on its words and nowhere else.
func TestLinksKeepToTheirCell(t *testing.T) {
	t.Parallel()
	const source = "| A | B | C |\n|---|---|---|\n| [one two three four five](https://a.b) and more words of this cell | [six seven eight nine ten](https://c.d) | end |"
	th := look("dark", "plain")
	for _, width := range []int{20, 30, 44, 80} {
		d := markdown.Parse(source)
		words := map[int][]string{}
		for _, line := range prose.NewPainter(th, width, prose.Options{}).Block(d.Blocks[0]) {
			for _, span := range line.Links {
				words[span.Link] = append(words[span.Link], strings.Fields(ansi.Strip(ansi.Cut(line.Text, span.From, span.To)))...)
			}
		}
		for i, link := range d.Links {
			if got := strings.Join(words[i], ""); got != strings.ReplaceAll(link.Text, " ", "") {
				t.Errorf("width %d: link %d stands on %q", width, i, words[i])
			}
		}
	}
}

// Code that holds a fence stays in its block.
func TestCodeWithFences(t *testing.T) {
	t.Parallel()
	wantLines(t, draw(look("dark", "plain"), "````md\n```go\nx\n```\n````\n\nafter", 30, prose.Options{}),
		"│ ```go", "│ x", "│ ```", "after")
}

func TestOver(t *testing.T) {
	t.Parallel()
	star := func(words string) string { return "<" + words + ">" }
	for _, tt := range []struct {
		line   string
		ranges []prose.Range
		want   string
	}{
		{"abc", nil, "abc"},
		{"abcdef", []prose.Range{{1, 3, star}}, "a<bc>def"},
		{"abcdef", []prose.Range{{0, 2, star}, {2, 3, star}, {5, 9, star}}, "<ab><c>de<f>"},
		{"\x1b[1mabc\x1b[m", []prose.Range{{1, 2, star}}, "\x1b[1ma\x1b[m<b>\x1b[1mc\x1b[m"},
		{"a\x1b[1mbc\x1b[md", []prose.Range{{0, 2, star}}, "<ab>\x1b[1mc\x1b[md"},
		{"言語x", []prose.Range{{2, 4, star}}, "言<語>x"},
		{"ab", []prose.Range{{4, 6, star}}, "ab"},
	} {
		if got := prose.Over(tt.line, tt.ranges); got != tt.want {
			t.Errorf("%q with %d ranges is %q, want %q", tt.line, len(tt.ranges), got, tt.want)
		}
	}
}
