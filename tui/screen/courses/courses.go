// Package courses lists every course there is, built in and added, with how
// far the learner is in each, and goes on in another one.
//
// It reads nothing itself: the figures come in a Run.
package courses

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/stats"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is the list.
type Screen struct {
	summarize func() func() stats.Together
	rows      widget.Rows
	list      []stats.Line      // empty until it is read
	opening   string            // the course that was asked for
	early     []tea.KeyPressMsg // pressed before the list was there
}

// figures are what a Run brought.
type figures stats.Together

// New makes the screen. summarize returns what works out the figures of all
// courses; that reads files and so is for a Run. It is nil where there is one
// course and no other, or not yet.
func New(summarize func() func() stats.Together) *Screen { return &Screen{summarize: summarize} }

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Courses" }

// Start asks how far the learner is with each course.
func (s *Screen) Start(*ui.Context) []ui.Intent {
	s.opening = ""
	work := s.summarize()
	if work == nil {
		return nil
	}
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg { return figures(work()) }}}
}

// Update moves, and opens what the cursor is on.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	n, height := len(s.list), s.height(ctx)
	switch msg := msg.(type) {
	case figures:
		s.fill(msg.Courses)
		intents := ui.Taken()
		for _, press := range s.early {
			intents = append(intents, ui.Press{Key: press})
		}
		s.early = nil
		return intents
	case tea.MouseWheelMsg:
		by := 1
		if msg.Button == tea.MouseWheelUp {
			by = -1
		}
		s.rows.Scroll(by, n, height)
	case tea.KeyPressMsg:
		return s.press(ctx, msg)
	}
	return nil
}

// press moves and opens. What is pressed before the list is there waits for it.
func (s *Screen) press(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	moves := s.rows.Key(ctx.Keys, msg, len(s.list), s.height(ctx))
	opens := key.Matches(msg, ctx.Keys.Act.Open)
	switch {
	case len(s.list) == 0 && (moves || opens || len(s.early) > 0) && !key.Matches(msg, ctx.Keys.System.Back):
		s.early = append(s.early, msg)
	case opens:
		return s.open()
	case !moves:
		return nil
	}
	return ui.Taken()
}

// fill takes a new list; the cursor stays on the course it was on, and begins
// on the one that is open.
func (s *Screen) fill(list []stats.Line) {
	at := func(l stats.Line) bool { return l.InUse }
	if s.rows.Cursor < len(s.list) {
		was := s.list[s.rows.Cursor].Name
		at = func(l stats.Line) bool { return l.Name == was }
	}
	s.rows.Cursor = max(slices.IndexFunc(list, at), 0)
	s.list = list
}

func (s *Screen) open() []ui.Intent {
	s.opening = s.list[s.rows.Cursor].Name // one with a problem may have been mended
	return []ui.Intent{ui.Switch{Course: s.opening}}
}

// Click puts the cursor on a row; a second click opens it.
func (s *Screen) Click(ctx *ui.Context, _, y int) []ui.Intent {
	i := s.rows.At(y-headRows, len(s.list))
	switch {
	case i < 0 || y-headRows >= s.height(ctx):
		return nil
	case i == s.rows.Cursor:
		return s.open()
	}
	s.rows.Cursor = i
	return nil
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	return ui.Keys{
		Short: []key.Binding{ui.As(k.Act.Open, "go on in it"), ui.As(k.Move.Down, "choose")},
		More:  []key.Binding{k.Move.Up, k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp},
	}
}
