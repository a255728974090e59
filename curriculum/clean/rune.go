package clean

import "unicode"

const (
	zwnj = '\u200c' // zero width non-joiner
	zwj  = '\u200d' // zero width joiner

	emojiStyle = '\ufe0f' // makes an emoji of the sign before it
	keycap     = '\u20e3' // draws a key around the sign before it
)

// isLineBreak tells whether some program somewhere starts a new line at r.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isInvisible tells whether r shows nothing, or changes what its neighbours
// show, so that a text with it can look like another. Joiners are judged by
// their place, with joins.
func isInvisible(r rune) bool {
	switch {
	case unicode.In(r, unicode.Cf, unicode.Co, unicode.Cs):
		return true // formatting, bidirectional and tag characters; private use
	case r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return true // no characters, for ever
	case r >= 0xfe00 && r <= 0xfe0e, r >= 0xe0000 && r <= 0xe0fff:
		return true // variation selectors and tags; FE0F stays, it makes an emoji of a sign
	case r == 0x2065, r >= 0xfff0 && r <= 0xfff8:
		return true // kept free for more of these
	case r >= 0x180b && r <= 0x180f:
		return true // the same for Mongolian
	}
	switch r {
	case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0:
		return true // letters and marks that are blank
	}
	return false
}

// Forbidden tells whether r may not stand in a cleaned text as it is.
func Forbidden(r rune) bool {
	if r < 0x7f {
		return r < ' '
	}
	return unicode.IsControl(r) || isLineBreak(r) || isInvisible(r) ||
		r == zwj || r == zwnj || r != ' ' && unicode.Is(unicode.Zs, r)
}

// joins tells whether a joiner has a meaning after r: within an emoji, or in a
// script that joins its letters.
func joins(r rune) bool {
	switch {
	case r < 0xa9:
		return false
	case r == '\ufe0f' || unicode.In(r, unicode.So, unicode.Sk):
		return r != 0xfffd && r != 0xfffc
	case r < 0x600:
		return false
	}
	return unicode.In(r, unicode.L, unicode.M) &&
		!unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic,
			unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// isPunct, isLetter and isWord are about ASCII, as Markdown's rules are; every
// other letter belongs to a word.
func isPunct(b byte) bool { return b > ' ' && b < 0x7f && !isWord(b) || b == '_' }

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isWord(b byte) bool { return isLetter(b) || b >= '0' && b <= '9' || b == '_' || b >= 0x80 }
