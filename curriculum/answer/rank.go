package answer

import (
	"cmp"
	"slices"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/curriculum/word"
)

// A found is a place that has words of the question.
type found struct {
	place int
	score float64
	cover float64 // share of the question that it has
}

// A ranking is the places of a question, the best first.
type ranking struct {
	question
	slots []slot
	total float64 // what the whole question is worth
	found []found
	para  []float64      // of each paragraph: its score
	ids   map[int32]bool // the terms of the subject; those that the course does not have are below 0
}

// The constants of BM25, for places and for paragraphs, which are short.
const (
	saturation, lengthShare         = 1.2, 0.75
	paraSaturation, paraLengthShare = 1.0, 0.6
)

// How the parts of a score are put together.
const (
	coverShare  = 0.3 // of the score that is kept only as far as the question is covered
	paraShare   = 0.3 // of the best paragraph's score
	pairInText  = 0.3
	pairInName  = 0.9
	looked      = 80 // places that are looked at closely
	bothSides   = 0.35
	demoted     = 0.72 // a list of mistakes, where the question tells of no trouble
	introduced  = 0.9
	namedShare  = 0.3
	definedMore = 0.35
)

// rank finds the places of a question within what in names.
func (e *Engine) rank(q question, in curriculum.Ref) ranking {
	r := ranking{question: q, slots: e.slots(q), ids: map[int32]bool{}}
	for _, w := range q.subject {
		if id, ok := e.vocabulary[w]; ok {
			r.ids[id] = true
		} else if id, ok := e.slip(w); ok {
			r.ids[id] = true
		} else {
			r.ids[-1-int32(len(r.ids))] = true // the course does not have it, and it counts all the same
		}
	}
	for _, s := range r.slots {
		r.total += s.rarity
	}
	if r.total == 0 {
		return r
	}
	r.para = e.scoreParagraphs(r.slots)
	r.found = slices.DeleteFunc(e.scorePlaces(r.slots, r.total), func(f found) bool { return !within(&e.places[f.place], in) })
	r.sort()
	pairs := e.pairs(q.order)
	r.found = r.found[:min(looked, len(r.found))]
	for i := range r.found {
		f := &r.found[i]
		best := 0.0
		p := &e.places[f.place]
		for _, score := range r.para[p.first : p.first+p.paragraphs] {
			best = max(best, score)
		}
		f.score += paraShare*best + p.paired(pairs)
		f.score *= e.fit(&r, p)
	}
	r.sort()
	return r
}

func (r *ranking) sort() {
	slices.SortFunc(r.found, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.place, b.place))
	})
}

// scorePlaces is BM25F over all places.
func (e *Engine) scorePlaces(slots []slot, total float64) []found {
	score, cover := make([]float64, len(e.places)), make([]float64, len(e.places))
	often, worth := make([]float64, len(e.places)), make([]float64, len(e.places))
	for _, s := range slots {
		clear(often)
		clear(worth)
		for _, t := range s.terms {
			for _, p := range e.inPlaces[t.id] {
				often[p.in] += t.worth * float64(p.count) * e.weights[p.in][p.field]
				worth[p.in] = max(worth[p.in], t.worth)
			}
		}
		for i, o := range often {
			if o > 0 {
				score[i] += s.rarity * o / (saturation + o)
				cover[i] += s.rarity * worth[i]
			}
		}
	}
	var all []found
	for i, sc := range score {
		if sc > 0 {
			share := cover[i] / total
			all = append(all, found{i, sc * (1 - coverShare + coverShare*share), share})
		}
	}
	return all
}

// scoreParagraphs is BM25 over all paragraphs.
func (e *Engine) scoreParagraphs(slots []slot) []float64 {
	score, often := make([]float64, len(e.paragraphs)), make([]float64, len(e.paragraphs))
	for _, s := range slots {
		clear(often)
		for _, t := range s.terms {
			for _, p := range e.inParas[t.id] {
				length := float64(e.paragraphs[p.in].length) / e.usual
				often[p.in] += t.worth * float64(p.count) / (1 - paraLengthShare + paraLengthShare*length)
			}
		}
		for i, o := range often {
			if o > 0 {
				score[i] += s.rarity * o / (paraSaturation + o)
			}
		}
	}
	return score
}

// A pair is two neighbours of the question that the course has.
type pair struct {
	a, b  int32
	worth float64
}

func (e *Engine) pairs(order []string) []pair {
	var all []pair
	for i := 1; i < len(order); i++ {
		a, okA := e.vocabulary[order[i-1]]
		b, okB := e.vocabulary[order[i]]
		if okA && okB {
			all = append(all, pair{a, b, min(e.rarity(e.spread[a]), e.rarity(e.spread[b]))})
		}
	}
	return all
}

// paired is what it is worth that neighbours of the question stand together in
// a place.
func (p *place) paired(pairs []pair) float64 {
	sum := 0.0
	for _, n := range pairs {
		if p.together(n.a, n.b) {
			sum += pairInText * n.worth
		}
		if neighbours(p.fields[inHeading], n.a, n.b) {
			sum += pairInName * n.worth
		}
	}
	return sum
}

// together says that two terms stand side by side in a place.
func (p *place) together(a, b int32) bool {
	for _, field := range []int{inHeading, inTopic, inWords, inText, inTerm, inAsked} {
		if neighbours(p.fields[field], a, b) {
			return true
		}
	}
	return false
}

func neighbours(ids []int32, a, b int32) bool {
	for i := 1; i < len(ids); i++ {
		if ids[i] == b && ids[i-1] == a {
			return true
		}
	}
	return false
}

// has says that a place has a term.
func (e *Engine) has(p int, id int32) bool {
	_, ok := slices.BinarySearchFunc(e.inPlaces[id], int32(p), func(x posting, p int32) int { return cmp.Compare(x.in, p) })
	return ok
}

// fit is what a place gains or loses by the kind of the question.
func (e *Engine) fit(r *ranking, p *place) float64 {
	g := 1.0
	switch {
	case p.mistakes && r.kind == Trouble:
		g = 1.25 * demoted
	case p.mistakes:
		g = demoted
	case p.heading == "":
		g = introduced
	}
	switch r.kind {
	case Definition, Why, HowTo, WhatIf, Other:
		g *= 1 + namedShare*e.named(r, p)
	}
	switch paras := e.paragraphs[p.first : p.first+p.paragraphs]; r.kind {
	case Definition:
		best := 0.0
		for i := range paras {
			best = max(best, e.defines(&paras[i], r.ids))
		}
		g *= 1 + definedMore*best
	case Why:
		if slices.ContainsFunc(paras, func(g paragraph) bool { return g.because && g.hasAny(r.ids) }) {
			g *= 1.12
		}
	case Amount:
		if slices.ContainsFunc(paras, func(g paragraph) bool { return g.numbers && g.hasAny(r.ids) }) {
			g *= 1.1
		}
		if slices.ContainsFunc(paras, func(g paragraph) bool { return counts(g.plain, r.counted) && g.hasMost(r.ids) }) {
			g *= 1.25
		}
	case Compare:
		if slices.ContainsFunc(paras, func(g paragraph) bool { return g.kind == markdown.Table }) {
			g *= 1.12
		}
		g *= e.compares(r, p)
	case HowTo:
		items := 0
		code := false
		for i := range paras {
			code = code || paras[i].kind == markdown.Code
			if paras[i].kind == markdown.Item {
				items++
			}
		}
		if code || items >= 3 {
			g *= 1.05
		}
	}
	return g
}

// named is how much of the subject a place is called by, where all of its name
// is the subject's; else 0.
func (e *Engine) named(r *ranking, p *place) float64 {
	if len(p.core) == 0 {
		return 0
	}
	for _, id := range p.core {
		if !r.ids[id] && !e.abbreviated(r, id) {
			return 0
		}
	}
	return min(1, float64(len(p.core))/float64(max(1, len(r.ids))))
}

// abbreviated says that a term is part of what a word of the subject stands for,
// or the abbreviation of the subject.
func (e *Engine) abbreviated(r *ranking, id int32) bool {
	term := e.terms[id]
	for _, w := range r.subject {
		if slices.Contains(e.short[w], term) {
			return true
		}
	}
	full := e.short[term]
	return len(full) > 0 && !slices.ContainsFunc(full, func(w string) bool { return !slices.Contains(r.subject, w) })
}

// compares is what a place gains that has both sides of a comparison, or is
// called as if it compared.
func (e *Engine) compares(r *ranking, p *place) float64 {
	g := 1.0
	for _, w := range word.Of(p.heading) {
		switch stem(w) {
		case "which", "choos", "differ", "versu", "or":
			g = 1.12
		}
	}
	least := 1.0
	for _, side := range r.sides {
		known, there := 0, 0
		for _, w := range side {
			id, ok := e.vocabulary[w]
			if !ok {
				continue
			}
			known++
			if p.about(id) {
				there++
			}
		}
		if known == 0 {
			return g
		}
		least = min(least, float64(there)/float64(known))
	}
	return g * (1 + bothSides*least)
}

// about says that a place has a term in a field that tells what it is about.
func (p *place) about(id int32) bool {
	for _, field := range []int{inHeading, inTopic, inText, inTerm, inAsked} {
		if slices.Contains(p.fields[field], id) {
			return true
		}
	}
	return false
}

func (g *paragraph) hasAny(ids map[int32]bool) bool {
	for id := range ids {
		if g.counts[id] > 0 {
			return true
		}
	}
	return false
}

// hasMost says that a paragraph has two of the terms, or the only one.
func (g *paragraph) hasMost(ids map[int32]bool) bool {
	n := 0
	for id := range ids {
		if g.counts[id] > 0 {
			n++
		}
	}
	return n >= min(2, len(ids))
}
