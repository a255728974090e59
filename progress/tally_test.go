package progress

import (
	"slices"
	"testing"

	"llmcourse/curriculum"
)

var refs = []curriculum.Ref{"p/s", "p/s#a", "p/s#b", "p/s#r"}

// course is one part with one section of two topics and one resource.
func course() (*curriculum.Course, *curriculum.Section) {
	part := &curriculum.Part{ID: "p"}
	s := &curriculum.Section{ID: "s", Part: part}
	s.Topics = []*curriculum.Topic{{Section: s, ID: "a"}, {Section: s, ID: "b"}}
	s.Resources = []*curriculum.Resource{{Section: s, ID: "r"}}
	part.Sections = []*curriculum.Section{s}
	return &curriculum.Course{ID: "c", Parts: []*curriculum.Part{part}}, s
}

func TestTallyAndCoverage(t *testing.T) {
	t.Parallel()
	c, s := course()
	b := NewBook("c")
	steps := []struct {
		change   Change
		topics   Tally
		coverage float64
	}{
		{SetStar(refs[0], true), Tally{Todo: 2, Total: 2}, 0},
		{SetState(refs[1], Done), Tally{Done: 1, Todo: 1, Total: 2}, 1. / 3},
		{SetState(refs[2], Doing), Tally{Done: 1, Doing: 1, Total: 2}, 1. / 3},
		{SetState(refs[3], Skipped), Tally{Done: 1, Doing: 1, Total: 2}, 2. / 3},
		{SetState(refs[0], Done), Tally{Done: 2, Total: 2}, 1},
	}
	for i, step := range steps {
		do(b, here, noon, step.change)
		if got := b.Topics(s.Topics); got != step.topics {
			t.Errorf("step %d: topics %+v, want %+v", i, got, step.topics)
		}
		if got := b.Coverage(s); got != step.coverage {
			t.Errorf("step %d: coverage %v, want %v", i, got, step.coverage)
		}
	}
	if got := b.Sections(c.Sections()); got.Done != 1 || got.Fraction() != 1 {
		t.Errorf("sections %+v", got)
	}
	if b.CoverageOf(c.Sections()) != 1 || b.CoverageOf(nil) != 0 || (Tally{}).Fraction() != 0 {
		t.Error("the coverage of one section is its own, and of none is 0")
	}
}

// A topic goes with its section from when that is settled, until something is
// said of the topic, and again when that is taken back.
func TestSectionState(t *testing.T) {
	t.Parallel()
	_, s := course()
	b := NewBook("c")
	for i, step := range []struct {
		change Change
		want   State
	}{
		{SetStar(refs[0], true), Todo},
		{SetState(refs[3], Done), Doing}, // a resource
		{SetState(refs[3], Todo), Todo},
		{SetState(refs[1], Skipped), Doing},
		{SetState(refs[0], Skipped), Skipped},
	} {
		do(b, here, noon, step.change)
		if got := b.StateOf(s); got != step.want {
			t.Errorf("step %d: %s, want %s", i, got, step.want)
		}
	}
}

func TestTopicState(t *testing.T) {
	t.Parallel()
	_, s := course()
	a := s.Topics[0]
	b := NewBook("c")
	undo := func() Change {
		c, _ := b.UndoOf()
		return c
	}
	steps := []struct {
		change func() Change
		want   State
	}{
		{func() Change { return SetState(a.Ref(), Doing) }, Doing},
		{func() Change { return SetState(s.Ref(), Doing) }, Doing},
		{func() Change { return SetState(s.Ref(), Done) }, Done},
		{func() Change { return SetState(a.Ref(), Todo) }, Todo},
		{undo, Done},
		{func() Change { return SetState(a.Ref(), Skipped) }, Skipped},
		{func() Change { return SetState(a.Ref(), Todo) }, Todo},
		{func() Change { return SetState(s.Ref(), Skipped) }, Skipped},
		{func() Change { return SetState(s.Ref(), Todo) }, Todo},
	}
	for i, step := range steps {
		do(b, here, noon, step.change())
		if got := b.StateOf(a); got != step.want {
			t.Errorf("step %d: %s, want %s", i, got, step.want)
		}
	}
	if got := b.StateOf(s.Topics[1]); got != Todo {
		t.Errorf("the other one is %s", got)
	}
}

func TestOrphans(t *testing.T) {
	t.Parallel()
	c, _ := course()
	b := NewBook("c")
	do(b, here, noon, SetState("p/s", Done), SetState("p/gone", Done), SetStar("p/s#gone", true),
		SetState("p/never", Done), SetState("p/never", Todo), ReadAt(Place{Ref: "p/read"}))
	want := []curriculum.Ref{"p/gone", "p/s#gone"}
	if got := b.Orphans(c); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
