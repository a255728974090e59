package review

import "math"

// The limits of stability, in days.
const (
	minStability = 0.001
	maxStability = 36500
)

// stabilities are what each grade would give: an interval depends on several.
type stabilities [Easy + 1]float64

// firstStability is the stability after the first answer: S0(G) = w[G-1].
func (m *Model) firstStability(g Grade) float64 { return max(m.W[g-1], 0.1) }

// afterRecall returns the stability after a recall of each grade up to best, at
// least Good:
//
//	S'r(D, S, R, G) = S · (1 + e^w8 · (11-D) · S^-w9 · (e^(w10·(1-R)) - 1) · h · b)
//	h = w15 if Hard, b = w16 if Easy, else 1
//
// What is hard to compute is the same for all.
func (m *Model) afterRecall(d, s, r float64, best Grade) (all stabilities) {
	w := &m.W
	gain := m.growth * (11 - d) * power(s, -w[9]) * (math.Exp((1-r)*w[10]) - 1)
	all[Hard] = stable(s * (1 + gain*w[15]))
	all[Good] = stable(s * (1 + gain))
	if best == Easy {
		all[Easy] = stable(s * (1 + gain*w[16]))
	}
	return all
}

// afterForgetting is the stability after a wrong answer:
//
//	S'f(D, S, R) = w11 · D^-w12 · ((S+1)^w13 - 1) · e^(w14·(1-R))
//
// and at most S/e^(w17·w18): forgetting never makes a memory more stable than
// one more slip on the same day would leave it.
func (m *Model) afterForgetting(d, s, r float64) float64 {
	w := &m.W
	forgotten := stable(w[11] * power(d, -w[12]) * (power(s+1, w[13]) - 1) * math.Exp((1-r)*w[14]))
	return clamp(round8(s/m.slip), minStability, forgotten)
}

// sameDayStability returns the stability after an answer of each grade on the
// day of the one before:
//
//	S'(S, G) = S · e^(w17·(G-3+w18)) · S^-w19
//
// A right answer never lowers it.
func (m *Model) sameDayStability(s float64) (all stabilities) {
	shrink := power(s, -m.W[19])
	for g := Again; g <= Easy; g++ {
		gain := shrink * m.sameDay[g]
		if g.Recalled() {
			gain = max(gain, 1)
		}
		all[g] = stable(s * gain)
	}
	return all
}

func stable(s float64) float64 { return round8(clamp(s, minStability, maxStability)) }
