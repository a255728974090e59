package widget_test

import (
	"testing"

	"llmcourse/curriculum/clean"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/theme"
	"llmcourse/tui/widget"
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

// Questions, their choices and reasons, drawn at once and then properly.
func TestTextsAreLinear(t *testing.T) {
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	tuitest.Linear(t, 1<<9, func(text string) int {
		var texts widget.Texts
		text = clean.Markdown(text)
		n := 0
		for range 2 {
			for _, line := range texts.Lines(th, text, 60) {
				n += len(line)
			}
			if job := texts.Job(); job != nil {
				texts.Take(job().(widget.Drawn))
			}
		}
		for _, line := range widget.Wrap(text, 60) {
			n += len(line)
		}
		return n
	})
}
