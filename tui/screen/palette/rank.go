package palette

import (
	"cmp"
	"slices"

	"github.com/sahilm/fuzzy"

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
