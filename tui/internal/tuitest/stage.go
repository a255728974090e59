package tuitest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// A Stage shows one screen without the program around it: deeds are done and
// saved, what is slow is run at once, and whatever else the screen wants is
// written down.
type Stage struct {
	Study  *study.Study
	Screen ui.Screen
	Wants  []ui.Intent // since the last Press
	Err    error       // of the last deed

	t     testing.TB
	world *World
	size  Size
}

// Stage is an empty stage with so much room for a screen. Everything the
// learner did is read.
func (w *World) Stage(t testing.TB, width, height int) *Stage {
	t.Helper()
	d := w.Deps(t)
	s := &Stage{t: t, world: w, size: Size{width, height}, Study: study.New(study.Deps{
		Course: d.Course, Book: d.Book, Store: d.Store, Notes: d.Notes, Now: d.Now, Habits: d.Habits, Minutes: d.Minutes,
	})}
	s.Study.Load()
	s.work()
	return s
}

// Context is what the screen is drawn from.
func (s *Stage) Context() *ui.Context {
	keys := s.world.Keys
	if keys == nil {
		keys = keymap.Default()
	}
	t := theme.New("dark", theme.Dark, theme.NewIcons(s.world.Settings.Icons))
	return &ui.Context{Width: s.size.Width, Height: s.size.Height, Now: s.world.Clock, Theme: t, Keys: keys, Study: s.Study}
}

// Open puts the screen of a place on the stage, made by its constructor.
func (s *Stage) Open(open func(*ui.Context, ui.Route) (ui.Screen, error), route ui.Route) *Stage {
	s.t.Helper()
	screen, err := open(s.Context(), route)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.Put(screen)
}

// Put puts a screen on the stage.
func (s *Stage) Put(screen ui.Screen) *Stage {
	s.Screen = screen
	if starter, ok := screen.(ui.Starter); ok {
		s.perform(starter.Start(s.Context()))
	}
	return s
}

// Press gives keys to the screen, by their names.
func (s *Stage) Press(names string) *Stage { return s.Send(Keys(names)...) }

// Send gives messages to the screen.
func (s *Stage) Send(msgs ...tea.Msg) *Stage {
	s.Wants = nil
	for _, msg := range msgs {
		s.perform(s.Screen.Update(s.Context(), msg))
	}
	return s
}

// Leave takes the screen away, and does what it wants done before.
func (s *Stage) Leave() {
	if l, ok := s.Screen.(ui.Leaver); ok {
		for _, deed := range l.Leave(s.Context()) {
			s.do(deed)
		}
	}
}

// Written is intents, one a line: type and fields.
func Written(intents ...ui.Intent) string {
	var lines []string
	for _, i := range intents {
		lines = append(lines, strings.TrimPrefix(fmt.Sprintf("%T%+v", i, i), "ui."))
	}
	return strings.Join(lines, "\n")
}

// Wanted is the intents since the last Press, as Written.
func (s *Stage) Wanted() string {
	return Written(s.Wants...)
}

// View is the rows of the screen, without styles. It fails the test when they
// take more room than there is.
func (s *Stage) View() string {
	s.t.Helper()
	ctx := s.Context()
	return Frame(s.t, tea.NewView(s.Screen.View(ctx)), ctx.Width, ctx.Height)
}

// See fails the test for each text that is not in view.
func (s *Stage) See(texts ...string) *Stage {
	s.t.Helper()
	view := s.View()
	for _, text := range texts {
		if !strings.Contains(view, text) {
			s.t.Errorf("%q is not to be seen:\n%s", text, view)
		}
	}
	return s
}

// Miss fails the test for each text that is in view.
func (s *Stage) Miss(texts ...string) *Stage {
	s.t.Helper()
	view := s.View()
	for _, text := range texts {
		if strings.Contains(view, text) {
			s.t.Errorf("%q is to be seen:\n%s", text, view)
		}
	}
	return s
}

func (s *Stage) perform(intents []ui.Intent) {
	for _, intent := range intents {
		switch i := intent.(type) {
		case ui.Run:
			if msg := i.Cmd(); msg != nil {
				s.perform(s.Screen.Update(s.Context(), msg))
			}
		case ui.Do:
			s.Wants = append(s.Wants, i)
			o, err := s.do(i.Deed)
			if r, ok := s.Screen.(ui.Receiver); ok && !i.Silent {
				s.perform(r.Receive(s.Context(), o, err))
			}
		default:
			s.Wants = append(s.Wants, intent)
		}
	}
}

func (s *Stage) do(d study.Deed) (study.Outcome, error) {
	o, err := s.Study.Do(d)
	s.Err = err
	s.work()
	return o, err
}

// work does what the study wants to be written or read.
func (s *Stage) work() {
	for job := s.Study.Job(); job != nil; job = s.Study.Job() {
		if err := s.Study.Take(job()); err != nil {
			s.t.Error(err)
		}
	}
	if err := s.Study.Flush(context.Background()); err != nil {
		s.t.Error(err)
	}
}
