package tui_test

import (
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// Who only ever goes on does not keep every page of the day, and still finds
// the way back to the first place.
func TestPlacesDoNotPileUp(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	sections := s.w.Course.Sections()
	open := func(n int) curriculum.Ref { return sections[n%len(sections)].Ref() }
	for n := range 50 {
		s.visit(ui.Section, open(n))
	}
	const most = 20
	if got := s.m.Places(); got != most {
		t.Fatalf("%d places lie on each other, want %d", got, most)
	}
	s.at(ui.Section, open(49))
	s.keys("] [") // one in the place of the other
	if got := s.m.Places(); got != most {
		t.Errorf("%d places after going to the neighbours and back, want %d", got, most)
	}
	for range most - 1 {
		s.keys("esc")
	}
	s.at(ui.Roadmap, "")
}

// The roadmap opens on what was done last: read, or marked without reading.
func TestRoadmapOpensOnWhatWasDoneLast(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	at := func(want curriculum.Ref) {
		t.Helper()
		s = s.again()
		s.at(ui.Roadmap, "")
		s.keys("enter")
		s.at(ui.Section, want)
		s.keys("esc")
	}
	pass := func() { s.w.Clock = s.w.Clock.Add(time.Minute) }
	s.visit(ui.Section, "basics/training")
	s.keys("ctrl+d ctrl+d")
	pass()
	s.keys("esc")
	at("basics/training")
	pass()
	s.visit(ui.Roadmap, quantization+"#absmax")
	s.keys("space u") // what does not stand is not what was done
	at("basics/training")
	pass()
	s.visit(ui.Roadmap, quantization+"#absmax")
	s.keys("space")
	at(quantization)
}
