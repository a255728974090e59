package tui_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
)

// BenchmarkSwitch goes on in another course and comes back, with a hundred
// thousand events in the store.
func BenchmarkSwitch(b *testing.B) {
	w := tuitest.Fixture(b)
	changes := make([]progress.Change, 100_000)
	for i := range changes {
		changes[i] = progress.Answered("basics/vectors#pairwise", progress.Answer{Right: i%3 > 0, Seconds: 5})
	}
	w.Do(b, changes...)
	m := tui.New(w.Deps(b))
	tuitest.Start(b, m, 120, 32, tuitest.Keys("C")...)
	for b.Loop() {
		tuitest.Drive(b, m, tuitest.Keys("G enter C")...)
		tuitest.Drive(b, m, tuitest.Keys("g enter C")...)
	}
}
