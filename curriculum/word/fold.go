package word

import (
	"unicode"
	"unicode/utf8"
)

// appendFolded adds a rune as a small letter without accents.
func appendFolded(to []byte, r rune) []byte {
	if r >= 0xc0 && r < 0xc0+rune(len(latin)) {
		if b := latin[r-0xc0]; b != '.' {
			return append(to, b)
		}
	}
	return utf8.AppendRune(to, unicode.ToLower(r))
}

// latin has the bare letter of each rune from U+00C0 to U+017F; a dot where
// there is none.
const latin = "" +
	"aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
