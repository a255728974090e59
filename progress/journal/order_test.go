package journal

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

func TestSorted(t *testing.T) {
	t.Parallel()
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 3))
		events := make([]progress.Event, r.IntN(60))
		at := storetest.Noon()
		for i := range events {
			if r.IntN(6) == 0 {
				at = storetest.Noon() // a new run
			}
			at = at.Add(time.Duration(r.IntN(9)) * time.Second)
			events[i] = progress.Event{Device: string(rune('a' + r.IntN(3))), Seq: int64(i), At: at}
		}
		want := slices.Clone(events)
		slices.SortFunc(want, func(a, b progress.Event) int { return a.Compare(&b) })
		if got := sorted(events); !slices.Equal(got, want) {
			t.Fatalf("seed %d: got %v, want %v", seed, got, want)
		}
	}
}
