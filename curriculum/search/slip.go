package search

import (
	"unicode/utf8"

	"llmcourse/curriculum/word"
)

// minSlip is how long a word must be to be forgiven a slip: of shorter ones too
// many are one letter apart.
const minSlip = 4

// slipped is a slot of the terms one slip away from a word, or from which a
// word that is still being typed is one slip away so far.
func (x *Index) slipped(w string, open bool) slot {
	s := slot{text: w}
	n := utf8.RuneCountInString(w)
	if n < minSlip {
		return s
	}
	for letters := n - 1; letters <= n+1 && letters < len(x.byLength); letters++ {
		for _, id := range x.byLength[letters] {
			if word.OneSlip(w, x.terms[id].text, false) {
				s.terms = append(s.terms, stand{id, slip})
			}
		}
	}
	if len(s.terms) > 0 || !open {
		return s
	}
	for letters := n - 1; letters < len(x.byLength); letters++ {
		for _, id := range x.byLength[letters] {
			if word.OneSlip(w, x.terms[id].text, true) {
				s.terms = append(s.terms, stand{id, slip * float64(n) / float64(letters)})
			}
		}
	}
	return s
}
