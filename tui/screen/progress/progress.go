// Package progress shows how far the learner is: coverage and mastery as two
// figures, the days of a year, this week, and what reviews recalled. Of several
// courses it has a line each, and lists what was done that the course no longer
// has.
package progress

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/stats"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is a page of figures.
type Screen struct {
	summarize func() func() stats.Together
	figures   stats.Stats
	filled    bool            // the page is there
	all       *stats.Together // of all courses; nil until a Run brings it
	gone      bool            // what is no longer in the course is listed
	reader    widget.Reader
}

// together is what the Run brought.
type together stats.Together

// New makes the screen. summarize returns what works out the figures of all
// courses; that reads files and so is for a Run. It is nil where there is one
// course and no other, or not yet.
func New(summarize func() func() stats.Together) *Screen { return &Screen{summarize: summarize} }

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Progress" }

// Start asks for the figures of all courses: those of this one are at hand.
func (s *Screen) Start(*ui.Context) []ui.Intent {
	work := s.summarize()
	if work == nil {
		return nil
	}
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg { return together(work()) }}}
}

// Update scrolls, and goes to what is due.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	s.sync(ctx)
	switch msg := msg.(type) {
	case together:
		s.all = (*stats.Together)(&msg)
	case tea.MouseWheelMsg:
		by := 3
		if msg.Button == tea.MouseWheelUp {
			by = -3
		}
		s.reader.Scroll(by)
	case tea.KeyPressMsg:
		switch {
		case s.reader.Key(ctx.Keys, msg):
			return ui.Taken()
		case key.Matches(msg, ctx.Keys.Act.Fold) && len(s.figures.Orphans) > 0:
			s.gone = !s.gone
			return ui.Taken()
		case key.Matches(msg, ctx.Keys.Act.Open):
			return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Review}}}
		}
		return nil
	}
	return nil
}

// sync makes the page anew, of the figures as they are now.
func (s *Screen) sync(ctx *ui.Context) {
	if !s.filled {
		s.filled = true
		s.reader.SetPage([]widget.Passage{{}}, nil)
	}
	s.figures = ctx.Study.Stats()
	s.reader.Draw(0, widget.Drawing{Lines: s.page(ctx)})
	s.reader.Sync(ctx.Theme, ctx.Width, ctx.Height)
}

// View draws the part of the page that fits.
func (s *Screen) View(ctx *ui.Context) string {
	s.sync(ctx)
	return s.reader.View()
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	short := []key.Binding{ui.As(k.Act.Open, "review what is due"), ui.As(k.Move.Down, "scroll")}
	if len(s.figures.Orphans) > 0 {
		word := "list what is gone"
		if s.gone {
			word = "hide what is gone"
		}
		short = append(short, ui.As(k.Act.Fold, word))
	}
	return ui.Keys{
		Short: short,
		More:  []key.Binding{k.Move.Up, k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp},
	}
}
