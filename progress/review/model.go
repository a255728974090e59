package review

import "math"

// A Model is Parameters made ready for use. It never changes.
type Model struct {
	Parameters

	decay, factor float64    // of the forgetting curve
	modifier      float64    // days of interval for a day of stability
	growth        float64    // e^w8
	sameDay       [5]float64 // e^(w17·(G-3+w18)), by grade
	slip          float64    // e^(w17·w18)
	easiest       float64    // D0(Easy), which difficulty drifts towards
}

// NewModel makes a model. A Retention or MaxInterval that makes no sense is
// replaced by the default one.
func NewModel(p Parameters) Model {
	if !(p.Retention > 0 && p.Retention <= 1) {
		p.Retention = DefaultRetention
	}
	if p.MaxInterval < 1 {
		p.MaxInterval = Default().MaxInterval
	}
	w := &p.W
	m := Model{Parameters: p, decay: -w[20], growth: math.Exp(w[8]), slip: math.Exp(w[17] * w[18])}
	// So that R(S, S) is 0.9 by the meaning of stability:
	// FACTOR = 0.9^(1/DECAY) - 1.
	m.factor = round8(math.Exp(math.Log(0.9)/m.decay) - 1)
	m.modifier = m.modifierOf(p.Retention)
	for g := Again; g <= Easy; g++ {
		m.sameDay[g] = math.Exp(w[17] * (float64(g) - 3 + w[18]))
	}
	m.easiest = m.firstDifficulty(Easy)
	return m
}

// Retrievability is the chance that a question is recalled some days after its
// last answer, 0 if it never was answered:
//
//	R(t, S) = (1 + FACTOR · t/S)^DECAY, DECAY = -w20
func (m *Model) Retrievability(memory Memory, elapsedDays float64) float64 {
	if memory.Reps == 0 {
		return 0
	}
	return m.recall(memory.Stability, max(elapsedDays, 0))
}

func (m *Model) recall(stability, days float64) float64 {
	return round8(power(1+m.factor*days/stability, m.decay))
}

// Interval is after how many days the chance of recall has fallen to the
// wanted retention:
//
//	I(r, S) = S/FACTOR · (r^(1/DECAY) - 1)
//
// rounded, at least 1 and at most MaxInterval.
func (m *Model) Interval(stability, retention float64) int {
	return m.days(stability * m.modifierOf(retention))
}

func (m *Model) modifierOf(retention float64) float64 {
	return round8((math.Pow(retention, 1/m.decay) - 1) / m.factor)
}

func (m *Model) days(exact float64) int {
	return int(clamp(roundHalfUp(exact), 1, float64(m.MaxInterval)))
}

// power is x^y for x > 0, in half the time that math.Pow takes for all its
// special cases. The last digit may differ; round8 cuts it off.
func power(x, y float64) float64 { return math.Exp(y * math.Log(x)) }

// round8 rounds to eight decimals. FSRS does so at every step, so that all
// its versions on all machines go on from the same numbers.
func round8(x float64) float64 { return roundHalfUp(x*1e8) / 1e8 }

// roundHalfUp rounds as JavaScript does, also below zero.
func roundHalfUp(x float64) float64 { return math.Floor(x + 0.5) }

// clamp keeps x between low and high; high wins where low is above it. The
// built-in min and max are slower: they look for NaN and for zeros with a sign.
func clamp(x, low, high float64) float64 {
	if x < low {
		x = low
	}
	if x > high {
		x = high
	}
	return x
}
