// Package choose lets the learner give something any State.
package choose

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen lists the States.
type Screen struct {
	item curriculum.Item
	name string
	rows widget.Picker
}

// New asks for the State of a Ref, with the cursor on the present one.
func New(ctx *ui.Context, ref curriculum.Ref) ui.Overlay {
	s := &Screen{name: string(ref)}
	if item, ok := ctx.Study.Course().Find(ref); ok {
		s.item, s.name = item, item.Name()
	}
	for i, state := range progress.States() {
		if state == ctx.StateOf(ref) {
			s.rows.Cursor = i
		}
	}
	return ui.Overlay{Screen: s, Width: 40, Height: len(progress.States())}
}

// Title is the name of what gets the State.
func (s *Screen) Title(*ui.Context) string { return s.name }

// Update moves and records the choice.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	n := len(progress.States())
	return s.picked(s.rows.Update(ctx.Keys, msg, n, n))
}

// Click puts the cursor on a State; a second click records it.
func (s *Screen) Click(_ *ui.Context, _, y int) []ui.Intent {
	return s.picked(s.rows.Click(y, len(progress.States())))
}

func (s *Screen) picked(pick widget.Pick) []ui.Intent {
	switch pick {
	case widget.Picked:
		return []ui.Intent{ui.Back{}, ui.Do{Deed: study.Mark{Items: []curriculum.Item{s.item}, To: progress.States()[s.rows.Cursor]}}}
	case widget.Left:
		return []ui.Intent{ui.Back{}}
	}
	return nil
}

// View draws the States.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	states := progress.States()
	return s.rows.View(len(states), max(ctx.Height, 1), func(i int, on bool) string {
		line := widget.Fit(ctx.State(states[i]), 13, "") + t.Muted.Render(phrase.Meaning(states[i]))
		return widget.Row(t, line, on, ctx.Width)
	})
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	return ui.Keys{Short: s.rows.Keys(ctx.Keys, "choose", "move", "cancel")}
}
