package tui_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// A bookmark leads back to the line of a lesson, from anywhere, and after the
// program was ended.
func TestBookmarkOfALesson(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.keys("} } } j j j")
	before := s.frame()
	s.keys("B")
	s.sees("Bookmark: Quantization", "free")
	s.keys("m")
	s.says("m leads here: Quantization, Absmax and zero point.")
	s.keys("g q r ' m")
	if got := s.m.Top(); got.Kind != ui.Section || got.Ref != quantization {
		t.Fatalf("it leads to %v", got)
	}
	if got := s.frame(); tuitest.Body(got) != tuitest.Body(before) {
		t.Errorf("it leads to\n%s\nand not to\n%s", got, before)
	}
	s.keys("g ' m") // in the same lesson, too
	if got := s.frame(); tuitest.Body(got) != tuitest.Body(before) {
		t.Errorf("within the lesson it leads to\n%s", got)
	}
	s.keys("ctrl+o g") // and it is a step of the history
	s = s.again()
	s.keys("' m")
	if got := s.frame(); tuitest.Body(got) != tuitest.Body(before) {
		t.Errorf("the next day it leads to\n%s", got)
	}
}

// Every list can be come back to, at its row.
func TestBookmarksOfLists(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	for _, place := range []struct {
		kind ui.Kind
		keys string
	}{{ui.Roadmap, "G"}, {ui.Resources, "j j"}, {ui.Notebooks, "j"}, {ui.Map, "j j"}} {
		s.visit(place.kind, "")
		s.keys(place.keys + " B enter")
		marks := s.m.Book().Bookmarks()
		set := marks[len(marks)-1]
		s.visit(ui.About, "")
		s.keys("' " + set.Letter)
		if got := s.m.Top().Kind; got != place.kind {
			t.Errorf("%s leads to screen %d, want %d", set.Letter, got, place.kind)
		}
		front, ctx := s.m.Front()
		if got := front.(ui.Placer).Place(ctx).Ref; got != set.Place.Ref || got == "" {
			t.Errorf("%s leads to %q, want %q", set.Letter, got, set.Place.Ref)
		}
	}
	if got := len(s.m.Book().Bookmarks()); got != 4 {
		t.Errorf("%d bookmarks, want 4", got)
	}
}

func TestBookmarksThatAreNone(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	w.Do(t, progress.SetBookmark("x", progress.Place{Ref: "gone/away", Screen: "section"}),
		progress.SetBookmark("y", progress.Place{Ref: "basics/vectors#essence", Screen: "nonsense"}))
	s := begin(t, w)
	s.keys("' z")
	s.says("No place has the letter z.")
	s.keys("x")
	s.says("gone/away is no longer in the course.")
	s.keys("' y")
	if s.m.Top().Kind != ui.Resources {
		t.Errorf("a resource opens %v", s.m.Top())
	}
	s.keys("' delete esc ' x")
	s.says("No place has the letter x.")
	s.keys("esc")
	s.visit(ui.About, "")
	s.keys("B")
	if s.m.Depth() != 0 || s.m.Notice() == "" {
		t.Error("the about page can be bookmarked, or does not say why not")
	}
}
