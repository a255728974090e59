package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/linear"
)

// lineWidth is how wide lines are in the linear mode: what people read with
// ease, and what fits every terminal.
const lineWidth = 76

// accessible tells whether the learner wants lines instead of a screen. Other
// programs that know ACCESSIBLE take any value; 0 is taken for a no here.
func (a *app) accessible() bool {
	v := a.Getenv("ACCESSIBLE")
	return a.flags.accessible || v != "" && v != "0"
}

// linear runs the program as numbered prompts and plain lines. It needs no
// terminal: a pipe will do.
func (a *app) linear(ctx context.Context) error {
	open := a.open
	if a.flags.noSave {
		open = a.openScreen
	}
	s, err := open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	deps, err := s.linearDeps()
	if err != nil {
		return err
	}
	// Nothing but the place is unsaved at any time, and that is kept too.
	until, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	err = linear.Run(until, a.In, a.Out, deps)
	var unsaved *linear.UnsavedError
	var lost []progress.Event
	if errors.As(err, &unsaved) {
		err, lost = nil, unsaved.Events
	}
	if err == nil && until.Err() != nil {
		err = exit.Silent(exit.CodeInterrupted)
	}
	if err == nil || len(lost) > 0 {
		return a.ended(err, lost)
	}
	return err
}

// linearDeps is what the linear mode needs of what the screen does.
func (s *session) linearDeps() (linear.Deps, error) {
	d, err := s.deps()
	if err != nil {
		return linear.Deps{}, err
	}
	c, err := s.app.config()
	if err != nil {
		return linear.Deps{}, err
	}
	out := linear.Deps{
		Opened: linearCourse(d.Opened), Courses: linearDesk{d.Courses}, Book: d.Book, Store: d.Store, Loaded: d.Loaded, Now: d.Now,
		Open: host.NewBrowser(s.app.Host, c.Browser).Open, Habits: d.Habits, Minutes: d.Minutes,
		Width: s.app.lineWidth(), Echo: !s.app.InTTY,
	}
	for _, p := range d.Paths {
		out.Paths = append(out.Paths, linear.Path{Name: p.Name, Path: p.Path})
	}
	return out, nil
}

// linearDesk is the desk for the linear mode, which has no header to label.
type linearDesk struct{ tui.Courses }

// Open is linear.Courses'.
func (d linearDesk) Open(ctx context.Context, name string) (linear.Opened, error) {
	o, err := d.Courses.Open(ctx, name)
	return linearCourse(o), err
}

func linearCourse(o tui.Opened) linear.Opened {
	return linear.Opened{Name: o.Name, Course: o.Course, Notes: o.Notes}
}

// lineWidth is the width asked for, but no wider than the terminal.
func (a *app) lineWidth() int {
	width := a.flags.width
	if cols := a.Cols(); width > 0 && cols > 0 && a.OutTTY {
		width = min(width, cols)
	}
	return max(width, 0)
}
