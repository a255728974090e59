package tex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// superscript is the raised form of r, 0 if Unicode has none.
func superscript(r rune) rune {
	return pick(r, "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ⊤′*†°⋆",
		"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡᵀ′*†°*")
}

// subscript is the lowered form of r, 0 if Unicode has none. The comma sits low
// as it is.
func subscript(r rune) rune {
	return pick(r, "0123456789+-=()aehijklmnoprstuvxβγρφχ,",
		"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ,")
}

// pick is the rune of to at the place that r has in from, 0 if it has none.
func pick(r rune, from, to string) rune {
	i := strings.IndexRune(from, r)
	if i < 0 {
		return 0
	}
	n := utf8.RuneCountInString(from[:i])
	for _, out := range to {
		if n == 0 {
			return out
		}
		n--
	}
	return 0
}

// mapRunes maps every rune of s, "" if any has no image.
func mapRunes(s string, f func(rune) rune) string {
	var b strings.Builder
	for _, r := range s {
		m := f(r)
		if m == 0 {
			return ""
		}
		b.WriteRune(m)
	}
	return b.String()
}

// plainWord says whether a script reads well behind a bare ^ or _: letters and
// digits of full size, with perhaps a relation before them, as in x_<t, or a
// label of their own, as in π_θ_old.
func plainWord(s string) bool {
	if utf8.RuneCountInString(s) == 1 {
		return true
	}
	for _, sign := range []string{"<", ">", "≤", "≥"} {
		s = strings.TrimPrefix(s, sign)
	}
	for i, r := range s {
		point := (r == '.' || r == '_') && i > 0 && i < len(s)-1
		if unicode.Is(unicode.Lm, r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !point {
			return false
		}
	}
	return s != ""
}

// isNumber says whether s is a single character or a number.
func isNumber(s string) bool {
	return utf8.RuneCountInString(s) == 1 || strings.Trim(s, "0123456789.") == ""
}

// enclosed says whether s is one pair of brackets and what is between them.
func enclosed(s string) bool {
	depth := 0
	for i, r := range s {
		switch r {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		}
		if depth == 0 {
			return i > 0 && i == len(s)-1
		}
	}
	return false
}
