package review

import (
	"math"
	"math/rand/v2"
	"testing"
)

func defaultModel() *Model {
	m := NewModel(Default())
	return &m
}

func TestStabilityIsWhenRecallIsNineInTen(t *testing.T) {
	t.Parallel()
	m := defaultModel()
	for _, s := range []float64{0.5, 1, 2.3065, 10, 365, 36500} {
		if r := m.Retrievability(Memory{Reps: 1, Stability: s}, s); math.Abs(r-0.9) > 1e-7 {
			t.Errorf("recall after %v days is %v, want 0.9", s, r)
		}
	}
	if r := m.Retrievability(Memory{}, 3); r != 0 {
		t.Errorf("recall of what was never answered is %v", r)
	}
}

func TestIntervalGrowsWithStability(t *testing.T) {
	t.Parallel()
	m := defaultModel()
	for _, retention := range []float64{0.7, 0.8, 0.9, 0.97} {
		last := 0
		for s := 0.001; s < 40000; s *= 1.07 {
			days := m.Interval(s, retention)
			if days < last || days < 1 || days > m.MaxInterval {
				t.Fatalf("retention %v, stability %v: %d days after %d", retention, s, days, last)
			}
			if lower := m.Interval(s, retention-0.05); lower < days {
				t.Fatalf("stability %v: %d days for less retention than %v, %d for that", s, lower, retention, days)
			}
			last = days
		}
	}
}

func TestRecallFallsWithTime(t *testing.T) {
	t.Parallel()
	m := defaultModel()
	for _, s := range []float64{0.001, 0.212, 3, 100, 36500} {
		last := 1.0
		for day := range 2000 {
			r := m.Retrievability(Memory{Reps: 1, Stability: s}, float64(day))
			if r > last || r <= 0 || day > 0 && day < 100 && r == last {
				t.Fatalf("stability %v: recall is %v on day %d, %v before", s, r, day, last)
			}
			last = r
		}
	}
}

// TestNextKeepsItsLimits answers at random and looks at what must always hold.
func TestNextKeepsItsLimits(t *testing.T) {
	t.Parallel()
	m, rnd := defaultModel(), rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var memory Memory
		for range 30 {
			elapsed := float64(rnd.IntN(3) * rnd.IntN(500))
			if memory.Reps == 0 {
				elapsed = 0
			}
			var next [Easy + 1]Memory
			for g := Again; g <= Easy; g++ {
				n := m.Next(memory, g, elapsed)
				next[g] = n
				if n.Stability < minStability || n.Stability > maxStability || n.Difficulty < 1 || n.Difficulty > 10 ||
					n.Interval < 1 || n.Interval > m.MaxInterval || n.Reps != memory.Reps+1 {
					t.Fatalf("%+v, grade %d after %v days: %+v", memory, g, elapsed, n)
				}
				if g > Again && (n.Stability < next[g-1].Stability || n.Interval < next[g-1].Interval || n.Difficulty > next[g-1].Difficulty) {
					t.Fatalf("%+v after %v days: grade %d gives %+v, worse than %+v", memory, elapsed, g, n, next[g-1])
				}
			}
			if memory.Reps > 0 && next[Again].Stability > memory.Stability || memory.Reps > 0 && next[Hard].Stability < memory.Stability {
				t.Fatalf("%+v after %v days: wrong gives %v, right gives %v", memory, elapsed, next[Again].Stability, next[Hard].Stability)
			}
			memory = next[Again+Grade(rnd.IntN(4))]
		}
	}
}

func TestNonsenseIsReplaced(t *testing.T) {
	t.Parallel()
	for _, retention := range []float64{0, -1, 1.2, math.NaN(), math.Inf(1)} {
		m := NewModel(Parameters{Default().W, retention, 0})
		if m.Parameters != Default() {
			t.Errorf("retention %v gives %v and %d days", retention, m.Parameters.Retention, m.Parameters.MaxInterval)
		}
	}
	m := defaultModel()
	once := m.Next(Memory{}, Good, 0)
	if got, want := m.Next(once, Good, -3), m.Next(once, Good, 0); got != want {
		t.Errorf("an answer before the last gives %+v, want %+v", got, want)
	}
	if got, want := m.Next(once, 99, 3), m.Next(once, Easy, 3); got != want {
		t.Errorf("a grade of 99 gives %+v, want %+v", got, want)
	}
}
