package progress_test

import (
	"testing"

	"llmcourse/progress/stats"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/progress"
	"llmcourse/tui/ui"
)

// alone says that there is no other course.
func alone() func() stats.Together { return nil }

func TestProgress(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 100, 60).Put(progress.New(alone))
	s.See("The Basics", "In Depth", "Quantization")
	s.Press("enter")
	if len(s.Wants) != 1 {
		t.Fatalf("enter wants %q", s.Wanted())
	}
	if _, ok := s.Wants[0].(ui.Goto); !ok {
		t.Errorf("enter wants %q", s.Wanted())
	}
}

func TestNothingDone(t *testing.T) {
	t.Parallel()
	tuitest.Fixture(t).Stage(t, 80, 24).Put(progress.New(alone)).See("0%").Miss("100%")
}
