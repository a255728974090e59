package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
)

const (
	cellEdges = 2 // a blank at both sides of a cell
	unbroken  = 1 << 20
)

// table draws a table as wide as what is in it, or as the page, with cells that
// wrap. Columns for which a page has no room at all are left out, and the rows
// end in the sign of what was cut.
func (p *Painter) table(b markdown.Block) []Line {
	columns := 0
	for _, row := range b.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return nil
	}
	shown := min(columns, max((p.width+1)/(cellEdges+2), 1))
	widths := make([]int, shown)
	for i, row := range b.Rows {
		for k := range min(shown, len(row)) {
			for _, line := range p.flow(row[k].Spans, unbroken, i == 0) {
				widths[k] = max(widths[k], ansi.StringWidth(line.Text))
			}
		}
	}
	share(widths, p.width-shown*cellEdges-(shown-1))
	var drawn []Line
	for i, row := range b.Rows {
		drawn = append(drawn, p.row(row, widths, i, shown < columns)...)
		if i == 0 {
			drawn = append(drawn, Line{Text: p.theme.Rule.Render(p.ruled(widths))})
		}
	}
	return drawn
}

// share makes columns narrower until they fit together: the widest give first,
// and none gets less than a cell.
func share(widths []int, room int) {
	fits := func(most int) bool {
		sum := 0
		for _, w := range widths {
			sum += max(min(w, most), 1)
		}
		return sum <= room
	}
	low, high := 1, unbroken
	for low < high {
		if most := (low + high + 1) / 2; fits(most) {
			low = most
		} else {
			high = most - 1
		}
	}
	left := room
	for _, w := range widths {
		left -= max(min(w, low), 1)
	}
	for i, w := range widths {
		widths[i] = max(min(w, low), 1)
		if w > low && left > 0 {
			widths[i]++
			left--
		}
	}
}

// ruled is the line under the header.
func (p *Painter) ruled(widths []int) string {
	line, cross := p.theme.Icons.Rule, "┼"
	if p.theme.Icons.Name == "ascii" {
		cross = "+"
	}
	pieces := make([]string, len(widths))
	for i, w := range widths {
		pieces[i] = strings.Repeat(line, w+cellEdges)
	}
	return ansi.Truncate(strings.Join(pieces, cross), p.width, "")
}

// row draws one row in as many lines as its tallest cell takes.
func (p *Painter) row(row []markdown.Cell, widths []int, number int, cut bool) []Line {
	cells := make([][]Line, len(widths))
	height := 1
	for k := range min(len(widths), len(row)) {
		cells[k] = p.flow(row[k].Spans, widths[k], number == 0)
		height = max(height, len(cells[k]))
	}
	bar := p.theme.Rule.Render(p.theme.Icons.Bar)
	drawn := make([]Line, height)
	for y := range drawn {
		var text strings.Builder
		var links []Span
		column, blank := 0, 0 // blanks are written when something follows them
		for k, w := range widths[:min(len(widths), max(len(row), 1))] {
			if k > 0 {
				text.WriteString(strings.Repeat(" ", blank) + bar)
				column, blank = column+1, 0
			}
			blank, column = blank+1, column+1
			wide := 0
			if y < len(cells[k]) && cells[k][y].Text != "" {
				line := cells[k][y]
				text.WriteString(strings.Repeat(" ", blank) + line.Text)
				blank, wide = 0, ansi.StringWidth(line.Text)
				for _, span := range line.Links {
					links = append(links, Span{span.Link, column + span.From, column + span.To})
				}
			}
			blank += max(w-wide, 0) + 1
			column += max(w, wide) + 1
		}
		if cut {
			text.WriteString(strings.Repeat(" ", max(p.width-column-1+blank, 0)) + p.theme.Icons.More)
		}
		drawn[y] = cutLine(Line{Text: text.String(), Links: links}, p.width, p.theme.Icons.More)
	}
	return drawn
}

// cutLine makes a line at most width cells wide, its links too.
func cutLine(l Line, width int, more string) Line {
	l.Text = ansi.Truncate(l.Text, width, more)
	links := l.Links[:0]
	for _, span := range l.Links {
		if span.From < width {
			span.To = min(span.To, width)
			links = append(links, span)
		}
	}
	l.Links = links
	return l
}
