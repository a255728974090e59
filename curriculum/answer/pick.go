package answer

import (
	"cmp"
	"math"
	"slices"

	"llmcourse/curriculum/markdown"
)

// A pick is a paragraph that may be quoted.
type pick struct {
	para  int
	score float64
}

// What a paragraph gains or loses by the kind of the question.
const (
	definesIt   = 0.6
	saysWhy     = 0.15
	hasNumber   = 0.12
	countsIt    = 0.3
	isTable     = 0.25
	hasBoth     = 0.3
	advises     = 0.08
	opens       = 0.08 // it is the first under its heading
	strayTable  = -0.15
	strayItem   = -0.05
	inName      = 0.5  // of a word that only the heading says
	sameHeading = 0.85 // of the best score: what a second paragraph of one heading needs
)

// pick chooses at most n paragraphs of the three best places, each place's best
// first: the best one, and then what adds to it.
func (e *Engine) pick(r *ranking, n int) []int {
	const places = 3
	var all []pick
	for _, f := range r.found[:min(places, len(r.found))] {
		p := &e.places[f.place]
		rank := math.Pow(f.score/r.found[0].score, 0.8)
		for i := p.first; i < p.first+p.paragraphs; i++ {
			if e.paragraphs[i].length > 0 && e.paragraphs[i].kind != markdown.Code {
				all = append(all, pick{i, e.worth(r, p, i) * rank})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pick) int { return cmp.Compare(b.score, a.score) })
	var chosen []int
	for _, c := range all {
		same := 0
		for _, had := range chosen {
			if e.paragraphs[had].place == e.paragraphs[c.para].place {
				same++
			}
		}
		if same == 0 || same == 1 && c.score >= sameHeading*all[0].score {
			chosen = append(chosen, c.para)
		}
		if len(chosen) == n {
			break
		}
	}
	return chosen
}

// worth is how well a paragraph of a place answers.
func (e *Engine) worth(r *ranking, p *place, i int) float64 {
	g := &e.paragraphs[i]
	sum := 0.0
	for _, s := range r.slots {
		best := 0.0
		for _, t := range s.terms {
			if g.counts[t.id] > 0 {
				best = max(best, t.worth)
			}
		}
		for _, t := range s.terms {
			if best == 0 && p.called(t.id) {
				best = inName * t.worth
			}
		}
		sum += s.rarity * best
	}
	x := sum / r.total
	switch r.kind {
	case Definition, Other:
		x += definesIt * e.defines(g, r.ids)
	case Why:
		x += when(g.because, saysWhy)
	case Amount:
		x += when(g.numbers, hasNumber) + when(g.kind == markdown.Table, hasNumber) + when(counts(g.plain, r.counted), countsIt)
	case Compare:
		x += when(g.kind == markdown.Table, isTable) + when(e.either(g, r.sides[0]) && e.either(g, r.sides[1]), hasBoth)
	case HowTo, Trouble, WhatIf:
		x += when(g.advises, advises)
	}
	x += when(i == p.first, opens)
	x += when(g.kind == markdown.Table && r.kind != Compare && r.kind != Amount, strayTable)
	return x + when(g.kind == markdown.Item && r.kind != Trouble, strayItem)
}

func when(so bool, worth float64) float64 {
	if so {
		return worth
	}
	return 0
}

// called says that a term is in a name of a place.
func (p *place) called(id int32) bool {
	return slices.Contains(p.fields[inHeading], id) || slices.Contains(p.fields[inTopic], id) || slices.Contains(p.fields[inWords], id)
}

// either says that a paragraph has one of these stems.
func (e *Engine) either(g *paragraph, side []string) bool {
	return slices.ContainsFunc(side, func(w string) bool {
		id, ok := e.vocabulary[w]
		return ok && g.counts[id] > 0
	})
}

// quoted is a paragraph as it stands in the lesson, with the list, table, formula
// or code that it announces.
func (e *Engine) quoted(i int) string {
	text := e.paragraphs[i].source
	if !e.paragraphs[i].announces {
		return text
	}
	end := e.places[e.paragraphs[i].place].first + e.places[e.paragraphs[i].place].paragraphs
	for k := i + 1; k < end; k++ {
		next := &e.paragraphs[k]
		switch item := next.kind == markdown.Item; {
		case item && k > i+1:
			text += "\n" + next.source
		case item:
			text += "\n\n" + next.source
		case k == i+1 && next.kind != markdown.Text:
			return text + "\n\n" + next.source
		default:
			return text
		}
	}
	return text
}
