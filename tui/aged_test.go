package tui_test

import (
	"slices"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// What became of resources, and what happened since, on every screen that tells
// of it.
func TestCourseOfSomeYears(t *testing.T) {
	t.Parallel()
	for _, place := range []struct {
		name string
		kind ui.Kind
		ref  curriculum.Ref
		keys string
	}{
		{"lesson", ui.Section, "field/models", "G"},
		{"focused", ui.Section, "field/models", "} } } tab tab tab tab"},
		{"resources", ui.Resources, "field/models#arrows", ""},
		{"newer", ui.Resources, "field/models#harness", ""},
		{"roadmap", ui.Roadmap, "field/models", "tab j j"},
		{"about", ui.About, "", ""},
		{"since", ui.Since, "", "tab"},
	} {
		for _, size := range tuitest.Sizes() {
			if !size.Useful() {
				continue
			}
			t.Run(place.name+"/"+size.String(), func(t *testing.T) {
				t.Parallel()
				s := begin(t, tuitest.Aged(t))
				s.resize(size.Width, size.Height)
				s.visit(place.kind, place.ref)
				s.keys(place.keys)
				tuitest.Golden(t, place.name+"-"+size.String(), s.drawn())
			})
		}
	}
}

// Each key opens the right address of each kind of resource, and says which.
func TestOpenWhatBecameOfResources(t *testing.T) {
	t.Parallel()
	const archive = "https://web.archive.org/web/2024/"
	for _, x := range []struct {
		ref, key curriculum.Ref
		opened   string // "" is nothing
		says     string
	}{
		{"arrows", "o", archive + "https://example.com/arrows", "All about Arrows is gone since 23 December 2025: the archived copy opens."},
		{"arrows", "enter", archive + "https://example.com/arrows", "the archived copy opens"},
		{"arrows", "O", archive + "https://example.com/arrows", "the archived copy opens"},
		{"arrows", "w", "https://example.org/slowly", "Opened https://example.org/slowly"},
		{"lost", "w", "", "The course names nothing else in the place of A Lost Page."},
		{"house", "o", "https://example.org/new-house", "Opened https://example.org/new-house"},
		{"house", "O", archive + "https://example.com/old-house", "Opened " + archive},
		{"harness", "o", "https://example.com/harness", "Opened https://example.com/harness"},
		{"harness", "w", "https://example.org/second", "Opened https://example.org/second"},
	} {
		s := begin(t, tuitest.Aged(t))
		s.visit(ui.Resources, "field/models#"+x.ref)
		s.keys(string(x.key))
		var want []string
		if x.opened != "" {
			want = []string{x.opened}
		}
		if !slices.Equal(s.w.Opened, want) {
			t.Errorf("%s on %s opens %q, want %q", x.key, x.ref, s.w.Opened, want)
		}
		s.sees(x.says)
	}
}

// In the lesson what to take instead is a link of its own; the dead assistant
// opens as it was.
func TestFollowWhatToTakeInstead(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Aged(t))
	s.visit(ui.Section, "field/models")
	s.keys("G")
	s.sees("Since then", "3 February 2026", "Gone since 23 December 2025.", "Take instead: Vectors, Slowly by Alan", "Newer: The Second Harness")
	s.visit(ui.About, "")
	s.sees("Gone since July 2025.")
	s.keys("tab tab enter O")
	if want := []string{"https://web.archive.org/web/2024/https://example.com/helper", "https://web.archive.org/web/2024/https://example.com/helper"}; !slices.Equal(s.w.Opened, want) {
		t.Errorf("the assistant opens %q, want %q", s.w.Opened, want)
	}
}

// What happened since has a place of its own, found by name, from which the
// lesson and the source open.
func TestSinceIsFoundByName(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Aged(t))
	s.keys("ctrl+k")
	s.typed("happened since")
	s.keys("enter")
	s.at(ui.Since, "")
	s.sees("3 February 2026, Language Models: A cache of keys and values", "June 2025, Language Models: Models began to think")
	s.keys("tab tab enter")
	if want := []string{"https://example.com/news/cache"}; !slices.Equal(s.w.Opened, want) {
		t.Errorf("the source opens %q, want %q", s.w.Opened, want)
	}
	s.keys("tab enter")
	s.at(ui.Section, "field/models#decoding")
	s.keys("esc")
	s.at(ui.Since, "")
	s = begin(t, tuitest.Fixture(t))
	s.keys("ctrl+k")
	s.typed("happened since")
	s.lacks("What happened since")
}
