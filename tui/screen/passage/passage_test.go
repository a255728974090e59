package passage_test

import (
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/passage"
)

func TestPassage(t *testing.T) {
	t.Parallel()
	s := tuitest.Fixture(t).Stage(t, 80, 24).Put(passage.New("depth/quantization", "Absmax and zero point").Screen)
	if got := s.Screen.Title(s.Context()); got != "Absmax and zero point" {
		t.Errorf("the title is %q", got)
	}
	s.See("scale").Miss("GPTQ & EXL2")
	if got := s.Press("esc").Wanted(); got != "Back{}" {
		t.Errorf("esc wants %q", got)
	}
}

func TestNoLesson(t *testing.T) {
	t.Parallel()
	tuitest.Fixture(t).Stage(t, 80, 24).Put(passage.New("depth/nothing", "X").Screen).See("The lesson cannot be read:")
}
