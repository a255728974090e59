// Package text turns values into lines for standard output: lessons, tables, a
// year as a heatmap, JSON. It reads nothing and writes to what it is given.
package text

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
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
	Page  *prose.Page
	text  *prose.Painter
}

func NewPrinter(t *theme.Theme, doc string, width int) *Printer {
	return &Printer{t, width, prose.Split(doc), prose.NewPainter(t, width, unfolded())}
}

func unfolded() prose.Options { return prose.Options{Unfold: true} }

// Draw draws a block so that nothing of it is cut off: code as wide as it is,
// and a table as wide as it must be.
func (p *Printer) Draw(block prose.Block) []prose.Line {
	switch block.Kind {
	case prose.Code, prose.Figure:
		return prose.NewPainter(p.theme, unlimited, unfolded()).Block(block)
	case prose.Table:
		lines := p.text.Block(block)
		if marks(lines) == 0 {
			return lines
		}
		whole := marks(prose.NewPainter(p.theme, widestTable, unfolded()).Block(block))
		for width := p.width; marks(lines) > whole && width < widestTable; {
			width += 8
			lines = prose.NewPainter(p.theme, width, unfolded()).Block(block)
		}
		return lines
	}
	return p.text.Block(block)
}

// widestTable is a width at which no cell is shortened.
const widestTable = 400

// marks counts what may be the mark of a shortened cell.
func marks(lines []prose.Line) int {
	n := 0
	for _, l := range lines {
		n += strings.Count(l.Text, "…")
	}
	return n
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
func (p *Printer) plain(block prose.Block) string {
	var b strings.Builder
	switch block.Kind {
	case prose.Code, prose.Figure:
		for line := range strings.SplitSeq(block.Source, "\n") {
			b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
		}
		return b.String()
	case prose.Fold:
		b.WriteString(block.Info + "\n")
		for _, inner := range block.Inside {
			b.WriteString("\n" + p.plain(inner))
		}
		return b.String()
	case prose.Heading:
		// Drawn as text it has no rule under it.
		b.WriteString(strings.Repeat("#", block.Level) + " ")
		block.Kind = prose.Text
	}
	for _, line := range p.Draw(block) {
		b.WriteString(strings.TrimRight(ansi.Strip(line.Text), " ") + "\n")
	}
	return b.String()
}

// number gives each address a number, the same one wherever it stands, and
// returns the number of each link and the addresses in order.
func number(links []prose.Link) (numbers []int, addresses []string) {
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

// linkEnd is what prose puts behind the text of a link in a block's source.
const linkEnd = "\u2064"

// numbered puts the number of each link behind its text, before the text is
// wrapped, so that no line grows too long.
func numbered(blocks []prose.Block, numbers []int) []prose.Block {
	out := make([]prose.Block, len(blocks))
	for i, b := range blocks {
		b.Inside = numbered(b.Inside, numbers)
		pieces := strings.Split(b.Source, linkEnd)
		for k := range pieces[:len(pieces)-1] {
			if b.Kind != prose.Code && b.Kind != prose.Figure && b.First+k < len(numbers) {
				pieces[k] += fmt.Sprintf(`\[%d\]`, numbers[b.First+k])
			}
		}
		b.Source = strings.Join(pieces, linkEnd)
		out[i] = b
	}
	return out
}
