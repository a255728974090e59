package search

import "math"

// The constants of BM25F; see the package comment for where they are from.
const (
	saturation = 1.2  // k1: how soon more of the same word counts for less
	shortness  = 0.75 // b: how much a short text counts for more than a long one
)

// weights of the fields: what a word in a title counts for against one in the
// text. Titles are told in the order of their fields.
func weights() [fields]float64 {
	return [fields]float64{inTitle: 5, inAround: 1.5, inAsked: 1.2, inText: 1, inTerm: 2, inCode: 0.4}
}

// norms are the weights of the fields, for each unit made smaller by its
// length: a word in a short title says more than one in a long one.
func norms(lengths [][fields]int) [][fields]float32 {
	var sum [fields]float64
	var of [fields]float64 // units that have the field at all
	for _, l := range lengths {
		for f, n := range l {
			sum[f] += float64(n)
			if n > 0 {
				of[f]++
			}
		}
	}
	w := weights()
	out := make([][fields]float32, len(lengths))
	for i, l := range lengths {
		for f, n := range l {
			usual := max(sum[f]/max(of[f], 1), 1)
			out[i][f] = float32(w[f] / (1 - shortness + shortness*float64(n)/usual))
		}
	}
	return out
}

// often is how much of a term is in a unit, over its fields.
func (x *Index) often(p posting) float64 {
	n := x.norms[p.unit]
	sum := 0.0
	for f, c := range p.count {
		sum += float64(c) * float64(n[f])
	}
	return sum
}

// rarity is the idf of a word that is in some of all units: never negative.
func rarity(in, all int) float64 {
	return math.Log(1 + (float64(all-in)+0.5)/(float64(in)+0.5))
}

// saturate is what the often-th time of a word still adds, below 1.
func saturate(often float64) float64 { return often / (saturation + often) }
