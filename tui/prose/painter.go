package prose

import (
	"strings"
	"time"

	"charm.land/glamour/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/tex"
	"llmcourse/tui/theme"
)

// Options say how a page is drawn.
type Options struct {
	Unfold bool // show what is folded
	Source bool // show formulas as written
}

// A Painter draws blocks in a theme. It is not safe for concurrent use: make
// one for each goroutine, which costs 0.04 ms.
type Painter struct {
	theme *theme.Theme
	width int
	opts  Options
	term  *glamour.TermRenderer
}

// NewPainter makes a painter for text of at most width cells.
func NewPainter(t *theme.Theme, width int, opts Options) *Painter {
	width = max(width, 8)
	formatter := "terminal16m"
	if t.Palette.Code == "" || t.Mono {
		formatter = "noop"
	}
	term, err := glamour.NewTermRenderer(
		glamour.WithStyles(t.Markdown()),
		glamour.WithWordWrap(width),
		glamour.WithChromaFormatter(formatter),
	)
	if err != nil {
		term = nil // cannot happen with a style of our own; text is then drawn plainly
	}
	return &Painter{theme: t, width: width, opts: opts, term: term}
}

// Block draws one block.
func (p *Painter) Block(b Block) []Line {
	switch b.Kind {
	case Heading:
		return underline(p.theme, p.width, b, p.markdown(strings.Repeat("#", b.Level)+" "+b.Source, b.First))
	case Code:
		return p.code(b)
	case Figure:
		return p.indent(lines(b.Source, p.theme.Text), "  ")
	case Formula:
		return p.formula(b)
	case Fold:
		return p.fold(b)
	case List:
		return p.items(b)
	}
	return p.markdown(b.Source, b.First)
}

// underline sets a heading of the second level, a topic, apart from those
// within it.
func underline(t *theme.Theme, width int, b Block, drawn []Line) []Line {
	if b.Level > 2 {
		return drawn
	}
	return append(drawn, Line{Text: t.Rule.Render(strings.Repeat(t.Icons.Rule, width))})
}

// markdown draws inline and block Markdown through glamour.
func (p *Painter) markdown(src string, first int) []Line {
	src, formulas := p.takeMath(src)
	out, ok := p.render(src)
	if !ok {
		out = wrap(src, p.width)
	}
	return p.finish(out, formulas, first)
}

// patience is how long glamour may take for a block. A hostile one, such as
// deep nesting, would keep it busy for seconds.
const patience = 2 * time.Second

func (p *Painter) render(src string) (string, bool) {
	if p.term == nil {
		return "", false
	}
	done := make(chan string, 1)
	term := p.term
	go func() {
		out, err := term.Render(src)
		if err != nil {
			out = ""
		}
		done <- out
	}()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case out := <-done:
		return strings.Trim(out, "\n"), out != ""
	case <-late.C:
		p.term = nil // still busy, and not to be shared
		return "", false
	}
}

// code is cut where it is too wide, never wrapped: a wrapped line of code is
// another program. So glamour is given all the room that it needs.
func (p *Painter) code(b Block) []Line {
	painter := p
	if room := lipgloss.Width(b.Source) + 2; room > p.width {
		painter = NewPainter(p.theme, room, p.opts)
	}
	bar := p.theme.Rule.Render(p.theme.Icons.Bar) + " "
	out, ok := painter.render("```" + b.Info + "\n" + b.Source + "\n```")
	if !ok || p.theme.Mono {
		return p.indent(lines(b.Source, p.theme.Text), bar)
	}
	var drawn []Line
	for _, line := range strings.Split(p.theme.Legible(out), "\n") {
		drawn = append(drawn, Line{Text: trimRight(line)})
	}
	for len(drawn) > 1 && drawn[0].Text == "" { // glamour sets code apart by itself
		drawn = drawn[1:]
	}
	for len(drawn) > 1 && drawn[len(drawn)-1].Text == "" {
		drawn = drawn[:len(drawn)-1]
	}
	return p.indent(drawn, bar)
}

func (p *Painter) formula(b Block) []Line {
	if !p.opts.Source {
		if drawn, ok := tex.Display(b.Source, p.width-4); ok {
			return p.indent(lines(strings.Join(drawn, "\n"), p.theme.Math), "    ")
		}
	}
	wrapped := wrap(b.Source, p.width-4)
	return p.indent(lines(wrapped, p.theme.Math), "    ")
}

func (p *Painter) fold(b Block) []Line {
	if !p.opts.Unfold {
		return []Line{{Text: p.theme.Accent.Render(p.theme.Icons.Closed + " " + b.Info)}}
	}
	drawn := []Line{{Text: p.theme.Accent.Render(p.theme.Icons.Open + " " + b.Info)}}
	inner := NewPainter(p.theme, p.width-2, p.opts)
	return append(drawn, p.indent(inner.blocks(b.Inside), p.theme.Rule.Render(p.theme.Icons.Bar)+" ")...)
}

// indent puts prefix before every line, moves the links along, and cuts what
// is too wide: code is not wrapped.
func (p *Painter) indent(in []Line, prefix string) []Line {
	by := ansi.StringWidth(prefix)
	for i := range in {
		in[i].Text = ansi.Truncate(prefix+in[i].Text, p.width, p.theme.Icons.More)
		for j := range in[i].Links {
			in[i].Links[j].From += by
			in[i].Links[j].To += by
		}
	}
	return in
}

// Plain draws a block roughly and at once, for the frame before the proper
// drawing is ready: the words, wrapped, without the marks of Markdown.
func Plain(t *theme.Theme, b Block, width int) []Line {
	width = max(width, 8)
	style, src := t.Text, b.Source
	switch b.Kind {
	case Heading:
		return underline(t, width, b, lines(wrap(bare(src), width), t.Heading))
	case Code, Figure:
		return (&Painter{theme: t, width: width}).indent(lines(src, style), "  ")
	case Fold:
		return []Line{{Text: t.Accent.Render(t.Icons.Closed + " " + b.Info)}}
	case List:
		return lines(wrap(bare(plainItems(b)), width), style)
	case Table:
		return (&Painter{theme: t, width: width}).indent(lines(bare(src), style), "")
	}
	src = strings.ReplaceAll(src, "\n", " ")
	return lines(wrap(bare(src), width), style)
}

// wrap breaks text at words; lipgloss alone leaves a hyphen beyond the edge.
func wrap(text string, width int) string {
	return ansi.Hardwrap(lipgloss.Wrap(text, width, ""), width, true)
}

func bare(src string) string {
	return strings.NewReplacer("**", "", "`", "", "$", "", string(linkOpen), "", string(linkClose), "").Replace(src)
}

func lines(text string, style theme.Ink) []Line {
	var out []Line
	for _, line := range strings.Split(text, "\n") {
		out = append(out, Line{Text: style.Render(line)})
	}
	return out
}
