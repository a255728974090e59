package curriculum

import (
	"strings"
	"unicode"
)

// fold makes two spellings of a word the same: it drops case, accents and
// joiners, so that "Romer" finds "Römer".
func fold(s string) string {
	return strings.Map(foldRune, s)
}

// foldRune folds one rune to one rune, or to -1 where it is only a mark on the
// one before. Wider folds (the German sharp s to two letters) are left out, so
// that a place in the folded text is a place in the text.
func foldRune(r rune) rune {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r >= 0xc0 && r < 0x250:
		if b := latin[r-0xc0]; b != '.' {
			return rune(b)
		}
	case r >= 0x1e00 && r < 0x1f00:
		if b := latinAdditional[r-0x1e00]; b != '.' {
			return rune(b)
		}
	case r == '\u200c' || r == '\u200d' || unicode.Is(unicode.Mn, r):
		return -1
	}
	return unicode.ToLower(r)
}

// latin has the bare letter of each rune from U+00C0 to U+024F, and
// latinAdditional from U+1E00 to U+1EFF; a dot where there is none.
const (
	latin = "" +
		"aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
		"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		"................................oo.............uu..............." +
		".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...." +
		"aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
		"................"
	latinAdditional = "" +
		"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
)
