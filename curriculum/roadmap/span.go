package roadmap

import (
	"strings"

	"llmcourse/curriculum/clean"
)

// A span is a stretch of inline text of one style, in one link or none.
type span struct {
	text  string
	style style
	link  *link
}

type style uint8

const (
	bold style = 1 << iota
	italic
	code
	strike
	small         // <sup>, <sub>, <small>: a tag, as in <sup>FREE</sup>
	picture       // text is what the picture is called
	newline       // a line break
	noStyle style = 0
)

// A link is one link of the source, with what became of it.
type link struct {
	url    string // as written, entities and escapes decoded
	text   string
	line   int
	badge  bool   // nothing but pictures inside
	cell   bool   // in a table, where a badge is what to click
	claims int    // how often it was kept
	asText bool   // kept, but only to be read
	reason string // why it was dropped
}

func (l *link) anchor() bool { return strings.HasPrefix(l.url, "#") }

// useful tells whether a link is one that something can be learned from: what
// leads elsewhere, and has a text to click.
func (l *link) useful() bool {
	return l.url != "" && !l.anchor() && (!l.badge || l.cell)
}

// plain is the text of spans on one line.
func plain(spans []span) string {
	var b strings.Builder
	for _, s := range spans {
		switch {
		case s.style&newline != 0:
			b.WriteByte(' ')
		case s.style&picture != 0:
		default:
			b.WriteString(s.text)
		}
	}
	return tidy(b.String())
}

// tidy cleans a text and puts one space where there were several.
func tidy(s string) string {
	if isTidy(s) {
		return s
	}
	return strings.Join(strings.Fields(clean.Line(s)), " ")
}

// isTidy tells of most texts that tidy has nothing to do.
func isTidy(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '), c < ' ', c > '~', c == '&':
			return false
		}
	}
	return true
}

// linksOf returns the links of spans, each once.
func linksOf(spans []span) []*link {
	var all []*link
	for _, s := range spans {
		if s.link != nil && (len(all) == 0 || all[len(all)-1] != s.link) {
			all = append(all, s.link)
		}
	}
	return all
}

// usefulLinks are those of linksOf that something can be learned from.
func usefulLinks(spans []span) []*link {
	var all []*link
	for _, l := range linksOf(spans) {
		if l.useful() {
			all = append(all, l)
		}
	}
	return all
}

// trimSpans takes white space from both ends.
func trimSpans(spans []span) []span {
	blank := func(s span) bool {
		return s.link == nil && s.style&picture == 0 && strings.TrimSpace(s.text) == ""
	}
	for len(spans) > 0 && blank(spans[0]) {
		spans = spans[1:]
	}
	for len(spans) > 0 && blank(spans[len(spans)-1]) {
		spans = spans[:len(spans)-1]
	}
	return spans
}
