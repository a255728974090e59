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
	rows  widget.Picker
}

// New offers names, with the cursor on the present one.
func New(names []string, now string) ui.Overlay {
	s := &Screen{names: names, was: now}
	s.rows.Cursor = max(slices.Index(names, now), 0)
	return ui.Overlay{Screen: s, Width: 58, Height: len(names), Clear: true}
}

// Title says what this is.
func (s *Screen) Title(*ui.Context) string { return "Theme" }

// Update moves and shows; the row that is picked is kept, else what was before comes back.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, ctx.Keys.System.Theme) {
		s.rows.Cursor = (s.rows.Cursor + 1) % len(s.names)
		return s.picked(widget.Moved)
	}
	return s.picked(s.rows.Update(ctx.Keys, msg, len(s.names), len(s.names)))
}

// Click shows a theme; a second click keeps it.
func (s *Screen) Click(_ *ui.Context, _, y int) []ui.Intent {
	return s.picked(s.rows.Click(y, len(s.names)))
}

func (s *Screen) picked(pick widget.Pick) []ui.Intent {
	switch pick {
	case widget.Moved:
		return []ui.Intent{ui.SetTheme{Theme: s.names[s.rows.Cursor]}}
	case widget.Picked:
		return []ui.Intent{ui.Back{}, ui.SetTheme{Theme: s.names[s.rows.Cursor], Persist: true}}
	case widget.Left:
		return []ui.Intent{ui.Back{}, ui.SetTheme{Theme: s.was}}
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
	return ui.Keys{Short: s.rows.Keys(ctx.Keys, "keep", "try", "as it was")}
}
