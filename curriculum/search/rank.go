package search

import (
	"cmp"
	"slices"
)

// A found is a unit that has words of the query.
type found struct {
	unit  int32
	score float64
	has   float64 // what the words it has are worth
}

// rank scores every unit that has one of the words.
func (x *Index) rank(slots []slot) []found {
	score, has := make([]float64, len(x.units)), make([]float64, len(x.units))
	often := make([]float64, len(x.units))
	total := 0.0
	for i := range slots {
		s := &slots[i]
		touched := x.gatherSlot(s, often)
		s.rarity = rarity(len(touched), len(x.units))
		total += s.rarity
		for _, u := range touched {
			score[u] += s.rarity * saturate(often[u])
			has[u] += s.rarity
			often[u] = 0
		}
	}
	var all []found
	for u, h := range has {
		if h == 0 {
			continue
		}
		share := h / total
		all = append(all, found{int32(u), score[u] * share * share * x.units[u].worth, share})
	}
	return all
}

// gatherSlot adds up how often a unit has the terms of a slot. Terms of which
// one has only the beginning or with a slip count once: many of them are no
// more than one of them. They come last in a slot.
func (x *Index) gatherSlot(s *slot, often []float64) (touched []int32) {
	for _, t := range s.terms {
		for _, p := range x.terms[t.id].in {
			if often[p.unit] == 0 {
				touched = append(touched, p.unit)
			}
			n := t.worth * x.often(p)
			if t.worth >= sameStem {
				often[p.unit] += n
			} else {
				often[p.unit] = max(often[p.unit], n)
			}
		}
	}
	return touched
}

// best are the n best by score; what is equal stays in the order of the
// course. What has much less of the query than the best one has is dropped.
func best(all []found, n int) []found {
	most := 0.0
	for _, f := range all {
		most = max(most, f.has)
	}
	const enough = 0.5
	all = slices.DeleteFunc(all, func(f found) bool { return f.has < enough*most })
	if len(all) <= n {
		slices.SortFunc(all, better)
		return all
	}
	// Sorting thousands to show thirty takes longer than finding them.
	top := append(make([]found, 0, n), all[:n]...)
	slices.SortFunc(top, better)
	for _, f := range all[n:] {
		if better(f, top[n-1]) > 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, f, better)
		copy(top[at+1:], top[at:n-1])
		top[at] = f
	}
	return top
}

func better(a, b found) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.unit, b.unit))
}
