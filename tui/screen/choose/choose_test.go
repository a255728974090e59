package choose_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/choose"
)

func TestChoose(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]progress.State{
		"enter":           progress.Doing, // as it was
		"down enter":      progress.Done,
		"down down enter": progress.Skipped,
		"up enter":        progress.Todo,
	} {
		s := tuitest.Begun(t).Stage(t, 40, 4)
		s.Put(choose.New(s.Context(), "depth/quantization").Screen).See("todo", "not begun", "doing", "done", "skipped").Press(keys)
		if got := s.Study.Book().Marked("depth/quantization"); got != want || s.Err != nil {
			t.Errorf("%s: the state is %s, want %s: %v", keys, got, want, s.Err)
		}
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 40, 4)
	s.Put(choose.New(s.Context(), "depth/quantization").Screen)
	if got := s.Press("down esc").Wanted(); got != "Back{}" {
		t.Errorf("esc wants %q", got)
	}
}
