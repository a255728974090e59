package text

import (
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"llmcourse/curriculum/clean"
)

// Visible escapes in a line of JSON what a terminal could take for more than a
// letter. An event keeps what a newer version wrote as it was written, and JSON
// lets all but the first 32 characters stand; to whoever reads it as JSON it is
// the same line.
func Visible(line []byte) []byte {
	if utf8.Valid(line) && clean.Line(string(line)) == string(line) {
		return line
	}
	out := make([]byte, 0, len(line)+32)
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		switch {
		case !hidden(r):
			out = append(out, line[i:i+n]...)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default: // of a byte that is no UTF-8, what every reader takes it for
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += n
	}
	return out
}

// hidden tells whether a character of JSON is better escaped, marks included,
// of which a few are letters and many a flood.
func hidden(r rune) bool {
	return r >= 0x7f && (r == utf8.RuneError || unicode.In(r, unicode.Mn, unicode.Me) || clean.Line(string(r)) != string(r))
}
