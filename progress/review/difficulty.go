package review

import "math"

// firstDifficulty is D0(G) = w4 - e^(w5·(G-1)) + 1, not yet kept between 1 and 10.
func (m *Model) firstDifficulty(g Grade) float64 {
	return round8(m.W[4] - math.Exp(float64(g-1)*m.W[5]) + 1)
}

// nextDifficulty is the difficulty after one more answer:
//
//	ΔD(G)    = -w6 · (G-3)
//	D'       = D + ΔD · (10-D)/9            linear damping: 10 is never reached
//	D”(D, G) = w7 · D0(Easy) + (1-w7) · D'  mean reversion: nothing stays hard for ever
func (m *Model) nextDifficulty(d float64, g Grade) float64 {
	w := &m.W
	change := -w[6] * float64(g-3)
	damped := d + round8(change*(10-d)/9)
	return difficulty(round8(w[7]*m.easiest + (1-w[7])*damped))
}

func difficulty(d float64) float64 { return clamp(d, 1, 10) }
