package palette

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/sahilm/fuzzy"

	"llmcourse/curriculum"
	"llmcourse/tui/widget"
)

// source gives the fuzzy search the names of the entries that are left.
type source struct{ s *Screen }

func (s source) Len() int            { return len(s.s.left) }
func (s source) String(i int) string { return s.s.entries[s.s.left[i]].Name }

// rank finds the entries with the letters of a text, best first; equal ones
// stay in the order of the course.
func (s *Screen) rank(text string) {
	s.left = slices.DeleteFunc(s.left, func(i int) bool { return !widget.HasLetters(s.entries[i].Name, text) })
	matches := fuzzy.FindFromNoSort(text, source{s})
	type scored struct {
		entry *Entry
		score int
	}
	all := make([]scored, len(matches))
	for i, m := range matches {
		e := &s.entries[s.left[m.Index]]
		all[i] = scored{e, m.Score + e.Weight}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	s.found = make([]*Entry, len(all))
	for i, m := range all {
		s.found[i] = m.entry
	}
}

// slips finds the entries that may have been meant where none has the letters:
// each word of the text is nearly the beginning of a word of the name.
func (s *Screen) slips(text string) {
	words := strings.FieldsFunc(strings.ToLower(text), apart)
	for i := range s.entries {
		if e := &s.entries[i]; len(words) > 0 && meant(strings.FieldsFunc(strings.ToLower(e.Name), apart), words) {
			s.found = append(s.found, e)
		}
	}
	slices.SortStableFunc(s.found, func(a, b *Entry) int { return cmp.Compare(b.Weight, a.Weight) })
}

// meant tells whether each of the words is nearly the beginning of one of name.
// Its first letter must be right: slips there are rare, and this is quick.
func meant(name, words []string) bool {
	for _, w := range words {
		typed := []rune(w)
		limit := len(typed) / 4
		if !slices.ContainsFunc(name, func(n string) bool {
			has := []rune(n)
			return has[0] == typed[0] && curriculum.Distance(w, string(has[:min(len(has), len(typed))]), limit) <= limit
		}) {
			return false
		}
	}
	return true
}

// apart tells what stands between words.
func apart(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
