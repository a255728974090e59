package main

import (
	"math"
	"slices"
)

// Figures are what was measured, by name; one run may add many of a kind.
type figures map[string][]float64

func (f figures) add(name string, values ...float64) { f[name] = append(f[name], values...) }

// join adds all of another's.
func (f figures) join(other figures) {
	for name, values := range other {
		f.add(name, values...)
	}
}

// quantile is the value below which a share of all values is; NaN of none.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(values))
	at := share * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (sorted[high]-sorted[low])*(at-float64(low))
}

func median(values []float64) float64 { return quantile(values, 0.5) }
