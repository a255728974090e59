package search

// again is how many of the best are looked at closely: many more than are
// shown on one screen.
const again = 64

// What standing together is worth, against standing apart.
const (
	wholeName  = 0.5  // the words are all of the name
	togetherIn = 0.3  // they stand together in the name
	together   = 0.15 // they stand together in the text
)

// Query returns the places that fit the words best, best first, at most limit
// of them; with limit 0, all. The same words always give the same hits.
func (x *Index) Query(words string, limit int) []Hit {
	slots := x.slots(words)
	if len(slots) == 0 {
		return nil
	}
	all := best(x.rank(slots))
	close := all[:min(len(all), max(again, 2*limit))]
	m := matcher{x: x, slots: slots}
	for i := range close {
		close[i].score *= m.together(&x.units[close[i].unit])
	}
	sort(close)
	if limit > 0 && limit < len(all) {
		all = all[:limit]
	}
	hits := make([]Hit, len(all))
	for i, f := range all {
		hits[i] = m.hit(&x.units[f.unit], f)
	}
	return hits
}

// A matcher finds the words of a query in texts.
type matcher struct {
	x     *Index
	slots []slot
	scan  scanner
	marks []mark
}

// A mark is a word of a text that the query has.
type mark struct {
	from, to int
	at       int // which word of the text it is
	slot     int
}

// in finds the words of the query in a text, and how many words it has.
func (m *matcher) in(text string) (marks []mark, words int) {
	m.marks = m.marks[:0]
	m.scan.each(text, func(folded []byte, w word, compound bool) {
		if !compound {
			words++
		}
		id, ok := m.x.ids[string(folded)]
		if !ok {
			return
		}
		for i := range m.slots {
			if m.slots[i].terms[id] > 0 {
				m.marks = append(m.marks, mark{w.from, w.to, words, i})
				if !compound {
					break
				}
			}
		}
	})
	return m.marks, words
}

// run is the share of the query that stands together in its order, at most 1,
// and how much of it there is at all.
func (m *matcher) run(marks []mark) (run, has float64) {
	total, now, longest := 0.0, 0.0, 0.0
	seen := make([]bool, len(m.slots))
	for i, mk := range marks {
		worth := m.slots[mk.slot].rarity
		if i > 0 && mk.slot == marks[i-1].slot+1 && mk.at-marks[i-1].at <= 1 {
			now += worth
		} else {
			now = worth
		}
		longest = max(longest, now)
		if !seen[mk.slot] {
			seen[mk.slot] = true
			has += worth
		}
	}
	for i := range m.slots {
		total += m.slots[i].rarity
	}
	if total == 0 {
		return 0, 0
	}
	return longest / total, has / total
}

// together is what a unit gains from words that stand together.
func (m *matcher) together(u *unit) float64 {
	gain := 1.0
	marks, words := m.in(u.called())
	run, has := m.run(marks)
	if has > 0.99 && words > 0 {
		gain += wholeName * float64(len(marks)) / float64(max(words, len(marks)))
	}
	if len(m.slots) == 1 {
		return gain
	}
	if run > 0.99 {
		gain += togetherIn
	}
	most := 0.0
	for _, p := range u.pieces {
		marks, _ := m.in(p.text())
		run, _ := m.run(marks)
		most = max(most, run)
	}
	return gain + together*most
}
