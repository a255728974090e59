package plan_test

import (
	"slices"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress/plan"
)

func TestComeback(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 3)
	if _, ok := plan.Comeback(w.course, w.book, w.now, w.options()); ok {
		t.Error("somebody new comes back")
	}
	// Good once, stability 2.3: answered a day apart, the later the surer.
	for i, ref := range []curriculum.Ref{"p/s1#q1", "p/s1#q2", "p/s1#q3", "p/s2#q1", "p/s2#q2", "p/s3#q1"} {
		if i > 0 {
			w.days(1)
		}
		w.answers(ref, true)
	}
	w.answers("p/s2#q3", false)
	w.does(at("p/s2", "B"))
	w.days(9)
	if _, ok := plan.Comeback(w.course, w.book, w.now, w.options()); ok {
		t.Error("nine days are a break")
	}
	w.days(1)
	w.paused["p/s3"] = true
	back, ok := plan.Comeback(w.course, w.book, w.now, w.options())
	if !ok || back.Days != 10 || back.Ref != "p/s2" || back.Title != "Two" || back.Heading != "B" || back.Place.Ref != "p/s2" {
		t.Errorf("got %+v, %v", back, ok)
	}
	// All five that were right and are not paused, the surest first: the
	// third of s1 only because there are no others.
	if got, want := ids(back.WarmUp), []curriculum.Ref{"p/s2#q2", "p/s2#q1", "p/s1#q3", "p/s1#q2", "p/s1#q1"}; !slices.Equal(got, want) {
		t.Errorf("warm-up is %v, want %v", got, want)
	}
	w.paused["p/s3"] = false
	back, _ = plan.Comeback(w.course, w.book, w.now, w.options())
	if got := ids(back.WarmUp); len(got) != 5 || got[0] != "p/s3#q1" || slices.Contains(got, "p/s2#q3") {
		t.Errorf("warm-up is %v", got)
	}
	w.course.Parts = nil // the section is gone
	if back, ok := plan.Comeback(w.course, w.book, w.now, w.options()); !ok || back.Ref != "" || back.Title != "" {
		t.Errorf("got %+v, %v", back, ok)
	}
}

func TestComebackIsSpread(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 3)
	for _, ref := range []curriculum.Ref{"p/s1#q1", "p/s1#q2", "p/s1#q3", "p/s1#q4", "p/s2#q1", "p/s2#q2", "p/s3#q1"} {
		w.answers(ref, true)
	}
	w.days(12)
	back, _ := plan.Comeback(w.course, w.book, w.now, w.options())
	want := []curriculum.Ref{"p/s1#q1", "p/s1#q2", "p/s2#q1", "p/s2#q2", "p/s3#q1"}
	if got := ids(back.WarmUp); !slices.Equal(got, want) {
		t.Errorf("warm-up is %v, want %v", got, want)
	}
}

func ids(questions []*curriculum.Question) []curriculum.Ref {
	var refs []curriculum.Ref
	for _, q := range questions {
		refs = append(refs, q.Ref())
	}
	return refs
}
