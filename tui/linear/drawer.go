package linear

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

// unwrapped is a width at which no paragraph is wrapped. The renderer pads its
// lines, so a greater one would cost time for nothing.
const unwrapped = 4000

// linkEnd is what prose puts behind the text of a link in a block's source.
const linkEnd = "\u2064"

// A drawer makes plain lines of lessons, and holds how the learner wants them.
type drawer struct {
	width   int  // 0: lines are not wrapped
	source  bool // formulas are given in TeX
	figures bool // figures are read out; else they are announced only
	unfold  bool // solutions are read out
	painter map[bool]*prose.Painter
}

func newDrawer(width int) *drawer {
	if width > 0 {
		width = max(width, 20)
	}
	t := theme.New("mono", theme.Unknown, theme.NewIcons("plain"))
	return &drawer{width: width, painter: map[bool]*prose.Painter{
		false: prose.NewPainter(t, unwrapped, prose.Options{}),
		true:  prose.NewPainter(t, unwrapped, prose.Options{Source: true}),
	}}
}

// inline makes plain text of inline Markdown: formulas become a line of
// Unicode, and a link is followed by its number. first is the number, from 0,
// of the first link in it.
func (d *drawer) inline(src string, first int) string {
	if !strings.ContainsAny(src, "\\`*_[]<>$&#~|"+linkEnd) {
		return src // no mark of Markdown: most titles and cells
	}
	pieces := strings.Split(src, linkEnd)
	for i := range pieces[:len(pieces)-1] {
		pieces[i] += fmt.Sprintf(" (link %d)", first+i+1)
	}
	var words []string
	for _, line := range d.painter[d.source].Block(prose.Block{Kind: prose.Text, Source: strings.Join(pieces, linkEnd)}) {
		words = append(words, strings.TrimSpace(ansi.Strip(line.Text)))
	}
	return strings.Join(words, " ")
}

// text makes plain lines of Markdown that is not a lesson: a question, a
// choice, a reason.
func (d *drawer) text(markdown string) []string {
	var out []string
	for _, b := range prose.Split(markdown).Blocks {
		out = append(out, d.block(bare(b))...)
	}
	return out
}
