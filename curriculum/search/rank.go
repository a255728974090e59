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
// more than one of them.
func (x *Index) gatherSlot(s *slot, often []float64) (touched []int32) {
	add := func(id int32, sum bool) {
		worth := s.terms[id]
		for _, p := range x.terms[id].in {
			if often[p.unit] == 0 {
				touched = append(touched, p.unit)
			}
			n := worth * x.often(p)
			if sum {
				often[p.unit] += n
			} else {
				often[p.unit] = max(often[p.unit], n)
			}
		}
	}
	ids := make([]int32, 0, len(s.terms))
	for id := range s.terms {
		ids = append(ids, id)
	}
	slices.Sort(ids) // sums of fractions depend on their order
	for _, id := range ids {
		if s.terms[id] >= sameStem {
			add(id, true)
		}
	}
	for _, id := range ids {
		if s.terms[id] < sameStem {
			add(id, false)
		}
	}
	return touched
}

// best sorts by score; what is equal stays in the order of the course. What
// has much less of the query than the best one has is dropped.
func best(all []found) []found {
	most := 0.0
	for _, f := range all {
		most = max(most, f.has)
	}
	const enough = 0.5
	all = slices.DeleteFunc(all, func(f found) bool { return f.has < enough*most })
	sort(all)
	return all
}

func sort(all []found) {
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.unit, b.unit))
	})
}
