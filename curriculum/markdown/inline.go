package markdown

import (
	"html"
	"strings"
	"unicode"
)

// An inline reads inline Markdown from left to right.
type inline struct {
	source string
	linked func(s *Span, at int) // numbers a link; nil where links are not counted
	inLink bool                  // a link in a link is only its words

	spans []Span
	runs  []run

	lastSpan, lastFrom, lastTo int // the last span that is verbatim, and the bytes of it
}

// A run is a row of equal marks that may open emphasis: spans[from:to] are its
// marks, one each.
type run struct {
	mark     byte
	from, to int
}

func (in *inline) read() []Span {
	for i := 0; i < len(in.source); {
		i += in.next(i)
	}
	return joined(in.spans)
}

// next reads what stands at i and returns its length.
func (in *inline) next(i int) int {
	s := in.source[i:]
	switch s[0] {
	case '\\':
		if len(s) > 1 && isPunct(s[1]) {
			return in.letters(s[:2], s[1:2])
		}
	case '`':
		n, ticks := codeLength(s)
		if n == ticks {
			return in.verbatim(i, n)
		}
		in.spans = append(in.spans, Span{Kind: Verbatim, Source: s[:n], Text: codeText(s[ticks : n-ticks])})
		return n
	case '$':
		if n := FormulaLength(s); n > 0 {
			in.spans = append(in.spans, Span{Kind: Math, Source: s[:n], Text: s[1 : n-1]})
			return n
		}
	case '!':
		if strings.HasPrefix(s, "![") {
			if n := in.link(i, 1); n > 0 {
				return n
			}
		}
	case '[':
		if n := in.definition(i); n > 0 {
			return n
		}
		if n := in.link(i, 0); n > 0 {
			return n
		}
	case '<':
		return in.angle(i)
	case '&':
		if n, text := entity(s); n > 0 {
			return in.letters(s[:n], text)
		}
	case 'h':
		if startsAddress(in.source, i) {
			n := bareLength(s)
			in.add(Span{URL: s[:n]}, i, plainSpan(s[:n]))
			return n
		}
	case '*', '_', '~':
		return in.marks(i)
	}
	n := 1
	for n < len(s) && strings.IndexByte("\\`$![<&h*_~", s[n]) < 0 {
		n++
	}
	return in.verbatim(i, n)
}

// verbatim adds n bytes of the source at i that read as they are written. Where
// such bytes stand before them, they are one span.
func (in *inline) verbatim(i, n int) int {
	if last := len(in.spans) - 1; last >= 0 && in.lastSpan == last && in.lastTo == i {
		text := in.source[in.lastFrom : i+n]
		in.spans[last].Source, in.spans[last].Text, in.lastTo = text, text, i+n
		return n
	}
	in.lastSpan, in.lastFrom, in.lastTo = len(in.spans), i, i+n
	return in.letters(in.source[i:i+n], in.source[i:i+n])
}

// letters adds text and returns the length of its source.
func (in *inline) letters(source, text string) int {
	in.spans = append(in.spans, Span{Kind: Letters, Source: source, Text: text})
	return len(source)
}

// add adds a link that begins at a place of the source.
func (in *inline) add(s Span, at int, inside []Span) {
	if in.inLink {
		in.spans = append(in.spans, inside...)
		return
	}
	s.Kind, s.Inside, s.Link = Linked, inside, -1
	if in.linked != nil {
		in.linked(&s, at)
	}
	in.spans = append(in.spans, s)
}

// angle reads what stands at "<": an address, a tag, or a sign.
func (in *inline) angle(i int) int {
	s := in.source[i:]
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if end < 2 || !isLetter(s[1]) && s[1] != '/' && s[1] != '!' {
		return in.verbatim(i, 1)
	}
	inside := s[1:end]
	switch {
	case (strings.HasPrefix(inside, "http://") || strings.HasPrefix(inside, "https://") || strings.HasPrefix(inside, "mailto:")) &&
		!strings.ContainsAny(inside, " \n"):
		in.add(Span{URL: inside}, i, plainSpan(inside))
		return end + 1
	case isTag(inside, "a ") && anchor(inside) != "":
		shut := strings.Index(s[:min(len(s), maxTag)], "</a>")
		if shut < 0 {
			break
		}
		words := inline{source: s[end+1 : shut], inLink: true}
		in.add(Span{URL: html.UnescapeString(anchor(inside))}, i, words.read())
		return shut + len("</a>")
	case isTag(inside, "br"):
		return in.letters(s[:end+1], "\n")
	}
	return in.letters(s[:end+1], "") // a tag says nothing
}

// anchor is the address of an HTML link by the inside of its tag, or "".
func anchor(tag string) string {
	_, rest, ok := strings.Cut(tag, `href="`)
	if !ok {
		return ""
	}
	url, _, ok := strings.Cut(rest, `"`)
	if !ok {
		return ""
	}
	return url
}

// plainSpan is a text that means nothing else.
func plainSpan(text string) []Span {
	return []Span{{Kind: Letters, Source: Escape(text), Text: text}}
}

// Escape makes plain text safe to stand in Markdown.
func Escape(s string) string {
	var out strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>()#+-.!|&~$", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// entity is the length of the entity that s begins with, and what it stands
// for; 0 where there is none, or one for what no clean text has.
func entity(s string) (n int, text string) {
	end := strings.IndexByte(s[:min(len(s), 34)], ';')
	if end < 2 {
		return 0, ""
	}
	text = html.UnescapeString(s[:end+1])
	if text == s[:end+1] || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return 0, ""
	}
	return end + 1, text
}

// codeText is what stands in a code span: line breaks are blanks, and one blank
// at each end is not part of it.
func codeText(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if len(s) > 2 && s[0] == ' ' && s[len(s)-1] == ' ' && strings.Trim(s, " ") != "" {
		s = s[1 : len(s)-1]
	}
	return s
}

// longestFormula is how far the end of a formula is looked for, in bytes.
const longestFormula = 4000

// FormulaLength is the length of the inline formula that s begins with, dollars
// included, or 0: as in Pandoc, the dollars hug the formula and no digit
// follows, so that sums of money stay what they are.
func FormulaLength(s string) int {
	if len(s) < 3 || s[0] != '$' || s[1] == ' ' || s[1] == '$' || s[1] == '\n' {
		return 0
	}
	for i := 1; i < min(len(s), longestFormula); i++ {
		switch s[i] {
		case '\\':
			i++
		case '$':
			digit := i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9'
			if s[i-1] == ' ' || s[i-1] == '\n' || digit {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// joined puts letters that stand side by side into one span.
func joined(spans []Span) []Span {
	out := spans[:0]
	for i := 0; i < len(spans); {
		if spans[i].Kind != Letters {
			out = append(out, spans[i])
			i++
			continue
		}
		j := i + 1
		for j < len(spans) && spans[j].Kind == Letters {
			j++
		}
		s := spans[i]
		if j > i+1 {
			var source, text strings.Builder
			for _, part := range spans[i:j] {
				source.WriteString(part.Source)
				text.WriteString(part.Text)
			}
			s.Source, s.Text = source.String(), text.String()
		}
		if s.Source != "" {
			out = append(out, s)
		}
		i = j
	}
	return out
}

func isPunct(b byte) bool { return b > ' ' && b < 0x7f && !isWord(b) || b == '_' }

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isWord(b byte) bool { return isLetter(b) || b >= '0' && b <= '9' || b == '_' || b >= 0x80 }
