package study_test

import (
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/study"
)

// A screen does not know what it has not read, and does not read on its own.
func TestAScreenDoesNotWait(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.finish(w.quiz("one/counting"), true)
	w.flush()
	w.clock = w.clock.Add(60 * 24 * time.Hour)
	s := again(w)
	if _, known := s.Questions("one/counting"); known || len(s.Due().Today) > 0 {
		t.Error("the questions are known before they were read")
	}
	s.Load()
	if err := s.work(); err != nil {
		t.Error(err)
	}
	list, known := s.Questions("one/counting#zero")
	if !known || len(list) != 2 {
		t.Errorf("%d questions of a topic, known %v", len(list), known)
	}
	if list, known := s.Questions("two/proving"); !known || len(list) > 0 {
		t.Errorf("%d questions of a section without any, known %v", len(list), known)
	}
	if n := len(s.Due().Today); n != 4 {
		t.Errorf("%d are due, want 4", n)
	}
	if s.Load(); s.Job() != nil {
		t.Error("what is known is read again")
	}
}

func TestFigures(t *testing.T) {
	t.Parallel()
	w := begin(t)
	if !w.Fresh() || w.Next().Ref != "one/counting" || w.Reach().Coverage != 0 {
		t.Errorf("at the beginning: fresh %v, next %v", w.Fresh(), w.Next())
	}
	w.mark(progress.Done, "one/counting")
	if w.Fresh() || w.Next().Ref != "one/adding" || w.Next().Kind != plan.Read {
		t.Errorf("after the first section: next %v", w.Next())
	}
	if r := w.Reach(); r.Sections.Done != 1 || r.Coverage != 0.25 {
		t.Errorf("the reach is %+v", r)
	}
	if got := w.Stats().Totals.Events; got != 1 {
		t.Errorf("the figures are of %d events", got)
	}
	if steps := w.Session(0); len(steps) == 0 || steps[0].Ref != "one/adding" || w.Minutes() != study.DefaultMinutes {
		t.Errorf("a session of %d minutes is %v", w.Minutes(), steps)
	}
}

// The same figures are not worked out twice, and a due review shows up when
// its time has come without anything being done.
func TestDueComesWithTime(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.finish(w.quiz("one/counting"), true)
	for day := range 60 {
		w.clock = w.clock.Add(24 * time.Hour)
		if len(w.Due().Today) > 0 {
			if day == 0 {
				t.Error("it is due on the next day")
			}
			return
		}
	}
	t.Error("nothing is ever due")
}

func TestSearch(t *testing.T) {
	t.Parallel()
	w := begin(t)
	if hits := w.Search("zero", 0); len(hits) == 0 {
		t.Error("the course has no zero")
	}
	if hits := w.Search("xylophone", 0); len(hits) > 0 {
		t.Errorf("found %v", hits)
	}
	w.do(study.Note{Ref: "one/counting", Text: "Like a xylophone."})
	if hits := w.Search("xylophone", 0); len(hits) != 1 || hits[0].Ref != "one/counting" {
		t.Errorf("found %v", hits)
	}
}
