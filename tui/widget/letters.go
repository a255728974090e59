package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HasWord tells whether a name has a word in it, whatever the case: that is a
// match however long the name is, which a fuzzy search thinks less of.
func HasWord(name, word string) bool {
	return strings.Contains(strings.ToLower(name), strings.ToLower(word))
}

// HasLetters tells whether a name has all letters of a word in their order,
// whatever their case: what no fuzzy search can find is told apart by it in no
// time, and most names are.
func HasLetters(name, word string) bool {
	want, size := utf8.DecodeRuneInString(word)
	for _, r := range name {
		if size == 0 {
			return true
		}
		if r == want || unicode.ToLower(r) == unicode.ToLower(want) {
			word = word[size:]
			want, size = utf8.DecodeRuneInString(word)
		}
	}
	return size == 0
}
