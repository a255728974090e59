package markdown

import "strings"

// A SpanKind is what a span is.
type SpanKind int

// The kinds of spans.
const (
	Letters  SpanKind = iota // text; line breaks of the source are kept
	Verbatim                 // a code span
	Math                     // a formula
	Linked                   // a link; Inside has its words
	Emphasis                 // a mark where emphasis begins or ends: it is not read
	Strong                   // the same of strong emphasis
	Struck                   // the same of what is struck out
)

// A Span is a run of characters of one kind. The sources of all spans, one after
// the other, are Markdown that reads the same; that of a link is what is Inside.
type Span struct {
	Kind   SpanKind
	Source string // as written
	Text   string // as a person reads it: entities and backslashes resolved, no tags; of a formula its TeX
	Link   int    // of a link: index in Document.Links, or -1 where nobody counted it
	URL    string // of a link
	Inside []Span // of a link
}

// Plain is what spans read: no marks, no addresses. Formulas stay as they are
// written, between dollar signs.
func Plain(spans []Span) string {
	if len(spans) == 1 && spans[0].Kind == Letters {
		return strings.TrimSpace(spans[0].Text)
	}
	var b strings.Builder
	plain(&b, spans)
	return strings.TrimSpace(b.String())
}

func plain(b *strings.Builder, spans []Span) {
	for _, s := range spans {
		switch s.Kind {
		case Linked:
			plain(b, s.Inside)
		case Math:
			b.WriteString(s.Source)
		default: // marks have no text
			b.WriteString(s.Text)
		}
	}
}

// Words is a line of Markdown as a person reads it.
func Words(line string) string {
	if !strings.ContainsAny(line, "*`[\\~_<&h") {
		return strings.TrimSpace(line)
	}
	return Plain(Spans(line))
}

// Spans reads inline Markdown that is no part of a Document: its links have no
// number.
func Spans(source string) []Span {
	in := inline{source: source}
	return in.read()
}

// spans reads inline Markdown that begins in a line of the document, and gives
// its links their numbers.
func (p *parser) spans(source string, line int) []Span {
	if p.titles {
		return nil
	}
	counted := 0 // bytes of the source whose lines are counted
	in := inline{source: source, linked: func(s *Span, at int) {
		line += strings.Count(source[counted:at], "\n")
		counted = at
		s.Link = len(p.links)
		text := strings.Join(strings.Fields(Plain(s.Inside)), " ")
		p.links = append(p.links, Link{Text: text, URL: s.URL, Line: line})
	}}
	return in.read()
}
