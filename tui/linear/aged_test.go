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

func TestTermsAtPrompts(t *testing.T) {
	t.Parallel()
	w := newWorld(t, tuitest.AgedFiles())
	out := w.run(t, "define key-value caches", "read", "k", "2", "0", "0", "k tempreature", "menu", "define", "3", "menu", "find greedy decoding", "1", "read", "menu",
		"since 2026", "since 2026-01", "1")
	for _, want := range []string{
		"KV cache, or key-value cache. What was computed for earlier tokens stays in the KV cache, which holds the keys and values of all tokens so far.",
		"From Language Models, Attention.", "Terms of this passage.", `"tempreature" is not in the glossary.`, "temperature: define temperature",
		"The terms of the course.", "Greedy decoding takes the most probable token each time.",
		"Type a month or a day, as in: since 2026-01.", "What happened since the lessons were written: 1. 1. 3 February 2026, Language Models: A cache",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
			t.Errorf("%q is not read out:\n%s", want, out)
		}
	}
	if want := []string{"https://example.com/news/cache"}; !slices.Equal(w.opened, want) {
		t.Errorf("it opened %q, want %q", w.opened, want)
	}
	if out := newWorld(t, tuitest.OtherFiles()).run(t, "define LoRA"); !strings.Contains(out, "This course has no glossary.") {
		t.Errorf("a course without a glossary does not say so:\n%s", out)
	}
}
