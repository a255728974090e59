package linear_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
)

// desk has the fixture, another course, and one that cannot be read.
type desk struct {
	first, second study.Opened
	used          []string
	err           error // what Use answers
}

func (d *desk) List(context.Context) []stats.Source {
	return []stats.Source{
		{Name: d.first.Name, ID: d.first.Course.ID, BuiltIn: true, Course: d.first.Course},
		{Name: "two", ID: "two", From: "two.md", Course: d.second.Course},
		{Name: "bad", ID: "bad", Problem: "course.toml:1: no", Hint: "llmcourse course check bad shows every problem"},
	}
}

func (d *desk) Open(_ context.Context, name string) (study.Opened, error) {
	switch name {
	case d.first.Name:
		return d.first, nil
	case "two":
		return d.second, nil
	}
	return study.Opened{}, errors.New("course.toml:1: no")
}

func (d *desk) Use(name string) error {
	d.used = append(d.used, name)
	return d.err
}

// several is a world with a desk.
func several(t *testing.T) (*world, *desk) {
	t.Helper()
	second, err := curriculum.Load(fstest.MapFS{
		"course.toml": {Data: []byte("id = \"two\"\ntitle = \"Two\"\nrevision = \"1\"\nsummary = \"\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nsections = [\"s\"]\n")},
		"p/s.md":      {Data: []byte("+++\nid = \"s\"\ntitle = \"Second thoughts\"\nsummary = \"\"\n+++\n\nOne thought.\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld(t, fixture())
	d := &desk{first: study.Opened{Name: w.deps.Name, Course: w.deps.Course, Notes: w.deps.Notes}, second: study.Opened{Name: "two", Course: second, Notes: memory.NewNotes()}}
	w.deps.Library = d
	return w, d
}

func TestSwitchingCourses(t *testing.T) {
	t.Parallel()
	w, d := several(t)
	out := w.run(t,
		"1", "", "note", "Of the first.", ".", // reading, with a note
		"courses", "2", // from the middle of a lesson
		"go s", "state done", "undo", "state done", "menu",
		"find vector",
		"progress", "together", "0",
		"courses", "1", "starred", "0",
		"courses", "3", "1", "0", "quit")
	for _, want := range []string{
		"1. A Small Course, open now: 0 of 3 sections done",
		"2. Two: 0 of 1 section done, 0 percent read, last used never",
		"3. bad, cannot be opened: course.toml:1: no",
		"Two is open.", "Second thoughts: done. Saved.", "Undone. Second thoughts: todo.",
		`Nothing was found for "vector".`,
		"In all courses you did something on 1 day",
		"A Small Course is open.",
		"bad cannot be opened. Course.toml:1: no. A Small Course stays open.",
		"What to do: llmcourse course check bad shows every problem.",
		"A Small Course is open already.",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
			t.Errorf("%q was not said:\n%s", want, out)
		}
	}
	if !slices.Equal(d.used, []string{"two", d.first.Name}) {
		t.Errorf("remembered: %v", d.used)
	}
	loaded, err := w.store.Another().Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	seen := map[progress.ID]bool{}
	for _, e := range loaded.Events {
		if seen[e.ID()] {
			t.Errorf("two events are called %s", e.ID())
		}
		seen[e.ID()] = true
		if second := strings.HasPrefix(string(e.Ref), "p/"); second != (e.Course == "two") {
			t.Errorf("%s of %s is filed under %s", e.Kind, e.Ref, e.Course)
		}
	}
	if place, _, ok := saved(t, w).LastPlace(); !ok || strings.HasPrefix(string(place.Ref), "p/") {
		t.Errorf("the place in the first course is %v", place)
	}
}

func TestWhatIsGoneIsListed(t *testing.T) {
	t.Parallel()
	book := progress.NewBook("fixture")
	e := book.Next("m.s", newWorld(t, fixture()).now, progress.SetState("basics/alchemy", progress.Done))
	out := newWorld(t, fixture(), e).run(t, "progress", "gone")
	for _, want := range []string{"1 thing you did is no longer in the course", "basics/alchemy: done."} {
		if !strings.Contains(out, want) {
			t.Errorf("%q was not said:\n%s", want, out)
		}
	}
}
