package palette

import (
	"cmp"
	"slices"

	"github.com/sahilm/fuzzy"
)

// source gives the fuzzy search the names of the entries.
type source struct{ s *Screen }

func (s source) Len() int            { return len(s.s.entries) }
func (s source) String(i int) string { return s.s.entries[i].Name }

// sorted puts the best match first; equal ones stay in the order of the course.
func sorted(matches fuzzy.Matches) fuzzy.Matches {
	slices.SortStableFunc(matches, func(a, b fuzzy.Match) int { return cmp.Compare(b.Score, a.Score) })
	return matches
}
