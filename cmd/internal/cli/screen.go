package cli

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/export"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui"
	"llmcourse/tui/paint"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// runScreen runs the terminal program.
func runScreen(ctx context.Context, a *app) error {
	defer deferFirstGC(a.Host)()
	ctx, stop := context.WithCancel(ctx)
	s, err := openForScreen(ctx, a)
	if err != nil {
		stop()
		return err
	}
	defer s.close()
	defer stop() // what is still being read is not waited for
	deps, err := s.deps()
	if err != nil {
		return err
	}
	if s.partial {
		deps.Rest = func(context.Context) (*progress.Book, progress.Loaded, error) {
			book, loaded, err := s.loadAll(ctx)
			if len(loaded.Events) > quickEvents {
				freeMemory(a.Host) // reading a long history leaves as much behind as it keeps
			}
			return book, loaded, err
		}
	}
	model := tui.New(deps)
	options, err := paintOptions(ctx, a)
	if err != nil {
		return err
	}
	_, err = paint.Run(model, options)
	s.saveSnapshot(ctx, model)
	return ended(a.Host, err, model.Unsaved())
}

// ended says how the screen ended, and prints what could not be saved, so that
// it is not lost.
func ended(h *host.Host, err error, lost study.Unsaved) error {
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		err = exit.Silent(exit.CodeInterrupted)
	case err != nil:
		err = fmt.Errorf("run the screen: %w", err)
	}
	if len(lost.Events) == 0 {
		return err
	}
	if err != nil {
		reportError(h, err)
	}
	for _, note := range lost.Notes {
		h.Complain(fmt.Sprintf("the note on %s could not be saved; its text:", note.Ref), "")
		fmt.Fprintln(h.Err, note.Text)
	}
	h.Complain(phrase.Plural(len(lost.Events), "change")+" could not be saved",
		"put the lines that follow in a file and give it to llmcourse import")
	if err := export.Events(h.Err, lost.Events); err != nil {
		return err
	}
	return exit.Silent(exit.CodeFailed)
}

// openForScreen reads progress so that the first frame does not wait for it.
func openForScreen(ctx context.Context, a *app) (*session, error) {
	if a.flags.noSave {
		return a.openUnsaved(ctx)
	}
	return openSnapshot(ctx, a)
}

// deps is what the program on the screen needs from outside.
func (s *session) deps() (tui.Deps, error) {
	a := s.app
	c, err := a.config()
	if err != nil {
		return tui.Deps{}, err
	}
	looks, err := a.looks()
	if err != nil {
		return tui.Deps{}, err
	}
	habits, err := a.habits()
	if err != nil {
		return tui.Deps{}, err
	}
	own, err := config.Themes(a.configFile(), "")
	if err != nil {
		return tui.Deps{}, err
	}
	courses := newCourses(a, s)
	browser := host.NewBrowser(a.Host, c.Browser)
	d := tui.Deps{
		Opened: courses.opened(courses.first()), Courses: courses, Manager: newManager(a),
		Book: s.book, Store: s.store, Loaded: s.loaded,
		Now: a.Now, Loc: a.Loc,
		Open: func(ctx context.Context, url string) error {
			err := browser.Open(ctx, url)
			if errors.Is(err, host.ErrNoBrowser) {
				return fmt.Errorf("%w: %w", tui.ErrNoBrowser, err)
			}
			return err
		},
		Habits: habits, Minutes: c.Minutes,
		Keys: c.Keymap, Themes: own,
		Settings: settingsOf(looks, config.Ground(a.Host)),
		Save:     func(tui.Settings) error { return nil },
	}
	p, err := a.places()
	if a.flags.noSave {
		return d, nil
	}
	if err != nil {
		return d, err
	}
	d.Save = func(now tui.Settings) error {
		chosen := config.Looks{Theme: now.Theme, Icons: now.Icons, Mouse: now.Mouse, NoColor: now.NoColor, ASCII: now.ASCII}
		if err := c.SaveChoice(config.ChoiceFile(p), looks, chosen); err != nil {
			return err
		}
		looks = chosen
		return nil
	}
	for _, place := range p.All() {
		d.Paths = append(d.Paths, ui.Path{Name: place.Name, Path: place.Path})
	}
	return d, nil
}

func settingsOf(s config.Looks, ground theme.Ground) tui.Settings {
	return tui.Settings{Theme: s.Theme, Icons: s.Icons, ASCII: s.ASCII, Mouse: s.Mouse, NoColor: s.NoColor, Ground: ground}
}
