package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress/study"
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

// runLinear runs the program as numbered prompts and plain lines. It needs no
// terminal: a pipe will do.
func runLinear(ctx context.Context, a *app) error {
	open := a.open
	if a.flags.noSave {
		open = a.openUnsaved
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
	err = linear.Run(until, a.In, a.legible(a.Out), deps)
	var unsaved *linear.UnsavedError
	var lost study.Unsaved
	if errors.As(err, &unsaved) {
		err, lost = nil, unsaved.Unsaved
	}
	if err == nil && until.Err() != nil {
		err = exit.Silent(exit.CodeInterrupted)
	}
	if err == nil || len(lost.Events) > 0 {
		return ended(a.Host, err, lost)
	}
	return err
}

// linearDeps is what the linear mode needs.
func (s *session) linearDeps() (linear.Deps, error) {
	a := s.app
	c, err := a.config()
	if err != nil {
		return linear.Deps{}, err
	}
	d, err := s.studyDeps()
	if err != nil {
		return linear.Deps{}, err
	}
	courses := newCourses(a, s)
	out := linear.Deps{
		Deps: d, Name: courses.name, Library: courses, Manager: newManager(a), Loaded: s.loaded,
		Open:  host.NewBrowser(a.Host, c.Browser).Open,
		Width: a.lineWidth(), Echo: !a.InTTY,
	}
	if a.flags.noSave {
		return out, nil
	}
	p, err := a.places()
	for _, place := range p.All() {
		out.Paths = append(out.Paths, study.Path{Name: place.Name, Path: place.Path})
	}
	return out, err
}

// lineWidth is the width asked for, but no wider than the terminal.
func (a *app) lineWidth() int {
	width := a.flags.width
	if cols := a.Cols(); width > 0 && cols > 0 && a.OutTTY {
		width = min(width, cols)
	}
	return max(width, 0)
}
