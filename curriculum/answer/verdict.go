package answer

import "math"

// A Verdict says whether the course answers.
type Verdict string

// The verdicts.
const (
	Answered Verdict = "answered"
	Nearest  Verdict = "nearest" // it may not be what was meant
	Absent   Verdict = "absent"  // the course does not cover it
)

// From these on an answer is sure, and near.
const (
	sureFrom = 0.55
	nearFrom = 0.10
)

func (e *Engine) verdict(sure float64) Verdict {
	switch {
	case sure >= sureFrom:
		return Answered
	case sure >= nearFrom || e.foreign:
		return Nearest
	}
	return Absent
}

// sure is the chance, from 0 to 1, that the places answer: a logistic regression
// over what the best three of them have of the question. It was fitted on
// questions of learners and questions that the course does not answer.
func (e *Engine) sure(r *ranking) float64 {
	if len(r.found) == 0 {
		return 0
	}
	const best = 3
	cover, paragraph, together := 0.0, 0.0, 0.0
	for _, f := range r.found[:min(best, len(r.found))] {
		p := &e.places[f.place]
		cover = max(cover, covers(r.slots, func(id int32) bool { return e.has(f.place, id) }))
		for i := p.first; i < p.first+p.paragraphs; i++ {
			if r.para[i] > 0 {
				counts := e.paragraphs[i].counts
				paragraph = max(paragraph, covers(r.slots, func(id int32) bool { return counts[id] > 0 }))
			}
		}
		together = max(together, e.beside(r, p))
	}
	score := r.found[0].score / (3 * r.total)
	z := -1.694 + 2.468*cover + 0.802*paragraph - 3.908*unknown(r.slots) + 1.392*together + 1.236*score
	return 1 / (1 + math.Exp(-z))
}

// unknown is the share of the question that the course does not have: words of
// talk do not count, and slips count half.
func unknown(slots []slot) float64 {
	sum, total := 0.0, 0.0
	for _, s := range slots {
		if !s.asked {
			continue
		}
		total += s.rarity
		switch {
		case s.talk:
		case !s.known:
			sum += s.rarity
		case s.slipped:
			sum += s.rarity / 2
		}
	}
	if total == 0 {
		return 1
	}
	return sum / total
}

// beside is the share of the pairs of neighbours in the question that stand
// together in a place, and a half where there are none.
func (e *Engine) beside(r *ranking, p *place) float64 {
	worth := map[string]float64{}
	for _, s := range r.slots {
		if s.asked && !s.talk {
			worth[s.name] = s.rarity
		}
	}
	sum, total := 0.0, 0.0
	for i := 1; i < len(r.order); i++ {
		a, b := r.order[i-1], r.order[i]
		if worth[a] == 0 || worth[b] == 0 {
			continue
		}
		w := min(worth[a], worth[b])
		total += w
		x, okX := e.vocabulary[a]
		y, okY := e.vocabulary[b]
		joined, okJoined := e.vocabulary[a+b]
		if okX && okY && (p.together(x, y) || p.together(y, x)) || okJoined && p.about(joined) {
			sum += w
		}
	}
	if total == 0 {
		return 0.5
	}
	return sum / total
}
