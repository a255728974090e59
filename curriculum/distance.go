package curriculum

import (
	"cmp"
	"slices"
)

// Nearest returns the words most like the given one, best first, at most n.
// What has little in common with it is left out.
func Nearest(word string, words []string, n int) []string {
	type candidate struct {
		word string
		far  int
	}
	limit := max(2, len([]rune(word))/3)
	var found []candidate
	for _, w := range words {
		if d := Distance(word, w, limit); d <= limit {
			found = append(found, candidate{w, d})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.far, b.far) })
	var out []string
	for _, c := range found {
		if len(out) < n && !slices.Contains(out, c.word) {
			out = append(out, c.word)
		}
	}
	return out
}

// Distance is how many letters must be put in, taken out, changed or swapped
// with their neighbour to make b of a. It stops counting beyond limit.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > limit || -d > limit {
		return limit + 1
	}
	// Three rows of the table: the one before last is for swaps.
	older, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		best := i
		for j := 1; j <= len(y); j++ {
			change := last[j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
			best = min(best, row[j])
		}
		if best > limit {
			return limit + 1
		}
		older, last, row = last, row, older
	}
	return last[len(y)]
}
