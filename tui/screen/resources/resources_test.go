package resources_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/resources"
	"llmcourse/tui/ui"
)

const intro = "depth/quantization#intro"

func stage(t *testing.T) *tuitest.Stage {
	t.Helper()
	return tuitest.Begun(t).Stage(t, 100, 30).Open(resources.New, ui.Route{Kind: ui.Resources, Ref: intro})
}

func TestMarks(t *testing.T) {
	t.Parallel()
	s := stage(t).See("Introduction to Quantization")
	if s.Press("space"); s.Study.Book().Marked(intro) != progress.Todo || s.Err != nil {
		t.Errorf("what was done is %s: %v", s.Study.Book().Marked(intro), s.Err)
	}
	if s.Press("*"); !s.Study.Book().Star(intro) {
		t.Error("there is no star")
	}
	if n, _ := s.Press("o").Study.Book().Opened(intro); n != 1 {
		t.Errorf("opened %d times", n)
	}
	if got := s.Press("S").Wanted(); got != "Choose{Ref:"+intro+"}" {
		t.Errorf("S wants %q", got)
	}
}

func TestFilter(t *testing.T) {
	t.Parallel()
	stage(t).Press("/ l l a m a").See("Run Models with llama.cpp").Miss("Introduction to Quantization")
}

func TestNotebooks(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	w.Stage(t, 100, 30).Open(resources.NewNotebooks, ui.Route{Kind: ui.Notebooks}).See(w.Course.Shelves[0].Title).Miss("Introduction to Quantization")
}
