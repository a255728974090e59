package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/word"
)

// A slot is a word of the query with the terms it stands for.
type slot struct {
	text   string
	joined string // the term that stands for it and the word before
	terms  []stand
	rarity float64 // what finding it is worth
}

// A stand is a term that stands for a word, and how well, up to 1.
type stand struct {
	id    int32
	worth float64
}

// add takes a term in that is not there yet.
func (s *slot) add(id int32, worth float64) {
	if !slices.ContainsFunc(s.terms, func(t stand) bool { return t.id == id }) {
		s.terms = append(s.terms, stand{id, worth})
	}
}

// What a term counts for that is not the word that was typed.
const (
	sameStem  = 0.8
	beginning = 0.6 // at most: as much as the word is whole
	slip      = 0.5
	joined    = 0.75 // less than sameStem: it is one find with the two words it is made of
)

// slots reads a query. The last word counts as one that is still being typed
// when nothing stands after it.
func (x *Index) slots(words string) []slot {
	query, open := wordsAsked(words)
	var all []slot
	for i := 0; i < len(query); i++ {
		w := query[i]
		s := x.slot(w, open && i == len(query)-1)
		if len(s.terms) == 0 {
			if a, b, ok := x.halves(w); ok {
				all = append(all, x.slot(a, false), x.slot(b, false))
				continue
			}
			s = x.slipped(w, open && i == len(query)-1)
		}
		all = append(all, s)
	}
	x.join(all)
	return all
}

// wordsAsked are the folded words of a query without those that are in every
// text, if others are left.
func wordsAsked(text string) (words []string, open bool) {
	const most = 16 // more than anybody types, and few enough to stay quick
	ends := strings.HasSuffix(text, " ")
	text = clean.Line(text[:min(len(text), 400)])
	end := 0
	var s word.Scanner
	var rest []string
	s.Each(text, func(folded []byte, w word.Range, compound bool) {
		if compound {
			return
		}
		end = w.To
		if len(folded) > 64 {
			folded = folded[:64]
		}
		rest = append(rest, string(folded))
		if !word.Common(string(folded)) {
			words = append(words, string(folded))
		}
	})
	if len(words) == 0 {
		words = rest
	}
	open = !ends && end == len(text) && len(words) > 0 && words[len(words)-1] == rest[len(rest)-1]
	return words[:min(len(words), most)], open
}

// slot looks a word up: itself, others of its stem, and those it begins.
func (x *Index) slot(w string, open bool) slot {
	s := slot{text: w}
	if id, ok := x.ids[w]; ok {
		s.add(id, 1)
	}
	if id, ok := x.stems[word.Stem(w)]; ok {
		for ; id >= 0; id = x.terms[id].mate {
			s.add(id, sameStem)
		}
	}
	if open {
		same := len(s.terms)
		for _, id := range x.prefixed(w) {
			if !slices.ContainsFunc(s.terms[:same], func(t stand) bool { return t.id == id }) {
				s.terms = append(s.terms, stand{id, beginning * float64(len(w)) / float64(len(x.terms[id].text))})
			}
		}
	}
	return s
}

// halves takes a word apart that the texts write as two: "kvcache".
func (x *Index) halves(w string) (a, b string, ok bool) {
	best := 0
	for i := 2; i <= len(w)-2; i++ {
		if !utf8.RuneStart(w[i]) {
			continue
		}
		one, two := x.known(w[:i]), x.known(w[i:])
		if n := min(one, two); n > best {
			a, b, best = w[:i], w[i:], n
		}
	}
	return a, b, best > 0
}

// known is in how many places a word is.
func (x *Index) known(w string) int {
	if id, ok := x.ids[w]; ok {
		return len(x.terms[id].in)
	}
	return 0
}

// join lets two words of the query stand for one of the texts: "fine tuning"
// for "finetuning", "paged attention" for "PagedAttention".
func (x *Index) join(all []slot) {
	for i := 0; i+1 < len(all); i++ {
		if id, ok := x.ids[all[i].text+all[i+1].text]; ok {
			all[i].add(id, joined)
			all[i+1].add(id, joined)
			all[i+1].joined = x.terms[id].text
		}
	}
}
