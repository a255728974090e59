package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A Range is a piece of a styled line, in cells, that is to look otherwise.
type Range struct {
	From, To int
	Render   func(words string) string // of the bare words in it
}

// Over draws ranges over a styled line: what stands in them loses its style and
// gets that of the range, the rest stays as it is. Ranges are in order and do
// not overlap. The line is gone through once, however many ranges there are: a
// cut for each of them would carry along every escape sequence before it.
func Over(line string, ranges []Range) string {
	if len(ranges) == 0 {
		return line
	}
	var out, words strings.Builder
	out.Grow(len(line) + 32*len(ranges))
	var p pen
	var state byte
	column := 0
	for line != "" {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		for len(ranges) > 0 && ranges[0].To <= column && width > 0 {
			p.render(&out, &words, ranges[0])
			ranges = ranges[1:]
		}
		inside := len(ranges) > 0 && ranges[0].From <= column && column < ranges[0].To
		switch {
		case isStyle(seq):
			if words.Len() == 0 {
				out.WriteString(seq)
			}
			p.add(seq)
		case seq[0] == '\x1b': // where a link begins or ends
			if words.Len() > 0 {
				p.render(&out, &words, ranges[0])
			}
			out.WriteString(seq)
		case inside && width > 0 || words.Len() > 0:
			if words.Len() == 0 {
				p.before = p.styles != ""
			}
			words.WriteString(seq)
		default:
			out.WriteString(seq)
		}
		column += width
	}
	if len(ranges) > 0 {
		p.render(&out, &words, ranges[0])
	}
	return out.String()
}

// A pen follows the style that is on, so that it can be put back.
type pen struct {
	styles string // sequences since the last reset
	before bool   // a style was on where the range began
}

// maxPen is how much is remembered: nobody sets more at once without a reset.
const maxPen = 256

func isStyle(seq string) bool { return strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m") }

func (p *pen) add(seq string) {
	switch {
	case seq == "\x1b[m" || seq == "\x1b[0m":
		p.styles = ""
	case len(p.styles)+len(seq) > maxPen:
		p.styles = seq
	default:
		p.styles += seq
	}
}

// render ends a range: its words in their own style, and the style around them
// again.
func (p *pen) render(out, words *strings.Builder, r Range) {
	if words.Len() == 0 {
		return
	}
	if p.before {
		out.WriteString(ansi.ResetStyle)
	}
	out.WriteString(r.Render(words.String()))
	out.WriteString(p.styles)
	words.Reset()
}
