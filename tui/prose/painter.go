// Package prose draws lessons: the blocks of a document (package markdown)
// become lines of text for a terminal.
//
// Each block is drawn on its own for a width and a theme: at once and roughly
// by Plain, or properly by a Painter, which may take some milliseconds and
// belongs outside of the Update loop. Glamour draws headings, code and the
// paragraphs that have marks; links and formulas are taken out before it sees
// the text and put back into the finished lines, so that a link never drags its
// address into the text and a formula is never broken or mistaken for emphasis.
// What glamour is not made for (cells of a table, paragraphs as long as a book)
// and what has no marks at all is broken into lines here.
//
// Whatever the text is, drawing takes time and memory in proportion to it.
//
// Direct dependencies: glamour renders the prose; lipgloss and x/ansi measure,
// wrap and cut styled text.
package prose

import (
	"strings"
	"time"

	"charm.land/glamour/v2"

	"llmcourse/curriculum/markdown"
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
	quote bool // in a quote, which is paler
	plain bool // formulas are their source, without dollars

	*shared
}

// shared is what a painter and those of what is inside its blocks have in
// common.
type shared struct {
	renderers map[renderer]*glamour.TermRenderer
	inside    map[renderer]*Painter
	styles    map[look]brush
	left      int // how many more pieces glamour may draw
}

// glamours is how many pieces one painter gives to glamour: more than a lesson
// has, and few enough for a text of nothing but small pieces. Each takes
// glamour a quarter of a millisecond and 60 KB.
const glamours = 500

// A renderer is what glamour is set up for.
type renderer struct {
	width int
	quote bool
}

// NewPainter makes a painter for text of at most width cells.
func NewPainter(t *theme.Theme, width int, opts Options) *Painter {
	return &Painter{theme: t, width: max(width, 8), opts: opts, shared: &shared{
		renderers: map[renderer]*glamour.TermRenderer{}, inside: map[renderer]*Painter{}, styles: map[look]brush{}, left: glamours,
	}}
}

// within is a painter for what is inside of a block.
func (p *Painter) within(width int, quote bool) *Painter {
	key := renderer{max(width, 8), quote || p.quote}
	if in, ok := p.inside[key]; ok {
		return in
	}
	in := *p
	in.width, in.quote = key.width, key.quote
	p.inside[key] = &in
	return &in
}

// term is glamour for a width; 0 is no limit.
func (p *Painter) term(width int) *glamour.TermRenderer {
	key := renderer{width, p.quote}
	if term, ok := p.renderers[key]; ok {
		return term
	}
	formatter := "terminal16m"
	if p.theme.Palette.Code == "" || p.theme.Mono {
		formatter = "noop"
	}
	style := p.theme.Markdown()
	if p.quote {
		style.Document.Color = style.BlockQuote.Color
	}
	term, err := glamour.NewTermRenderer(
		glamour.WithStyles(style),
		glamour.WithWordWrap(width),
		glamour.WithChromaFormatter(formatter),
	)
	if err != nil {
		term = nil // cannot happen with a style of our own; text is then drawn plainly
	}
	p.renderers[key] = term
	return term
}

// Block draws one block.
func (p *Painter) Block(b markdown.Block) []Line {
	switch b.Kind {
	case markdown.Heading:
		return underline(p.theme, p.width, b, p.render(strings.Repeat("#", b.Level)+" ", b.Spans))
	case markdown.Code:
		return p.code(b)
	case markdown.Figure:
		return p.indent(lines(b.Source, p.theme.Text), "  ")
	case markdown.Formula:
		return p.formula(b)
	case markdown.Fold:
		return p.fold(b)
	case markdown.List:
		return p.items(b)
	case markdown.Quote:
		return p.quoted(b)
	case markdown.Table:
		return p.table(b)
	case markdown.Rule:
		return []Line{{Text: p.theme.Rule.Render(strings.Repeat(p.theme.Icons.Rule, 3))}}
	}
	if !marked(b.Spans) {
		return p.flow(b.Spans, p.width, false)
	}
	return p.render("", b.Spans)
}

// marked tells whether spans are more than letters.
func marked(spans []markdown.Span) bool {
	for _, s := range spans {
		if s.Kind != markdown.Letters {
			return true
		}
	}
	return false
}

// underline sets a heading of the second level, a topic, apart from those
// within it.
func underline(t *theme.Theme, width int, b markdown.Block, drawn []Line) []Line {
	if b.Level > 2 {
		return drawn
	}
	return append(drawn, Line{Text: t.Rule.Render(strings.Repeat(t.Icons.Rule, width))})
}

const (
	// longText is the length in bytes from which a paragraph is not given to
	// glamour; longCode, and wideCode of its area, that from which code has no
	// colours.
	longText = 4 << 10
	longCode = 16 << 10
	wideCode = 128 << 10
	// maxBlockTime is how long glamour may take for a block.
	maxBlockTime = time.Second
)

// render draws inline Markdown through glamour, prefix being the sign of a
// heading.
func (p *Painter) render(prefix string, spans []markdown.Span) []Line {
	if p.left > 0 {
		e := p.encode(spans)
		if e.out.Len() <= longText {
			if out, ok := p.glamour(prefix+e.out.String(), p.width); ok {
				return p.finish(out, e)
			}
		}
	}
	return p.flow(spans, p.width, prefix != "")
}

func (p *Painter) glamour(src string, width int) (string, bool) {
	if p.left--; p.left < 0 {
		return "", false
	}
	term := p.term(width)
	if term == nil {
		return "", false
	}
	done := make(chan string, 1)
	go func() {
		out, err := term.Render(src)
		if err != nil {
			out = ""
		}
		done <- out
	}()
	late := time.NewTimer(maxBlockTime)
	defer late.Stop()
	select {
	case out := <-done:
		out = strings.Trim(out, "\n")
		return out, out != ""
	case <-late.C:
		p.left = 0 // it is still busy, and not to be shared
		return "", false
	}
}
