package review

import (
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"testing"
	"time"

	"llmcourse/progress"
)

// vectors is what testdata/make_vectors.mjs wrote.
type vectors struct {
	Version   string        `json:"version"`
	Weights   [][21]float64 `json:"weights"`
	Histories []struct {
		W         int          `json:"w"`
		Retention float64      `json:"retention"`
		Longest   int          `json:"longest"`
		Steps     [][8]float64 `json:"steps"` // minute, grade, elapsed, R before, S, D, days, lapses
	} `json:"histories"`
}

func readVectors(t testing.TB) vectors {
	t.Helper()
	f, err := os.Open("testdata/vectors.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.NewDecoder(unzipped).Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestVectors compares every step of 1,000 histories with ts-fsrs 5.4.2:
// fsrs({enable_fuzz: false, enable_short_term: true, learning_steps: [],
// relearning_steps: []}), days in UTC from midnight.
func TestVectors(t *testing.T) {
	t.Parallel()
	const tolerance = 1e-6
	v := readVectors(t)
	if v.Weights[0] != Default().W {
		t.Fatalf("default weights are %v, want %v", Default().W, v.Weights[0])
	}
	epoch := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).Unix() // some histories last longer than a Duration
	steps, worst := 0, 0.0
	for i, h := range v.Histories {
		m := NewModel(Parameters{v.Weights[h.W], h.Retention, h.Longest})
		var f fold
		for n, s := range h.Steps {
			day := Calendar{}.Day(time.Unix(epoch+60*int64(s[0]), 0))
			elapsed := 0.0
			if n > 0 {
				elapsed = float64(day - f.memory.Last)
			}
			recall := m.Retrievability(f.memory, elapsed)
			f.add(&m, &progress.Event{Right: s[1] > 1, Grade: int(s[1])}, day)
			got := [6]float64{elapsed, recall, f.memory.Stability, f.memory.Difficulty, float64(f.memory.Interval), float64(f.memory.Lapses)}
			want := [6]float64(s[2:])
			// ts-fsrs makes a better grade wait longer even beyond the longest interval
			want[4] = min(want[4], float64(h.Longest))
			for k := range want {
				off := math.Abs(got[k] - want[k])
				worst = max(worst, off)
				if !(off <= tolerance) {
					t.Fatalf("history %d step %d: elapsed, R, S, D, days, lapses are %v, want %v", i, n, got, want)
				}
			}
			steps++
		}
	}
	t.Logf("%d histories with %d answers agree with ts-fsrs %s; largest difference %.1g", len(v.Histories), steps, v.Version, worst)
}
