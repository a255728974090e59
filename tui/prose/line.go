package prose

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/theme"
)

// A Line is one drawn line of a page.
type Line struct {
	Text  string // styled
	Links []Span // the links on it, left to right
}

// A Span is where a link stands on a line, in cells.
type Span struct {
	Link     int // index in Page.Links
	From, To int
}

// Draw returns the line with its links: underlined, clickable where they lead
// out of the program, and marked where focus is their index.
func (l Line) Draw(t *theme.Theme, links []Link, focus int) string {
	text := l.Text
	for i := len(l.Links) - 1; i >= 0; i-- {
		span := l.Links[i]
		style := t.Link.Style
		if span.Link == focus {
			style = t.LinkFocus.Style
		}
		if url := links[span.Link].URL; strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
			style = style.Hyperlink(url, "id=link"+number(span.Link))
		}
		word := ansi.Strip(ansi.Cut(text, span.From, span.To))
		text = ansi.Cut(text, 0, span.From) + style.Render(word) + ansi.TruncateLeft(text, span.To, "")
	}
	return text
}

// finish cuts what glamour drew into lines and puts formulas and links back.
func (p *Painter) finish(out string, formulas []string, first int) []Line {
	var drawn []Line
	link, open := first, -1 // next link to be met; column where the present one began
	for _, raw := range strings.Split(out, "\n") {
		line, pen, column := Line{}, "", 0
		if open >= 0 {
			open = 0
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
				if open >= 0 && column > open {
					line.Links = append(line.Links, Span{link, open, column})
				}
				link, open = link+1, -1
			case r == mathHead && len(formulas) > 0:
				text.WriteString(ansi.ResetStyle + p.theme.Math.Render(formulas[0]) + pen)
				column += ansi.StringWidth(formulas[0])
				formulas = formulas[1:]
			case r == mathHead || r == mathTail:
			case r == hyphen:
				text.WriteByte('-')
				column++
			case r == '\x1b': // styles only: a link of glamour's own is not one of ours
				if strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m") {
					text.WriteString(seq)
					pen = penAfter(pen, seq)
				}
			default:
				text.WriteString(seq)
				column += width
			}
		}
		if open >= 0 && column > open { // the link goes on in the next line
			line.Links = append(line.Links, Span{link, open, column})
		}
		line.Text = ansi.Truncate(text.String(), p.width, p.theme.Icons.More)
		drawn = append(drawn, line)
	}
	for len(drawn) > 1 && drawn[0].Text == "" { // glamour sets tables apart by itself
		drawn = drawn[1:]
	}
	return drawn
}

// penAfter follows the style that is on, so that it can be put back.
func penAfter(pen, seq string) string {
	switch {
	case seq == "\x1b[m" || seq == "\x1b[0m":
		return ""
	case strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m"):
		return pen + seq
	}
	return pen
}

// trimRight drops the blanks glamour pads a line with, and every style that
// nothing is written in: glamour styles each blank by itself, and what is drawn
// again and again should be short.
func trimRight(line string) string {
	room := lipgloss.Width(strings.TrimRight(ansi.Strip(line), " "))
	var out strings.Builder
	have, want, column := "", "", 0
	var state byte
	for line != "" {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m"):
			want = penAfter(want, seq)
		case width == 0:
			out.WriteString(seq)
		case column < room:
			if have != want && have != "" {
				out.WriteString(ansi.ResetStyle)
			}
			if have != want {
				out.WriteString(want)
			}
			out.WriteString(seq)
			have, column = want, column+width
		}
	}
	if have != "" {
		out.WriteString(ansi.ResetStyle)
	}
	return out.String()
}

func number(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return number(n/10) + string(rune('0'+n%10))
}
