// Package confirm asks one question that is answered by yes or no.
package confirm

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is the question.
type Screen struct {
	title, text string
	yes         []ui.Intent
}

// New asks text under title; yes is what happens on yes.
func New(title, text string, yes ...ui.Intent) ui.Overlay {
	return ui.Overlay{Screen: &Screen{title, text, yes}, Width: 56, Height: 2 + len(widget.Wrap(text, 56))}
}

// Title is the title.
func (s *Screen) Title(*ui.Context) string { return s.title }

// Update waits for yes or no; nothing else closes it by mistake.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch {
	case key.Matches(press, ctx.Keys.System.Yes):
		return append([]ui.Intent{ui.Back{}}, s.yes...)
	case key.Matches(press, ctx.Keys.System.No, ctx.Keys.System.Back, ctx.Keys.System.Quit):
		return []ui.Intent{ui.Back{}}
	}
	return nil
}

// View draws the question and the two keys.
func (s *Screen) View(ctx *ui.Context) string {
	t, k := ctx.Theme, ctx.Keys.System
	lines := widget.Wrap(s.text, ctx.Width)
	return t.Text.Render(strings.Join(lines, "\n")) + "\n\n" +
		t.Key.Render(k.Yes.Help().Key) + t.Muted.Render(" yes    ") + t.Key.Render(k.No.Help().Key) + t.Muted.Render(" no")
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	return ui.Keys{Short: []key.Binding{ctx.Keys.System.Yes, ctx.Keys.System.No}}
}
