package section_test

import (
	"errors"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/section"
	"llmcourse/tui/ui"
)

const quantization = "depth/quantization"

func open(t *testing.T, w *tuitest.World, ref curriculum.Ref) *tuitest.Stage {
	t.Helper()
	return w.Stage(t, 90, 30).Open(section.New, ui.Route{Kind: ui.Section, Ref: ref})
}

func TestNoSuchSection(t *testing.T) {
	t.Parallel()
	s := tuitest.Fixture(t).Stage(t, 80, 24)
	if _, err := section.New(s.Context(), ui.Route{Kind: ui.Section, Ref: "no/such"}); !errors.Is(err, curriculum.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

// Leaving keeps the place and the time, and coming back goes to that place.
func TestLeave(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	s := open(t, w, quantization)
	w.Clock = w.Clock.Add(30 * time.Second)
	s.Press("} }")
	s.Leave()
	place, ok := s.Study.Book().Place(quantization)
	if !ok || place.Heading == "" || place.Screen != "section" {
		t.Fatalf("the place is %+v, %v", place, ok)
	}
	var seconds int
	for _, day := range s.Study.Book().Days(time.UTC) {
		seconds += day.Seconds
	}
	if seconds != 30 {
		t.Errorf("%d seconds were read", seconds)
	}
	open(t, w, quantization).See(place.Heading)
}

// A tick lands on the topic that is being read.
func TestTick(t *testing.T) {
	t.Parallel()
	s := open(t, tuitest.Fixture(t), quantization+"#absmax").See("Absmax and zero point").Press("x")
	if got := s.Study.Book().Marked(quantization + "#absmax"); got != progress.Done || s.Err != nil {
		t.Errorf("the topic is %s: %v", got, s.Err)
	}
	if got := s.Study.Book().Marked(quantization); got != progress.Todo {
		t.Errorf("the section is %s", got)
	}
}

func TestWhatKeysWant(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, want string }{
		{"t", tuitest.Written(ui.Goto{Route: ui.Route{Kind: ui.Quiz, Ref: quantization}})},
		{"e", "Edit{Ref:depth/quantization#base}"}, // the topic that is being read
	} {
		if got := open(t, tuitest.Fixture(t), quantization).Press(c.keys).Wanted(); got != c.want {
			t.Errorf("%s wants %q, want %q", c.keys, got, c.want)
		}
	}
}
