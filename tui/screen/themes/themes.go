// Package themes lets the learner choose a theme and see it at once.
package themes

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen lists the themes; the one under the cursor is shown.
type Screen struct {
	names []string
	was   string
	rows  widget.Rows
}

// New offers names, with the cursor on the present one.
func New(names []string, now string) ui.Overlay {
	s := &Screen{names: names, was: now}
	s.rows.Cursor = max(slices.Index(names, now), 0)
	return ui.Overlay{Screen: s, Width: 58, Height: len(names), Clear: true}
}

// Title says what this is.
func (s *Screen) Title(*ui.Context) string { return "Theme" }

// Update moves and shows; enter keeps, esc goes back to what was.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	k := ctx.Keys
	switch {
	case s.rows.Key(k, press, len(s.names), len(s.names)), key.Matches(press, k.System.Theme):
		if key.Matches(press, k.System.Theme) {
			s.rows.Cursor = (s.rows.Cursor + 1) % len(s.names)
		}
		return []ui.Intent{ui.Wear{Theme: s.names[s.rows.Cursor]}}
	case key.Matches(press, k.Act.Open, k.Act.Tick):
		return []ui.Intent{ui.Back{}, ui.Wear{Theme: s.names[s.rows.Cursor], Keep: true}}
	case key.Matches(press, k.System.Back, k.System.Quit):
		return []ui.Intent{ui.Back{}, ui.Wear{Theme: s.was}}
	}
	return nil
}

// View draws the names and what they are.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	return s.rows.View(len(s.names), max(ctx.Height, 1), func(i int, on bool) string {
		line := widget.Fit(t.Text.Render(s.names[i]), 13, t.Icons.More) + t.Muted.Render(theme.About(s.names[i]))
		return widget.Row(t, line, on, ctx.Width)
	})
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	return ui.Keys{Short: []key.Binding{ui.As(k.Act.Open, "keep"), ui.As(k.Move.Down, "try"), ui.As(k.System.Back, "as it was")}}
}
