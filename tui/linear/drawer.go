package linear

import (
	"fmt"
	"strings"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
)

// A drawer makes plain lines of lessons, and holds how the learner wants them.
type drawer struct {
	width   int  // 0: lines are not wrapped
	source  bool // formulas are given in TeX
	figures bool // figures are read out; else they are announced only
	unfold  bool // solutions are read out
}

func newDrawer(width int) *drawer {
	if width > 0 {
		width = max(width, 20)
	}
	return &drawer{width: width}
}

// inline makes plain text of spans: formulas become a line of Unicode, and a
// link is followed by its number.
func (d *drawer) inline(spans []markdown.Span) string {
	var out strings.Builder
	d.write(&out, spans)
	return strings.Join(strings.Fields(out.String()), " ")
}

func (d *drawer) write(out *strings.Builder, spans []markdown.Span) {
	for _, s := range spans {
		switch s.Kind {
		case markdown.Math:
			drawn := s.Source
			if !d.source {
				drawn, _ = prose.Formulas(s.Source, nil, false)
			}
			out.WriteString(drawn)
		case markdown.Linked:
			d.write(out, s.Inside)
			if s.Link >= 0 {
				fmt.Fprintf(out, " (link %d)", s.Link+1)
			}
		default:
			out.WriteString(s.Text)
		}
	}
}

// text makes plain lines of Markdown that is not a lesson: a question, a
// choice, a reason.
func (d *drawer) text(source string) []string {
	var out []string
	for _, b := range markdown.Parse(source).Blocks {
		out = append(out, d.block(bare(b))...)
	}
	return out
}
