package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// Matches tells whether a name has every word, or at least its letters in order
// where none is too far from the next one to be a match for a person.
func Matches(name string, words ...string) bool {
	for _, word := range words {
		if !HasLetters(name, word) {
			return false
		}
		if hasWord(name, word) {
			continue
		}
		found := fuzzy.Find(word, []string{name})
		if len(found) == 0 || found[0].Score < 0 {
			return false
		}
	}
	return true
}

// hasWord tells whether a name has a word in it, whatever the case: that is a
// match however long the name is, which a fuzzy search thinks less of.
func hasWord(name, word string) bool {
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
