package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/tex"
)

// longFormula is the width in cells from which an inline formula may be broken
// at its spaces.
const longFormula = 24

// takeMath replaces every inline formula by a run of marks as wide as its
// drawing, which wraps as a word does, and returns the drawings in order.
func (p *Painter) takeMath(src string) (string, []string) {
	var out strings.Builder
	var formulas []string
	put := func(drawn string) {
		formulas = append(formulas, drawn)
		out.WriteRune(mathHead)
		out.WriteString(strings.Repeat(string(mathTail), max(ansi.StringWidth(drawn)-1, 0)))
	}
	for i := 0; i < len(src); {
		switch {
		case src[i] == '\\' && i+1 < len(src):
			if src[i+1] != '$' { // glamour knows no formulas, nor how they are escaped
				out.WriteByte('\\')
			}
			out.WriteByte(src[i+1])
			i += 2
		case src[i] == '`':
			n := codeSpan(src[i:])
			out.WriteString(src[i : i+n])
			i += n
		case src[i] == '$':
			n := inlineFormula(src[i:])
			if n == 0 {
				out.WriteByte('$')
				i++
				break
			}
			drawn := p.inline(src[i+1 : i+n-1])
			if ansi.StringWidth(drawn) <= longFormula {
				put(drawn)
			} else {
				for j, word := range strings.Fields(drawn) {
					if j > 0 {
						out.WriteByte(' ')
					}
					put(word)
				}
			}
			i += n
		case src[i] == '-' && i > 0 && i+1 < len(src) && wordy(src[i-1]) && wordy(src[i+1]):
			out.WriteRune(hyphen)
			i++
		default:
			out.WriteByte(src[i])
			i++
		}
	}
	return out.String(), formulas
}

// wordy tells whether a hyphen beside this byte is one of a word, as in 16-bit.
func wordy(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

func (p *Painter) inline(src string) string {
	src = strings.ReplaceAll(src, "\n", " ")
	if !p.opts.Source {
		if drawn, ok := tex.Inline(src); ok && drawn != "" {
			return drawn
		}
	}
	return "$" + src + "$"
}

// inlineFormula is the length of the formula src begins with, dollars
// included, or 0: as in Pandoc, the dollars hug the formula and no digit
// follows, so that sums of money stay what they are.
func inlineFormula(src string) int {
	if len(src) < 3 || src[1] == ' ' || src[1] == '$' {
		return 0
	}
	for i := 1; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
		case '$':
			digit := i+1 < len(src) && src[i+1] >= '0' && src[i+1] <= '9'
			if src[i-1] == ' ' || digit {
				return 0
			}
			return i + 1
		}
	}
	return 0
}
