// Package progress shows how far the learner is: coverage and mastery as two
// figures, the days of a year, this week, and what reviews recalled.
package progress

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/stats"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is a page of figures.
type Screen struct {
	questions map[curriculum.Ref][]*curriculum.Question
	failed    error
	figures   stats.Stats
	of        int  // events of the Book the figures were made of
	made      bool // there are figures
	reader    widget.Reader
}

type loaded struct {
	questions map[curriculum.Ref][]*curriculum.Question
	err       error
}

// New opens the screen.
func New(*ui.Context, ui.Route) (ui.Screen, error) { return &Screen{}, nil }

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Progress" }

// Start fetches the questions, which mastery is about.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	if s.questions != nil {
		return nil
	}
	course := ctx.Course
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		all := map[curriculum.Ref][]*curriculum.Question{}
		for _, section := range course.Sections() {
			questions, err := course.Questions(section.Ref())
			if err != nil {
				return loaded{err: err}
			}
			all[section.Ref()] = questions
		}
		return loaded{questions: all}
	}}}
}

// Update takes the questions and scrolls.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	s.sync(ctx)
	switch msg := msg.(type) {
	case loaded:
		s.questions, s.failed = msg.questions, msg.err
		s.made = false
		s.sync(ctx)
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
		case key.Matches(msg, ctx.Keys.Act.Open):
			return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Review}}}
		}
		return nil
	}
	return nil
}

// sync makes the figures anew after something was done, and the page of them.
func (s *Screen) sync(ctx *ui.Context) {
	if s.failed == nil && (!s.made || s.of != ctx.Book.Events()) {
		s.figures = stats.Of(ctx.Course, ctx.Book, func(r curriculum.Ref) []*curriculum.Question { return s.questions[r] }, ctx.Now, ctx.Habits)
		fresh := !s.made
		s.of, s.made = ctx.Book.Events(), true
		if fresh {
			s.reader.SetPage([]widget.Passage{{}}, nil)
		}
	}
	lines := s.page(ctx)
	own := func(int, int) []prose.Line { return lines }
	if s.made {
		s.reader.Replace(0, widget.Passage{Own: own})
	}
	s.reader.Sync(ctx.Theme, ctx.Width, ctx.Height)
}

// View draws the part of the page that fits.
func (s *Screen) View(ctx *ui.Context) string {
	if s.failed != nil {
		return "\n  " + ctx.Theme.Alarm.Render("The questions cannot be read: ") + s.failed.Error()
	}
	s.sync(ctx)
	return s.reader.View()
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	return ui.Keys{
		Short: []key.Binding{ui.As(k.Act.Open, "review what is due"), ui.As(k.Move.Down, "scroll")},
		More:  []key.Binding{k.Move.Up, k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp},
	}
}
