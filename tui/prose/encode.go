package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/tex"
	"llmcourse/tui/theme"
)

// Marks that stand in for what glamour must not see, from here to finish. None
// of them survives the cleaning of text (package clean), so none can be forged.
const (
	linkOpen  = '\u2063' // zero cells wide
	linkClose = '\u2064' // zero cells wide
	mathHead  = '\ue000' // first cell of a formula
	mathTail  = '\ue001' // each further cell
	hyphen    = '\ue002' // within a word, which is not to be broken there
)

// longFormula is the width in cells from which an inline formula may be broken
// at its spaces.
const longFormula = 24

// An encoded text is Markdown for glamour, with what was taken out of it.
type encoded struct {
	out      strings.Builder
	formulas []string
	links    []int
}

// encode makes Markdown of spans. A link becomes its words between two marks, a
// formula a run of marks as wide as its drawing, which wraps as a word does.
func (p *Painter) encode(spans []markdown.Span) *encoded {
	e := &encoded{}
	p.encodeTo(e, spans)
	return e
}

func (p *Painter) encodeTo(e *encoded, spans []markdown.Span) {
	for _, s := range spans {
		switch s.Kind {
		case markdown.Math:
			for i, word := range p.formulaWords(s) {
				if i > 0 {
					e.out.WriteByte(' ')
				}
				e.formulas = append(e.formulas, word)
				e.out.WriteRune(mathHead)
				e.out.WriteString(strings.Repeat(string(mathTail), max(ansi.StringWidth(word)-1, 0)))
			}
		case markdown.Linked:
			if s.Link < 0 {
				p.encodeTo(e, s.Inside)
				break
			}
			e.links = append(e.links, s.Link)
			e.out.WriteRune(linkOpen)
			p.encodeTo(e, s.Inside)
			e.out.WriteRune(linkClose)
		case markdown.Letters:
			e.letters(s.Source)
		default:
			e.out.WriteString(s.Source)
		}
	}
}

// letters adds text. Glamour breaks words at hyphens, and does not know that a
// dollar can be escaped.
func (e *encoded) letters(src string) {
	for i := 0; i < len(src); i++ {
		switch {
		case src[i] == '\\' && i+1 < len(src):
			if src[i+1] != '$' {
				e.out.WriteByte('\\')
			}
			i++
			e.out.WriteByte(src[i])
		case src[i] == '-' && i > 0 && i+1 < len(src) && wordy(src[i-1]) && wordy(src[i+1]):
			e.out.WriteRune(hyphen)
		default:
			e.out.WriteByte(src[i])
		}
	}
}

// wordy tells whether a hyphen beside this byte is one of a word, as in 16-bit.
func wordy(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

// formulaWords is a formula on one line, in the pieces it may be broken into.
func (p *Painter) formulaWords(s markdown.Span) []string {
	if p.plain {
		return strings.Fields(s.Text)
	}
	drawn := p.inlineFormula(s)
	if ansi.StringWidth(drawn) <= longFormula {
		return []string{drawn}
	}
	return strings.Fields(drawn)
}

func (p *Painter) inlineFormula(s markdown.Span) string {
	src := strings.ReplaceAll(s.Text, "\n", " ")
	if !p.opts.Source {
		if drawn, ok := inlineFormula(src, ascii(p.theme)); ok && drawn != "" {
			return drawn
		}
	}
	return "$" + src + "$"
}

// ascii tells whether a theme is for terminals that show no more than ASCII.
func ascii(t *theme.Theme) bool { return t.Icons.Name == "ascii" }

func inlineFormula(src string, ascii bool) (string, bool) {
	if ascii {
		return tex.InlineASCII(src)
	}
	return tex.Inline(src)
}
