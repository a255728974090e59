// Package text turns values into lines for standard output: lessons, tables, a
// year as a heatmap, JSON. It reads nothing and writes to what it is given.
package text

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

// The width of text in cells: what reads well, what a pipe gets, and what still
// has words in a line.
const (
	MaxWidth  = 100
	PipeWidth = 80
	MinWidth  = 20
)

// unlimited is wider than any line of code: on a terminal that scrolls nothing
// needs to be cut, unlike on a screen.
const unlimited = 1 << 16

// A Printer prints documents in a theme.
type Printer struct {
	theme *theme.Theme
	width int
	Page  *markdown.Document
	text  *prose.Painter
}

// NewPrinter reads a document, which is put together of fields that are clean
// as text: as Markdown they may not be.
func NewPrinter(t *theme.Theme, doc string, width int) *Printer {
	return &Printer{t, width, markdown.Parse(clean.Markdown(doc)), prose.NewPainter(t, width, unfolded())}
}

func unfolded() prose.Options { return prose.Options{Unfold: true} }

// Draw draws a block so that nothing of it is cut off: code as wide as it is.
func (p *Printer) Draw(block markdown.Block) []prose.Line {
	if block.Kind == markdown.Code || block.Kind == markdown.Figure {
		return prose.NewPainter(p.theme, unlimited, unfolded()).Block(block)
	}
	return p.text.Block(block)
}

// Styled draws a document in colour, its links to be clicked.
func Styled(t *theme.Theme, doc string, width int) string {
	p := NewPrinter(t, doc, width)
	var b strings.Builder
	for i, block := range p.Page.Blocks {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, line := range p.Draw(block) {
			b.WriteString(line.Draw(t, p.Page.Links, -1) + "\n")
		}
	}
	return b.String()
}

// Plain draws a document in letters only, for pipes, files and screen
// readers: headings keep their marks, a link is text[3], and the addresses
// stand at the end.
func Plain(c *curriculum.Course, t *theme.Theme, doc string, width int) string {
	p := NewPrinter(t, doc, width)
	numbers, addresses := number(p.Page.Links)
	var b strings.Builder
	for i, block := range numbered(p.Page.Blocks, numbers) {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.plain(block))
	}
	if len(addresses) > 0 {
		b.WriteString("\n## Links\n\n")
	}
	for i, address := range addresses {
		fmt.Fprintf(&b, "[%d] %s\n", i+1, address)
		if today := c.Moved(address); today != address {
			fmt.Fprintf(&b, "%*s now %s\n", len(fmt.Sprintf("[%d]", i+1)), "", today)
		}
	}
	return b.String()
}

// plain draws one block, each line with its end.
func (p *Printer) plain(block markdown.Block) string {
	var b strings.Builder
	switch block.Kind {
	case markdown.Code, markdown.Figure:
		for line := range strings.SplitSeq(block.Source, "\n") {
			b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
		}
		return b.String()
	case markdown.Fold:
		b.WriteString(block.Info + "\n")
		for _, inner := range block.Inside {
			b.WriteString("\n" + p.plain(inner))
		}
		return b.String()
	case markdown.Heading:
		// Drawn as text it has no rule under it.
		b.WriteString(strings.Repeat("#", block.Level) + " ")
		block.Kind = markdown.Text
	}
	for _, line := range p.Draw(block) {
		b.WriteString(strings.TrimRight(ansi.Strip(line.Text), " ") + "\n")
	}
	return b.String()
}

// number gives each address a number, the same one wherever it stands, and
// returns the number of each link and the addresses in order.
func number(links []markdown.Link) (numbers []int, addresses []string) {
	known := map[string]int{}
	for _, l := range links {
		address := strings.TrimPrefix(l.URL, "ref:")
		if known[address] == 0 {
			addresses = append(addresses, address)
			known[address] = len(addresses)
		}
		numbers = append(numbers, known[address])
	}
	return numbers, addresses
}

// numbered puts the number of each link behind its words, before the text is
// broken into lines, so that no line grows too long.
func numbered(blocks []markdown.Block, numbers []int) []markdown.Block {
	out := make([]markdown.Block, len(blocks))
	for i, b := range blocks {
		out[i] = b.Map(func(spans []markdown.Span) []markdown.Span {
			var with []markdown.Span
			for _, s := range spans {
				with = append(with, s)
				if s.Kind == markdown.Linked && s.Link >= 0 && s.Link < len(numbers) {
					n := fmt.Sprintf("[%d]", numbers[s.Link])
					with = append(with, markdown.Span{Source: markdown.Escape(n), Text: n})
				}
			}
			return with
		})
	}
	return out
}
