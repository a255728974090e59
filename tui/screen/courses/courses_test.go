package courses_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/courses"
)

// list is what the screen shows of the courses of a World.
func list(t *testing.T, w *tuitest.World) *tuitest.Stage {
	t.Helper()
	s := w.Stage(t, 80, 24)
	all := func() func() stats.Together {
		return func() stats.Together {
			return stats.InAll(w.Courses.List(t.Context()), w.Course.ID, func(c stats.Source) *progress.Book { return c.Book("", nil) }, w.Clock, stats.Options{})
		}
	}
	return s.Put(courses.New(all, w.Manager))
}

func TestList(t *testing.T) {
	t.Parallel()
	s := list(t, tuitest.Begun(t)).See("A Small Course", tuitest.Broken)
	if got := s.Press("G enter").Wanted(); got != "Switch{Course:other Anew:false}" {
		t.Errorf("enter on another course wants %q", got)
	}
}

// Adding asks where from, shows what would come, and does nothing before yes.
func TestAdd(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	s := list(t, w).Press("A")
	s.Send(tuitest.Type("bread.md")...).Press("enter").See("Growing Bread")
	if len(w.Manager.Did) != 0 {
		t.Errorf("without a yes it did %v", w.Manager.Did)
	}
	s.Press("enter")
	if len(w.Manager.Did) != 1 {
		t.Errorf("it did %v", w.Manager.Did)
	}
}

func TestAddWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	s := list(t, w).Press("A")
	s.Send(tuitest.Type("nowhere")...).Press("enter").See("not found", "save the Markdown as a file")
	if len(w.Manager.Did) != 0 {
		t.Errorf("it did %v", w.Manager.Did)
	}
}
