// Package search finds words in everything: lessons, topics, resources,
// questions and the learner's own notes, best first, as they are typed.
package search

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is an input line and what was found.
type Screen struct {
	input widget.Input
}

// Opener makes screens that share one index.
func Opener() func(*ui.Context, ui.Route) (ui.Screen, error) {
	return func(*ui.Context, ui.Route) (ui.Screen, error) {
		s := &Screen{}
		s.input.Open()
		return s, nil
	}
}

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Search" }

// Capturing is always true: this is text.
func (s *Screen) Capturing() bool { return true }

// Update types.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.Keystroke() == "esc" {
		return []ui.Intent{ui.Back{}}
	}
	s.input.Update(ctx.Keys, msg)
	return nil
}

// View draws the input line.
func (s *Screen) View(ctx *ui.Context) string { return s.input.View(ctx.Theme, " ", ctx.Width) }

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	return ui.Keys{Short: []key.Binding{ui.As(ctx.Keys.System.Back, "back")}}
}
