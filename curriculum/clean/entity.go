package clean

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleanEntities replaces the entities of a line that a renderer would make into
// a forbidden character: by a space where that is what they show, by U+FFFD for
// controls, by nothing for what is invisible, and by its name in code.
//
// Renderers decode code spans too, some decode twice, and some do without the
// semicolon, so neither backslashes nor "&amp;" protect. Such forms are no
// accident: they only lose their "&".
func cleanEntities(line string, code bool) string {
	if strings.IndexByte(line, '&') < 0 {
		return line
	}
	// Dropping one entity may put another together of its neighbours. After a
	// few rounds that is no accident either, and nothing is dropped any more.
	const rounds = 4
	for i := range rounds {
		out, dropped := entityPass(line, code, i == rounds-1)
		if !dropped {
			return out
		}
		line = out
	}
	return line
}

func entityPass(line string, code, keep bool) (out string, dropped bool) {
	var b strings.Builder
	rest := line
	for {
		i := strings.IndexByte(rest, '&')
		if i < 0 {
			return b.String() + rest, dropped
		}
		b.WriteString(rest[:i])
		rest = rest[i:]
		e := readEntity(rest)
		r, simple := e.forbidden()
		if r == 0 && !hides(rest, 0) {
			b.WriteByte('&')
			rest = rest[1:]
			continue
		}
		switch {
		case !simple:
			b.WriteRune(utf8.RuneError)
			rest = rest[1:]
			continue
		case unicode.Is(unicode.Zs, r) || isLineBreak(r) || r == '\t':
			b.WriteByte(' ')
		case code:
			b.WriteString(Name(r))
		case keep || unicode.IsControl(r):
			b.WriteRune(utf8.RuneError)
		default:
			dropped = true
		}
		rest = rest[e.length:]
	}
}

// An entityText is an entity at the beginning of a string.
type entityText struct {
	text   string // what it stands for, by any reading; empty where it is none
	length int
	ended  bool // by its semicolon
}

// readEntity reads the entity that s begins with. s begins with "&".
func readEntity(s string) entityText {
	if strings.HasPrefix(s, "&#") {
		return readNumber(s)
	}
	n := 1
	for n < len(s) && (isLetter(s[n]) || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	name := s[:n]
	e := entityText{length: n}
	switch {
	case strings.HasPrefix(s[n:], ";"):
		e.ended, e.length = true, n+1
		name += ";"
	}
	// Without its semicolon an entity may be the beginning of a longer name.
	if text := html.UnescapeString(name); text != name {
		e.text = text
	}
	return e
}

func readNumber(s string) entityText {
	base, n := uint32(10), 2
	if n < len(s) && s[n]|0x20 == 'x' {
		base, n = 16, 3
	}
	start, value := n, uint32(0)
	for ; n < len(s); n++ {
		d := digit(s[n])
		if d >= base {
			break
		}
		value = value*base + d // wraps around, as it does in some readers
	}
	if n == start {
		return entityText{length: n}
	}
	e := entityText{text: string(rune(value)), length: n}
	if strings.HasPrefix(s[n:], ";") {
		e.ended, e.length = true, n+1
	}
	return e
}

func digit(b byte) uint32 {
	switch {
	case b >= '0' && b <= '9':
		return uint32(b - '0')
	case b|0x20 >= 'a' && b|0x20 <= 'f':
		return uint32(b|0x20-'a') + 10
	}
	return 99
}

// forbidden is the character that makes the entity harmful, or 0, and whether
// it is a plain entity, with its semicolon.
func (e entityText) forbidden() (r rune, simple bool) {
	for _, r := range e.text {
		if r == 0 {
			r = utf8.RuneError
		}
		if r == utf8.RuneError || Forbidden(r) {
			return r, e.ended
		}
	}
	return 0, false
}

// hides tells whether what s begins with becomes a harmful entity once it was
// decoded, however often and by whatever reading a renderer does that.
func hides(s string, depth int) bool {
	const (
		deepest = 2
		window  = 64 // no entity is longer, and all of a long line would be looked at for each
	)
	s = s[:min(len(s), window)]
	if depth > 0 {
		if r, _ := readEntity(s).forbidden(); r != 0 {
			return true
		}
	}
	if depth == deepest || !mayGrow(s) {
		return false
	}
	for _, needsEnd := range []bool{true, false} {
		d := decodeEntities(s, needsEnd)
		if d != s && strings.HasPrefix(d, "&") && hides(d, depth+1) {
			return true
		}
	}
	return false
}

// mayGrow tells whether decoding may make another entity of the beginning of s.
// It is only there to be quick about the many that cannot.
func mayGrow(s string) bool {
	if e := readEntity(s); e.text != "" {
		return strings.HasPrefix(e.text, "&") || !e.ended
	}
	n := 1
	for n < len(s) && (s[n] == '#' || isLetter(s[n]) || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	switch next := s[n:]; {
	case next == "":
		return n > 1 // the window may have cut it short
	case next[0] == '&':
		return readEntity(next).text != ""
	case next[0] == '\\':
		return strings.IndexAny(next[1:], "#;&") == 0
	}
	return false
}

// decodeEntities decodes every entity of s once, and takes the backslashes away.
func decodeEntities(s string, needsEnd bool) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case s[i] == '&':
			e := readEntity(s[i:])
			if e.text == "" || needsEnd && !e.ended {
				b.WriteByte('&')
				i++
				continue
			}
			b.WriteString(e.text)
			i += e.length
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String()
}
