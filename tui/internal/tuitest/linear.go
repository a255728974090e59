package tuitest

import (
	"maps"
	"runtime"
	"slices"
	"testing"
)

// Linear fails where something takes more than in proportion to a text: do is
// given texts of about n bytes and of twice as many, and returns how many bytes
// it made of them. What is counted are those bytes and the bytes allocated,
// which are the same on a busy machine; nothing else may run meanwhile, so the
// test must not be parallel. With -short nothing is counted: that is how the race
// detector is run, which allocates, too, and not in proportion.
func Linear(t *testing.T, n int, do func(text string) int) {
	t.Helper()
	if testing.Short() {
		t.Skip("what is allocated is counted without -short")
	}
	const (
		atMost = 2.6     // for twice the text
		slack  = 1 << 18 // bytes that are made once
	)
	small, big := Bombs(n), Bombs(2*n)
	for _, name := range slices.Sorted(maps.Keys(small)) {
		do(small[name]) // what is made once
		made, took := spent(func() int { return do(small[name]) })
		madeTwice, tookTwice := spent(func() int { return do(big[name]) })
		if float64(madeTwice) > atMost*float64(made)+slack {
			t.Errorf("%s: %d bytes are made of %d KB, %d of twice as much", name, made, n>>10, madeTwice)
		}
		if tookTwice > atMost*took+slack {
			t.Errorf("%s: %.0f KB are allocated for %d KB, %.0f for twice as much", name, took/1024, n>>10, tookTwice/1024)
		}
	}
}

// spent is what do returned, and the bytes it allocated.
func spent(do func() int) (made int, allocated float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	made = do()
	runtime.ReadMemStats(&after)
	return made, float64(after.TotalAlloc - before.TotalAlloc)
}
