package clean

import (
	"strings"
	"unicode/utf8"
)

// katakana is the letter that s begins with, which is half-width Katakana, and
// how many bytes it takes. With a sound mark it becomes the one full-width
// letter that it is, and the mark by itself full-width, too: terminals give the
// mark a cell of its own, while whatever counts by clusters does not, and a row
// with one would be shifted.
func katakana(s string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(s)
	switch r {
	case voicedMark:
		return '\u309b', size
	case semiVoicedMark:
		return '\u309c', size
	}
	mark, more := utf8.DecodeRuneInString(s[size:])
	pairs := ""
	switch mark {
	case voicedMark:
		pairs = "ｳヴｶガｷギｸグｹゲｺゴｻザｼジｽズｾゼｿゾﾀダﾁヂﾂヅﾃデﾄドﾊバﾋビﾌブﾍベﾎボ"
	case semiVoicedMark:
		pairs = "ﾊパﾋピﾌプﾍペﾎポ"
	}
	if at := strings.IndexRune(pairs, r); at >= 0 {
		r, _ = utf8.DecodeRuneInString(pairs[at+size:])
		return r, size + more
	}
	return r, size
}

const (
	voicedMark     = '\uff9e'
	semiVoicedMark = '\uff9f'
)
