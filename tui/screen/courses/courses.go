// Package courses lists every course there is, built in and added, with how
// far the learner is in each, and goes on in another one. Where there is a
// Manager it adds, updates and removes them too: what that would do is shown
// first, in the place of the list.
//
// It reads nothing itself: figures, roadmaps and revisions come in Runs.
package courses

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is the list.
type Screen struct {
	summarize func() func() stats.Together
	manager   study.Manager // nil: courses are neither added nor removed here
	task      *task         // nil: the list is in front
	next      string        // the course that the cursor goes to once the list is read

	rows    widget.Rows
	list    []stats.Line      // empty until it is read
	opening string            // the course that was asked for
	early   []tea.KeyPressMsg // pressed before the list was there
}

// figures are what a Run brought.
type figures stats.Together

// New makes the screen. summarize returns what works out the figures of all
// courses; that reads files and so is for a Run. It is nil where there is one
// course and no other, or not yet. Without a manager the courses stay as they are.
func New(summarize func() func() stats.Together, manager study.Manager) *Screen {
	return &Screen{summarize: summarize, manager: manager}
}

// Title is the name of the screen, or of what is done to a course.
func (s *Screen) Title(*ui.Context) string {
	if s.task != nil {
		return s.task.title()
	}
	return "Courses"
}

// Capturing says that a line is being typed.
func (s *Screen) Capturing() bool { return s.task != nil && s.task.step == asking }

// Cursor is where the next letter goes.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	if s.task == nil {
		return nil
	}
	return s.task.cursor(ctx)
}

// Start asks how far the learner is with each course.
func (s *Screen) Start(*ui.Context) []ui.Intent {
	s.opening = ""
	return s.look()
}

// look reads the list anew.
func (s *Screen) look() []ui.Intent {
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
	case imported, compared, finished:
		return s.answer(msg)
	case tea.PasteMsg:
		if s.Capturing() {
			return s.typed(ctx, msg)
		}
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
		if s.task != nil {
			s.task.top = max(s.task.top+by, 0) // View keeps it from the end
			return nil
		}
		s.rows.Scroll(by, n, height)
	case tea.KeyPressMsg:
		return s.press(ctx, msg)
	}
	return nil
}

// press moves and opens. What is pressed before the list is there waits for it.
func (s *Screen) press(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	if s.task != nil {
		return s.taskKey(ctx, msg)
	}
	if kind, ok := s.wants(ctx, msg); ok {
		return s.begin(kind)
	}
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

// wants is what a key does to the courses there are.
func (s *Screen) wants(ctx *ui.Context, msg tea.KeyPressMsg) (taskKind, bool) {
	k := ctx.Keys.Courses
	switch {
	case s.manager == nil:
	case key.Matches(msg, k.Add):
		return adding, true
	case key.Matches(msg, k.Update):
		return updating, true
	case key.Matches(msg, k.Remove):
		return removing, true
	}
	return 0, false
}

// fill takes a new list; the cursor stays on the course it was on, goes to one
// that was added, and begins on the one that is open.
func (s *Screen) fill(list []stats.Line) {
	at := func(l stats.Line) bool { return l.InUse }
	if s.rows.Cursor < len(s.list) {
		was := s.list[s.rows.Cursor].Name
		if s.next != "" {
			was = s.next
		}
		s.next = ""
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
	if s.task != nil {
		return nil
	}
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
	if s.task != nil {
		return s.task.keys(ctx)
	}
	k := ctx.Keys
	short := []key.Binding{ui.As(k.Act.Open, "go on in it"), ui.As(k.Move.Down, "choose")}
	if s.manager != nil {
		short = append(short, k.Courses.Add)
		if n := s.rows.Cursor; n < len(s.list) && !s.list[n].BuiltIn && !s.list[n].Gone {
			short = append(short, k.Courses.Update, k.Courses.Remove)
		}
	}
	return ui.Keys{
		Short: short,
		More:  []key.Binding{k.Move.Up, k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp},
	}
}
