package linear_test

import (
	"slices"
	"strings"
	"testing"

	"llmcourse/tui/internal/tuitest"
)

// What happened since is read out at the end of the lesson, its links among
// those of the lesson.
func TestSinceIsReadOut(t *testing.T) {
	t.Parallel()
	out := newWorld(t, tuitest.AgedFiles()).run(t, "go models", "read", "s since", "", "l", "o 3")
	for _, want := range []string{"Heading, level 2: Since then.", "June 2025: Models began to think", "3 February 2026: A cache", "Link 3. source", "https://example.com/news/cache"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not read out:\n%s", want, out)
		}
	}
}

func TestWhatBecameOfResources(t *testing.T) {
	t.Parallel()
	w := newWorld(t, tuitest.AgedFiles())
	out := w.run(t, "resources", "1", "open", "instead", "0", "3", "open", "archived", "0", "4", "instead", "about")
	for _, want := range []string{
		"1. All about Arrows, article by Grace, gone since 23 December 2025: todo",
		"It is gone since 23 December 2025.", "Take instead: Vectors, Slowly by Alan.", "Address of the archived copy:",
		"All about Arrows is gone since 23 December 2025: the archived copy opens.", "The address was checked last: November 2026.",
		"The course has it as: https://example.com/old-house", "Newer: The Second Harness.", "It is gone since July 2025; an archived copy",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
			t.Errorf("%q is not read out:\n%s", want, out)
		}
	}
	const archive = "https://web.archive.org/web/2024/"
	if want := []string{
		archive + "https://example.com/arrows", "https://example.org/slowly", "https://example.org/new-house",
		archive + "https://example.com/old-house", "https://example.org/second",
	}; !slices.Equal(w.opened, want) {
		t.Errorf("it opened %q, want %q", w.opened, want)
	}
}
