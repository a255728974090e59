package tex

import (
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	tokEnd     tokenKind = iota // past the last token
	tokChar                     // a letter, digit or other character, with its combining marks
	tokCommand                  // \name or \, with text holding the name without the backslash
	tokOpen                     // {
	tokClose                    // }
	tokSup                      // ^
	tokSub                      // _
	tokPrime                    // '
	tokAlign                    // &
	tokBreak                    // \\
	tokSpace                    // any run of white space
)

type token struct {
	kind tokenKind
	text string
}

// lex splits src into tokens. It refuses invalid UTF-8, control and formatting
// characters, and the characters that end or comment out mathematics in TeX
// ($, #, %): a writer who left those bare did not mean what TeX would draw.
func lex(src string) ([]token, bool) {
	if len(src) > maxSource || !utf8.ValidString(src) {
		return nil, false
	}
	toks := make([]token, 0, len(src))
	for i := 0; i < len(src); {
		t, n, ok := next(src[i:])
		if !ok {
			return nil, false
		}
		toks = append(toks, t)
		i += n
	}
	return toks, true
}

// next reads one token from the start of s, which is not empty, and says how
// many bytes it took.
func next(s string) (t token, n int, ok bool) {
	switch s[0] {
	case '\\':
		return nextCommand(s)
	case '{':
		return token{tokOpen, "{"}, 1, true
	case '}':
		return token{tokClose, "}"}, 1, true
	case '^':
		return token{tokSup, "^"}, 1, true
	case '_':
		return token{tokSub, "_"}, 1, true
	case '\'':
		return token{tokPrime, "'"}, 1, true
	case '&':
		return token{tokAlign, "&"}, 1, true
	case '~':
		return token{tokCommand, " "}, 1, true
	case '$', '#', '%':
		return token{}, 0, false
	case ' ', '\t', '\n', '\r':
		for n < len(s) && (s[n] == ' ' || s[n] == '\t' || s[n] == '\n' || s[n] == '\r') {
			n++
		}
		return token{tokSpace, " "}, n, true
	}
	return nextChar(s)
}

// nextChar reads one printable character together with the combining marks that
// follow it, so that a mark never stands alone in a drawing.
func nextChar(s string) (t token, n int, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsPrint(r) || unicode.IsMark(r) {
		return token{}, 0, false
	}
	for n < len(s) {
		mark, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsMark(mark) {
			break
		}
		n += size
	}
	return token{tokChar, s[:n]}, n, true
}

// nextCommand reads a token that starts with a backslash.
func nextCommand(s string) (t token, n int, ok bool) {
	n = 1
	for n < len(s) && isASCIILetter(s[n]) {
		n++
	}
	if n > 1 {
		return token{tokCommand, s[1:n]}, n, true
	}
	if len(s) < 2 || s[1] >= utf8.RuneSelf {
		return token{}, 0, false
	}
	switch c := s[1]; {
	case c == '\\':
		return token{tokBreak, `\\`}, 2, true
	case c == '\n' || c == '\t' || c == '\r':
		return token{tokCommand, " "}, 2, true
	case c < ' ' || c == 0x7f:
		return token{}, 0, false
	}
	return token{tokCommand, s[1:2]}, 2, true
}

func isASCIILetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isDigit(s string) bool {
	return len(s) == 1 && '0' <= s[0] && s[0] <= '9'
}
