package prose

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/theme"
)

// A Line is one drawn line of a page.
type Line struct {
	Text  string // styled
	Links []Span // the links on it, left to right
}

// A Span is where a link stands on a line, in cells.
type Span struct {
	Link     int // index in the links of the document
	From, To int
}

// Draw returns the line with its links: underlined, clickable where they lead
// out of the program, and marked where focus is their index. It takes time in
// proportion to the line and its links.
func (l Line) Draw(t *theme.Theme, links []markdown.Link, focus int) string {
	if len(l.Links) == 0 {
		return l.Text
	}
	ranges := make([]Range, len(l.Links))
	for i, span := range l.Links {
		style := t.Link
		if span.Link == focus {
			style = t.LinkFocus
		}
		open, shut := "", ""
		if url := links[span.Link].URL; strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
			open, shut = ansi.SetHyperlink(url, "id=link"+strconv.Itoa(span.Link)), ansi.ResetHyperlink()
		}
		ranges[i] = Range{span.From, span.To, func(words string) string { return open + style.Render(words) + shut }}
	}
	return Over(l.Text, ranges)
}

// finish cuts what glamour drew into lines and puts formulas and links back.
func (p *Painter) finish(out string, e *encoded) []Line {
	var drawn []Line
	formulas, links := e.formulas, e.links
	open := -1 // column where the present link began on this line
	for _, raw := range strings.Split(out, "\n") {
		line, column := Line{}, 0
		var on pen
		if open >= 0 {
			open = 0
		}
		end := func() {
			if open >= 0 && column > open && len(links) > 0 {
				line.Links = append(line.Links, Span{links[0], open, column})
			}
		}
		var text strings.Builder
		var state byte
		rest := trimRight(raw)
		for rest != "" {
			seq, width, n, next := ansi.DecodeSequence(rest, state, nil)
			rest, state = rest[n:], next
			r, _ := utf8.DecodeRuneInString(seq)
			switch {
			case r == linkOpen:
				open = column
			case r == linkClose:
				end()
				links, open = links[min(len(links), 1):], -1
			case r == mathHead && len(formulas) > 0:
				text.WriteString(ansi.ResetStyle + p.theme.Math.Render(formulas[0]) + on.styles)
				column += ansi.StringWidth(formulas[0])
				formulas = formulas[1:]
			case r == mathHead || r == mathTail:
			case r == hyphen:
				text.WriteByte('-')
				column++
			case r == '\x1b': // styles only: a link of glamour's own is not one of ours
				if isStyle(seq) {
					text.WriteString(seq)
					on.add(seq)
				}
			default:
				text.WriteString(seq)
				column += width
			}
		}
		end() // the link goes on in the next line
		line.Text = text.String()
		drawn = append(drawn, cutLine(line, p.width, p.theme.Icons.More))
	}
	return drawn
}

// trimRight drops the blanks glamour pads a line with, and every style that
// nothing is written in: glamour styles each blank by itself, and what is drawn
// again and again should be short.
func trimRight(line string) string {
	room := lipgloss.Width(strings.TrimRight(ansi.Strip(line), " "))
	var out strings.Builder
	var have string
	var want pen
	column := 0
	var state byte
	for line != "" {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case isStyle(seq):
			want.add(seq)
		case width == 0:
			out.WriteString(seq)
		case column < room:
			if have != want.styles && have != "" {
				out.WriteString(ansi.ResetStyle)
			}
			if have != want.styles {
				out.WriteString(want.styles)
			}
			out.WriteString(seq)
			have, column = want.styles, column+width
		}
	}
	if have != "" {
		out.WriteString(ansi.ResetStyle)
	}
	return out.String()
}
