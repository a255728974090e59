package widget_test

import (
	"testing"

	"llmcourse/curriculum/clean"
	"llmcourse/tui/internal/tuitest"
)

// A frame of a page is as much work as what is in the window, and at most in
// proportion to the page: with every word found, a link in focus, and at the
// end of the page.
func TestFramesAreLinear(t *testing.T) {
	tuitest.Linear(t, 4<<10, func(text string) int {
		p := read(t, clean.Markdown(text), 80, 24)
		p.Find("a")
		p.FocusNext(1)
		n := len(p.View())
		p.press("G")
		p.FocusNext(-1)
		return n + len(p.View())
	})
}
