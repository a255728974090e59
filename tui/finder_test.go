package tui_test

import (
	"testing"

	"llmcourse/tui/internal/tuitest"
)

// Where no name is like what was typed, the palette looks in the text by itself,
// says so, and opens what it found at its place.
func TestThePaletteLooksInTheText(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("ctrl+k")
	s.typed("slope learning")
	s.sees("No match by name. In the text:", "Training ▸ Gradient descent")
	s.keys("enter")
	s.sees("Gradient descent", "learning rate")
	s.keys("ctrl+k")
	s.typed("qzqz")
	s.sees("No match by name or in the text.")
	s.keys("backspace backspace backspace backspace")
	s.lacks("No match by name")
	s.typed("Training")
	s.lacks("No match by name")
	s.keys("esc ctrl+k")
	s.typed("placement")
	s.sees("Placement test: ")
}
