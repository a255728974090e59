package roadmap_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/roadmap"
	"llmcourse/tui/ui"
)

const quantization = "depth/quantization"

func stage(t *testing.T) *tuitest.Stage {
	t.Helper()
	return tuitest.Begun(t).Stage(t, 100, 30).Open(roadmap.New, ui.Route{Kind: ui.Roadmap, Ref: quantization})
}

func TestWhatKeysWant(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, want string }{
		{"enter", tuitest.Written(ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: quantization}})},
		{"t", tuitest.Written(ui.Goto{Route: ui.Route{Kind: ui.Quiz, Ref: quantization}})},
		{"S", "Choose{Ref:depth/quantization}"},
		{"e", "Edit{Ref:depth/quantization}"},
	} {
		if got := stage(t).Press(c.keys).Wanted(); got != c.want {
			t.Errorf("%s wants %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]progress.State{"space": progress.Done, "space space": progress.Todo, "s": progress.Skipped} {
		s := stage(t).Press(keys)
		if got := s.Study.Book().Marked(quantization); got != want || s.Err != nil {
			t.Errorf("%s: %s, want %s: %v", keys, got, want, s.Err)
		}
	}
}

// A section is opened to its topics, and closed again.
func TestFold(t *testing.T) {
	t.Parallel()
	s := tuitest.Fixture(t).Stage(t, 60, 40).Open(roadmap.New, ui.Route{Kind: ui.Roadmap, Ref: quantization})
	s.Press("right").See("Base techniques").Press("left left").Miss("Base techniques")
}

func TestFilter(t *testing.T) {
	t.Parallel()
	stage(t).Press("/ v e c t o r").See("Vectors and Matrices").Miss("Attention")
}
