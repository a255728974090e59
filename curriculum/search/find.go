package search

import (
	"slices"

	"llmcourse/curriculum/word"
)

// again is how many of the best are looked at closely: many more than are
// shown on one screen.
const again = 64

// What standing together is worth, against standing apart.
const (
	wholeName  = 0.5  // the words are all of the name
	askedFor   = 1.0  // they are what the author of the course says of it in a learner's words
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
	most := len(x.units)
	if limit > 0 {
		most = min(most, max(again, 2*limit))
	}
	all := best(x.rank(slots), most)
	m := newMatcher(x, slots)
	close := all[:min(len(all), max(again, 2*limit))]
	for i := range close {
		close[i].score *= m.together(&x.units[close[i].unit])
	}
	slices.SortFunc(close, better)
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
	slots  []slot
	slotOf map[string]int // by term
	first  [256]bool      // bytes that a term begins with: most words are told apart by that
	total  float64        // what the whole query is worth
	scan   word.Scanner
	marks  []mark
	seen   []bool
}

func newMatcher(x *Index, slots []slot) *matcher {
	m := &matcher{slots: slots, slotOf: map[string]int{}, seen: make([]bool, len(slots))}
	for i, s := range slots {
		m.total += s.rarity
		for _, t := range s.terms {
			text := x.terms[t.id].text
			if _, ok := m.slotOf[text]; !ok {
				m.slotOf[text], m.first[text[0]] = i, true
			}
		}
	}
	return m
}

// A mark is a word of a text that the query has.
type mark struct {
	from, to int
	at       int // which word of the text it is
	slot     int
}

// in finds the words of the query in a text, and how many words it has. A
// term that stands for two words of the query is a mark of each.
func (m *matcher) in(text string) (marks []mark, words int) {
	m.marks = m.marks[:0]
	m.scan.Each(text, func(folded []byte, w word.Range, compound bool) {
		if !compound {
			words++
		}
		if !m.first[folded[0]] {
			return
		}
		i, ok := m.slotOf[string(folded)]
		if !ok {
			return
		}
		m.marks = append(m.marks, mark{w.From, w.To, words, i})
		for i++; i < len(m.slots) && m.slots[i].joined == string(folded); i++ {
			m.marks = append(m.marks, mark{w.From, w.To, words, i})
		}
	})
	return m.marks, words
}

// run is the share of the query that stands together in its order, at most 1,
// and how much of it there is at all.
func (m *matcher) run(marks []mark) (run, has float64) {
	if len(marks) == 0 || m.total == 0 {
		return 0, 0
	}
	now, longest := 0.0, 0.0
	clear(m.seen)
	for i, mk := range marks {
		worth := m.slots[mk.slot].rarity
		if i > 0 && mk.slot == marks[i-1].slot+1 && mk.at-marks[i-1].at <= 1 {
			now += worth
		} else {
			now = worth
		}
		longest = max(longest, now)
		if !m.seen[mk.slot] {
			m.seen[mk.slot] = true
			has += worth
		}
	}
	return longest / m.total, has / m.total
}

// asked is the share of the query that is one of the phrases, of which every
// word must be there that says anything.
func (m *matcher) asked(phrases []string) (most float64) {
	for _, phrase := range phrases {
		whole, share := true, 0.0
		clear(m.seen)
		m.scan.Each(phrase, func(folded []byte, _ word.Range, compound bool) {
			i, ok := m.slotOf[string(folded)]
			switch {
			case ok && !m.seen[i]:
				m.seen[i] = true
				share += m.slots[i].rarity
			case !ok && !compound && !word.Common(string(folded)):
				whole = false
			}
		})
		if whole && m.total > 0 {
			most = max(most, share/m.total)
		}
	}
	return most
}

// together is what a unit gains from words that stand together.
func (m *matcher) together(u *unit) float64 {
	gain := 1.0
	marks, words := m.in(u.called())
	run, has := m.run(marks)
	if has > 0.99 && words > 0 {
		gain += wholeName * float64(len(marks)) / float64(max(words, len(marks)))
	}
	other, _ := m.in(u.also + " " + u.wanted())
	otherRun, otherHas := m.run(other)
	if has+otherHas == 0 && u.worth > worthHeading {
		gain = worthHeading / u.worth // found in its text only, and so no more than any text
	}
	if len(m.slots) == 1 {
		return gain
	}
	gain += askedFor * m.asked(u.asked)
	if max(run, otherRun) > 0.99 {
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
