package prose

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// list reads a list: one block for each item, whose Inside holds what the item
// holds. Glamour's own lists let the second line of an item slip under its
// bullet, so items are drawn one by one and hung on theirs.
func (p *Page) list(lines []string, i, at int) (Block, int) {
	b := Block{Kind: List, First: len(p.Links)}
	end := textEnd(lines, i)
	indent := leading(lines[i])
	for from := i; from < end; {
		to := from + 1
		for to < end && !(leading(lines[to]) <= indent+1 && listMarker(lines[to])) {
			to++
		}
		marker, width := markerOf(lines[from])
		body := []string{strings.TrimLeft(lines[from], " ")[width:]}
		for _, line := range lines[from+1 : to] {
			if strings.TrimSpace(line) == "" {
				b.Level = 1 // a loose list: its items are set apart
			}
			body = append(body, unindent(line, indent+width))
		}
		item := Block{Kind: Item, Info: marker, First: len(p.Links), Line: at + from}
		item.Inside = p.split(body, at+from)
		b.Inside = append(b.Inside, item)
		from = to
	}
	return b, end
}

func leading(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// markerOf returns the marker of an item, "" for a bullet, and the columns up
// to its text.
func markerOf(line string) (marker string, width int) {
	line = strings.TrimLeft(line, " ")
	sign, _, _ := strings.Cut(line, " ")
	width = min(len(sign)+1, len(line))
	if strings.HasSuffix(sign, ".") {
		return sign, width
	}
	return "", width
}

// items draws a list.
func (p *Painter) items(b Block) []Line {
	wide := 2
	for _, item := range b.Inside {
		wide = max(wide, len(item.Info)+1)
	}
	inner := NewPainter(p.theme, p.width-wide, p.opts)
	var drawn []Line
	for i, item := range b.Inside {
		if i > 0 && b.Level > 0 {
			drawn = append(drawn, Line{})
		}
		marker := item.Info
		if marker == "" {
			marker = p.theme.Icons.Dot
		}
		body := inner.blocks(item.Inside)
		if len(body) == 0 {
			body = []Line{{}}
		}
		first := p.theme.Accent.Render(marker) + strings.Repeat(" ", max(wide-ansi.StringWidth(marker), 0))
		drawn = append(drawn, p.indent(body[:1], first)...)
		drawn = append(drawn, p.indent(body[1:], strings.Repeat(" ", wide))...)
	}
	return drawn
}

// blocks draws blocks under each other: lists close to what they belong to,
// the rest with a blank line between.
func (p *Painter) blocks(list []Block) []Line {
	var drawn []Line
	for i, b := range list {
		if i > 0 && b.Kind != List {
			drawn = append(drawn, Line{})
		}
		drawn = append(drawn, p.Block(b)...)
	}
	return drawn
}

// plainItems is how Plain sees a list.
func plainItems(b Block) string {
	var out []string
	for _, item := range b.Inside {
		var words []string
		for _, inner := range item.Inside {
			words = append(words, strings.ReplaceAll(inner.Source, "\n", " "))
		}
		out = append(out, fmt.Sprintf("- %s", strings.Join(words, " ")))
	}
	return strings.Join(out, "\n")
}
