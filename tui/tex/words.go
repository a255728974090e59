package tex

import (
	"strings"
	"unicode"
)

// font is the alphabet a command sets its argument in.
type font uint8

const (
	fontPlain  font = iota // bold, italic: a terminal formula shows them plain
	fontWord               // upright letters of a formula: \mathrm{softmax}
	fontText               // running text, spaces and all
	fontBoard              // blackboard bold
	fontScript             // calligraphic
)

func fontOf(name string) (font, bool) {
	switch name {
	case "mathbf", "boldsymbol", "bm", "pmb", "mathnormal", "mathsfit":
		return fontPlain, true
	case "mathrm", "mathsf", "mathtt", "mathit":
		return fontWord, true
	case "text", "textrm", "textbf", "textit", "texttt", "textsf", "textnormal", "textup", "emph", "mbox", "hbox":
		return fontText, true
	case "mathbb", "mathds", "mathbbm":
		return fontBoard, true
	case "mathcal", "mathscr":
		return fontScript, true
	}
	return fontPlain, false
}

// styled reads the argument of a font command.
func (p *parser) styled(f font) node {
	if f == fontText {
		return p.running()
	}
	r := p.argument()
	switch f {
	case fontWord:
		if s, ok := wordOf(r); ok {
			return s
		}
	case fontBoard, fontScript:
		return p.lettered(r, f)
	}
	if len(r) == 1 {
		return r[0] // keeps the symbol bare, so that an accent finds it
	}
	return group{r}
}

// running reads the text argument of \text. Only escapes are understood in it;
// mathematics inside of text is refused.
func (p *parser) running() node {
	p.skipSpace()
	if p.take().kind != tokOpen {
		p.fail()
	}
	var b strings.Builder
	for depth := 1; depth > 0; {
		switch t := p.take(); t.kind {
		case tokEnd, tokAlign, tokBreak:
			p.fail()
			return nil
		case tokOpen:
			depth++
		case tokClose:
			depth--
		case tokCommand:
			switch t.text {
			case "%", "&", "_", "#", "$", "{", "}", " ":
				b.WriteString(t.text)
			case "textbf", "textit", "texttt", "textrm", "emph":
				// The braces that follow are counted like any others.
			default:
				p.fail()
				return nil
			}
		case tokPrime:
			b.WriteString("’")
		default:
			b.WriteString(t.text)
		}
	}
	if b.Len() == 0 {
		return nil
	}
	return sym{text: b.String(), class: ord, word: isWord(b.String())}
}

// wordOf joins a row of bare letters to one word; ok is false when the row holds
// anything else.
func wordOf(r row) (s sym, ok bool) {
	var b strings.Builder
	for _, n := range r {
		switch n := n.(type) {
		case sym:
			if n.class != ord && n.class != fn && n.text != "-" {
				return sym{}, false
			}
			b.WriteString(n.text)
		case space:
			b.WriteString(" ")
		default:
			return sym{}, false
		}
	}
	if b.Len() == 0 {
		return sym{}, false
	}
	return sym{text: b.String(), class: ord, word: isWord(b.String())}, true
}

// isWord says whether s is more than a single letter, and so needs room around
// it to be told from a product of letters.
func isWord(s string) bool {
	letters := 0
	for _, r := range s {
		letters += cells(unicode.IsLetter(r))
	}
	return letters > 1
}

// lettered sets the letters of r in an alphabet of their own.
func (p *parser) lettered(r row, f font) node {
	out := make(row, len(r))
	for i, n := range r {
		s, is := n.(sym)
		drawn := ""
		if is {
			drawn = alphabet(s.text, f)
		}
		if drawn == "" {
			p.fail()
			return nil
		}
		out[i] = sym{text: drawn, class: ord}
	}
	if len(out) == 1 {
		return out[0]
	}
	return group{out}
}

// alphabet is letter s in font f, "" if there is none. The letters that Unicode
// had early stand outside of their alphabets.
func alphabet(s string, f font) string {
	if len(s) != 1 {
		return ""
	}
	base := rune(0x1D49C) // script
	if f == fontBoard {
		base = 0x1D538
		if i := strings.IndexByte("CHNPQRZ", s[0]); i >= 0 {
			return string([]rune("ℂℍℕℙℚℝℤ")[i])
		}
		if isDigit(s) {
			return string(rune(0x1D7D8) + rune(s[0]-'0'))
		}
	} else if i := strings.IndexByte("BEFHILMR", s[0]); i >= 0 {
		return string([]rune("ℬℰℱℋℐℒℳℛ")[i])
	}
	if s[0] < 'A' || s[0] > 'Z' {
		return ""
	}
	return string(base + rune(s[0]-'A'))
}
