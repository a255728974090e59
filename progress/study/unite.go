package study

import (
	"slices"
	"strings"
)

// Unite makes one text of two: the lines that they share once, and where they
// differ those of the first and then those of the second. Every line of both is
// in it, so that no word is lost; what is too much is for a person to take out.
func Unite(first, second string) string {
	switch {
	case first == "":
		return second
	case second == "" || first == second:
		return first
	}
	a, b := strings.Split(first, "\n"), strings.Split(second, "\n")
	var head, tail []string
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		head, a, b = append(head, a[0]), a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		tail, a, b = append(tail, a[len(a)-1]), a[:len(a)-1], b[:len(b)-1]
	}
	slices.Reverse(tail)
	return strings.Join(slices.Concat(head, between(a, b), tail), "\n")
}

// UniteAll is Unite of a text with all versions, in their order.
func UniteAll(text string, versions []Version) string {
	for _, v := range versions {
		text = Unite(text, v.Text)
	}
	return text
}

// mostPairs bounds the table of between. Texts that differ in more than that are
// put one after the other.
const mostPairs = 4 << 20

// between unites lines of which the first and the last differ.
func between(a, b []string) []string {
	if len(a)*len(b) > mostPairs {
		return slices.Concat(a, b)
	}
	// common[i][j] is how many lines a[i:] and b[j:] share in their order.
	common := make([][]int32, len(a)+1)
	for i := range common {
		common[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var all, others []string // others: of b, to come after those of a
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			all, others = append(append(all, others...), a[i]), nil
			i, j = i+1, j+1
		case common[i+1][j] >= common[i][j+1]:
			all, i = append(all, a[i]), i+1
		default:
			others, j = append(others, b[j]), j+1
		}
	}
	return slices.Concat(all, a[i:], others, b[j:])
}
