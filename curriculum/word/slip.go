package word

import (
	"strings"
	"unicode/utf8"
)

// OneSlip says that a word becomes another by one change: a letter too much,
// one too few, a wrong one, or two that changed places. With open, it is
// enough that it becomes the beginning of the other.
//
// One change must be at the first difference or before it where the same
// letter is repeated, which comes to the same; so one look is enough.
func OneSlip(w, other string, open bool) bool {
	i := 0
	for i < len(w) && i < len(other) && w[i] == other[i] {
		i++
	}
	for i > 0 && i < len(w) && !utf8.RuneStart(w[i]) {
		i--
	}
	a, b := w[i:], other[i:]
	if a == "" {
		return open || len(b) == size(b)
	}
	if b == "" {
		return len(a) == size(a)
	}
	fits := func(rest, of string) bool {
		if open {
			return strings.HasPrefix(of, rest)
		}
		return rest == of
	}
	sa, sb := size(a), size(b)
	if fits(a[sa:], b[sb:]) || fits(a[sa:], b) || fits(a, b[sb:]) {
		return true
	}
	ta, tb := size(a[sa:]), size(b[sb:])
	return ta > 0 && tb > 0 && a[:sa] == b[sb:sb+tb] && a[sa:sa+ta] == b[:sb] && fits(a[sa+ta:], b[sb+tb:])
}

// size is the length of the first letter in bytes.
func size(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
