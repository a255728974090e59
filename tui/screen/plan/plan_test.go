package plan_test

import (
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/internal/tuitest"
	screen "llmcourse/tui/screen/plan"
	"llmcourse/tui/ui"
)

func TestPlan(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 76, 14).Put(screen.New(25).Screen)
	s.See("I have", "Review", "Quantization", "1 of 3 topics is done.")
	if got := s.Press("enter").Wanted(); got != tuitest.Written(ui.Back{}, ui.Goto{Route: ui.Route{Kind: ui.Review}}) {
		t.Errorf("enter on the reviews wants %q", got)
	}
	for range 9 {
		s.Press("left")
	}
	s.Miss("Attention")
	if got := s.Press(",").Wanted(); got != "Back{}" {
		t.Errorf("the key that opened it wants %q", got)
	}
}

func TestWelcome(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	item, _ := w.Course.Find("basics/vectors#pairwise")
	back := plan.Return{Days: 12, Title: "Vectors", Place: progress.Place{Ref: "basics/vectors"}, WarmUp: []*curriculum.Question{item.(*curriculum.Question)}}
	s := w.Stage(t, 76, 14).Put(screen.Welcome(0, back).Screen)
	if got := s.Screen.Title(s.Context()); got != "Welcome back" {
		t.Errorf("the title is %q", got)
	}
	s.See("12 days", "1 question that you knew, to begin with.")
}

func TestNothingLeft(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	for _, sec := range w.Course.Sections() {
		w.Do(t, progress.SetState(sec.Ref(), progress.Done))
	}
	w.Stage(t, 76, 14).Put(screen.New(25).Screen).See("Every section is done or skipped.")
}
