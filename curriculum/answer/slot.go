package answer

import (
	"math"
	"slices"
	"strings"

	"llmcourse/curriculum/word"
)

// A slot is a word of the question with all that may stand for it.
type slot struct {
	name    string // its stem
	asked   bool   // it is a word of the question, not one made of several
	talk    bool
	known   bool // the course has it, or what it is a slip of
	slipped bool // it is one slip away from what the course has
	terms   []stand
	rarity  float64 // idf times weight
}

// A stand is a term that stands for a word, and what it is worth, to 1.
type stand struct {
	id    int32
	worth float64
}

// What a term is worth that stands for a word of the question.
const (
	bySlip         = 0.7
	byMeaning      = 0.35
	byAbbreviation = 0.25
)

// What a word weighs.
const (
	weightTalk   = 0.3
	weightShort  = 0.8 // the abbreviation of words that were asked in full
	weightJoined = 0.6 // "finetuning" for "fine tuning"
)

// slots are the words of a question as the course has them.
func (e *Engine) slots(q question) []slot {
	var all []slot
	for _, w := range q.content {
		s := e.slot(w)
		s.asked, s.talk = true, e.lang.talk[w]
		weight := 1.0
		if s.talk {
			weight = weightTalk
		}
		e.weigh(&s, weight)
		all = append(all, s)
	}
	joined := " " + strings.Join(q.content, " ") + " "
	for full, short := range e.long {
		if full != "" && strings.Contains(joined, " "+full+" ") {
			all = e.made(all, short, weightShort)
		}
	}
	for i := 1; i < len(q.content); i++ {
		all = e.made(all, q.content[i-1]+q.content[i], weightJoined)
	}
	slices.SortStableFunc(all[len(q.content):], func(a, b slot) int { return strings.Compare(a.name, b.name) })
	return all
}

// made adds a word that was made of others, where the course has it.
func (e *Engine) made(all []slot, term string, weight float64) []slot {
	id, ok := e.vocabulary[term]
	if !ok {
		return all
	}
	s := slot{name: term, known: true, terms: []stand{{id, 1}}}
	e.weigh(&s, weight)
	return append(all, s)
}

func (e *Engine) slot(w string) slot {
	s := slot{name: w}
	if id, ok := e.vocabulary[w]; ok {
		s.known = true
		s.add(id, 1)
	} else if id, ok := e.slip(w); ok {
		s.known, s.slipped = true, true
		s.add(id, bySlip)
	}
	for _, other := range e.short[w] {
		if id, ok := e.vocabulary[other]; ok && !e.lang.stop[other] {
			s.add(id, byAbbreviation)
		}
	}
	for _, other := range e.lang.means[w] {
		if id, ok := e.vocabulary[other]; ok {
			s.add(id, byMeaning)
		}
	}
	return s
}

func (s *slot) add(id int32, worth float64) {
	if !slices.ContainsFunc(s.terms, func(t stand) bool { return t.id == id }) {
		s.terms = append(s.terms, stand{id, worth})
	}
}

// slip is the term one slip away that is in most places.
func (e *Engine) slip(w string) (best int32, ok bool) {
	const shortest = 4 // of shorter words too many are one letter apart
	if len(w) < shortest {
		return 0, false
	}
	most := 0
	for n := len(w) - 1; n <= len(w)+1 && n < len(e.byLetters); n++ {
		for _, id := range e.byLetters[n] {
			if t := e.terms[id]; t[0] == w[0] && len(e.inPlaces[id]) > most && word.OneSlip(w, t, false) {
				best, most, ok = id, len(e.inPlaces[id]), true
			}
		}
	}
	return best, ok
}

// weigh says what a slot is worth: a rare word is worth more. A word that the
// course does not have is as rare as can be, or as what stands for it.
func (e *Engine) weigh(s *slot, weight float64) {
	rarity := e.rarity(0)
	if id, ok := e.vocabulary[s.name]; ok {
		rarity = e.rarity(e.spread[id])
	} else if s.known && len(s.terms) > 0 {
		rarity = 0
		for _, t := range s.terms {
			rarity = max(rarity, e.rarity(e.spread[t.id]))
		}
	}
	s.rarity = rarity * weight
}

// rarity is the idf of BM25 of a term that is in so many places.
func (e *Engine) rarity(places int) float64 {
	n := float64(places)
	return math.Log(1 + (float64(len(e.places))-n+0.5)/(n+0.5))
}

// covers is the share of what was asked that has says is there, from 0 to 1. A
// word that only stands for one, or is a slip, counts in part.
func covers(slots []slot, has func(id int32) bool) float64 {
	const partly, slipped = 0.5, 0.6
	sum, total := 0.0, 0.0
	for _, s := range slots {
		if !s.asked {
			continue
		}
		total += s.rarity
		best := 0.0
		for _, t := range s.terms {
			if !has(t.id) {
				continue
			}
			worth := t.worth
			if worth < bySlip {
				worth = min(worth, partly)
			}
			best = max(best, worth)
		}
		if s.slipped {
			best *= slipped
		}
		sum += s.rarity * best
	}
	if total == 0 {
		return 0
	}
	return sum / total
}
