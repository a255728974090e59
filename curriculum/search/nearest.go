package search

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Nearest is the query with each word that no text has replaced by the one
// most like it, or "" where nothing is like it.
func (x *Index) Nearest(words string) string {
	query, _ := wordsAsked(words)
	changed := false
	for i, w := range query {
		if len(x.slot(w, false).terms) > 0 {
			continue
		}
		near := x.nearest(w)
		if near == "" {
			return ""
		}
		query[i], changed = near, true
	}
	if !changed {
		return ""
	}
	return strings.Join(query, " ")
}

// nearest is the term with the fewest changes to a word, of those the one that
// is in most places.
func (x *Index) nearest(w string) string {
	want, has := []rune(w), lettersOf(w)
	limit := max(len(want)/3, 1)
	best, far, often := "", limit+1, 0
	for n := max(len(want)-limit, 1); n <= len(want)+limit && n < len(x.byLength); n++ {
		for _, id := range x.byLength[n] {
			t := &x.terms[id]
			if max(bits.OnesCount32(has&^t.has), bits.OnesCount32(t.has&^has)) > min(limit, far) {
				continue // each letter that only one of them has is a change
			}
			d := distance(want, t.text, far)
			switch {
			case d > limit, d > far, d == far && len(t.in) < often, d == far && len(t.in) == often && t.text > best:
				continue
			}
			best, far, often = t.text, d, len(t.in)
		}
	}
	return best
}

// lettersOf is a bit for each letter of a word; several letters may share one.
func lettersOf(w string) uint32 {
	var has uint32
	for _, r := range w {
		has |= 1 << (uint32(r) % 32)
	}
	return has
}

// distance is the number of single changes between two words, or more than
// limit where it is more than that.
func distance(a []rune, text string, limit int) int {
	var rows [2][48]int
	if len(a) >= len(rows[0]) || utf8.RuneCountInString(text) >= len(rows[0]) {
		return limit + 1
	}
	now, next := &rows[0], &rows[1]
	for i := range len(a) + 1 {
		now[i] = i
	}
	row := 0
	for _, r := range text {
		row++
		next[0] = row
		least := row
		for i, c := range a {
			d := now[i]
			if c != r {
				d = min(d, now[i+1], next[i]) + 1
			}
			next[i+1] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		now, next = next, now
	}
	return now[len(a)]
}
