package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
)

// A look is how letters of a paragraph are drawn: comparable, so that letters
// of one look are drawn together.
type look struct {
	strong, emphasis, struck, code, math bool
	quote, head                          bool // what it stands in
	link                                 int  // index of the link it belongs to, or -1
}

// A glyph is one letter as a terminal knows it, and how it is drawn.
type glyph struct {
	text  string
	width int
	look  look
}

// A flow breaks spans into lines by itself: what has no marks needs no
// renderer, a cell of a table is narrower than any page, and a paragraph of a
// book's length would keep a renderer busy. It takes time in proportion to the
// text.
type flow struct {
	painter *Painter
	width   int

	lines  []Line
	line   []glyph // of the line under way
	column int
	word   []glyph // of the word under way, not on a line yet
	wide   int     // cells of that word
	blank  bool    // a blank stands before the word
	space  glyph   // that blank
}

// flow draws spans in a width; head is for what stands above: headings and the
// first row of a table.
func (p *Painter) flow(spans []markdown.Span, width int, head bool) []Line {
	f := flow{painter: p, width: max(width, 1)}
	f.spans(spans, look{link: -1, quote: p.quote, head: head})
	f.endWord()
	if len(f.line) > 0 || len(f.lines) == 0 {
		f.endLine()
	}
	return f.lines
}

func (f *flow) spans(spans []markdown.Span, at look) look {
	for _, s := range spans {
		switch s.Kind {
		case markdown.Letters:
			f.letters(s.Text, at)
		case markdown.Verbatim:
			code := at
			code.code = true
			f.letters(s.Text, code)
		case markdown.Math:
			math := at
			math.math = true
			f.letters(strings.Join(f.painter.formulaWords(s), " "), math)
		case markdown.Linked:
			inside := at
			inside.link = s.Link
			f.spans(s.Inside, inside)
		case markdown.Strong:
			at.strong = !at.strong
		case markdown.Emphasis:
			at.emphasis = !at.emphasis
		case markdown.Struck:
			at.struck = !at.struck
		}
	}
	return at
}

func (f *flow) letters(text string, at look) {
	var state byte
	for text != "" {
		seq, width, n, next := ansi.DecodeSequence(text, state, nil)
		text, state = text[n:], next
		switch {
		case seq == " " || seq == "\n":
			f.endWord()
			f.blank, f.space = true, glyph{" ", 1, at}
		default:
			if width > 1 && f.wide > 0 { // these letters stand by themselves
				f.endWord()
			}
			f.word, f.wide = append(f.word, glyph{seq, width, at}), f.wide+width
			if width > 1 {
				f.endWord()
			}
		}
	}
}

// endWord puts the word on the line, or on the next one where it has no room.
func (f *flow) endWord() {
	if len(f.word) == 0 {
		return
	}
	if f.blank && f.column > 0 {
		if f.column+1+f.wide <= f.width {
			f.line, f.column = append(f.line, f.space), f.column+1
		} else {
			f.endLine()
		}
	} else if f.column > 0 && f.column+f.wide > f.width {
		f.endLine()
	}
	for _, g := range f.word { // a word that is wider than a line is broken anywhere
		if f.column > 0 && f.column+g.width > f.width {
			f.endLine()
		}
		f.line, f.column = append(f.line, g), f.column+g.width
	}
	f.word, f.wide, f.blank = f.word[:0], 0, false
}

// endLine draws the line under way.
func (f *flow) endLine() {
	var text strings.Builder
	var links []Span
	column := 0
	for i := 0; i < len(f.line); {
		at, from := f.line[i].look, column
		var run strings.Builder
		for ; i < len(f.line) && f.line[i].look == at; i++ {
			run.WriteString(f.line[i].text)
			column += f.line[i].width
		}
		if at.link < 0 {
			text.WriteString(f.painter.brush(at).render(run.String()))
			continue
		}
		text.WriteString(run.String()) // Line.Draw gives it its style
		if n := len(links); n > 0 && links[n-1].Link == at.link && links[n-1].To == from {
			links[n-1].To = column
		} else {
			links = append(links, Span{at.link, from, column})
		}
	}
	f.lines = append(f.lines, Line{Text: text.String(), Links: links})
	f.line, f.column = f.line[:0], 0
}

// A brush writes words in one style.
type brush struct{ open, shut string }

func (b brush) render(words string) string { return b.open + words + b.shut }

// brush is how letters of a look are drawn; a link gets its style in Line.Draw.
func (p *Painter) brush(at look) brush {
	at.link = -1
	if b, ok := p.styles[at]; ok {
		return b
	}
	t := p.theme
	s := t.Text.Style
	switch {
	case at.math:
		s = t.Math.Style
	case at.code && t.Mono:
		s = s.Bold(true)
	case at.code:
		s = t.Leaf.Style
	case at.head:
		s = t.Heading.Style
	case at.quote:
		s = t.Muted.Style
	}
	if at.strong {
		s = s.Bold(true)
	}
	if at.emphasis {
		s = s.Italic(true)
	}
	if at.struck {
		s = s.Strikethrough(true)
	}
	const mark = "x"
	open, shut, _ := strings.Cut(s.Render(mark), mark)
	p.styles[at] = brush{open, shut}
	return p.styles[at]
}
