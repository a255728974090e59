package cli

import (
	"bytes"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/backup"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum/clean"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
)

func restoreCommand(a *app) *cobra.Command {
	var dry bool
	c := &cobra.Command{
		Use:   "restore FILE|-",
		Short: "Bring back what llmcourse backup wrote",
		Long: "Bring back what llmcourse backup wrote. Nothing that is here is lost: progress is merged, of a note with two texts " +
			"both are kept, and any other file, or a course, that is here and differs stays as it is. What was done is told, " +
			"and doing it again changes nothing.",
		Example: "llmcourse restore llmcourse-2026-11-29.tar.gz --dry-run\nllmcourse restore llmcourse-2026-11-29.tar.gz",
		Args:    between(1, 1),
		RunE:    func(c *cobra.Command, args []string) error { return runRestore(c.Context(), a, args[0], dry) },
	}
	c.Flags().BoolVar(&dry, "dry-run", false, "tell what would be done, and do nothing")
	return c
}

func runRestore(ctx context.Context, a *app, name string, dry bool) error {
	files, err := readBackup(a, name)
	if err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	steps, err := backup.Plan(p, files, a.Now().In(a.Loc).Format("20060102"))
	if err != nil {
		return exit.Failed(fmt.Errorf("restore %s: %w", name, err), "nothing was changed")
	}
	events, bad, err := readEvents(a.Host, bytes.NewReader(files[backup.Progress]), backup.Progress)
	if err != nil {
		return exit.Failed(fmt.Errorf("restore %s: %w", name, err), "nothing was changed")
	}
	fresh, err := mergeEvents(ctx, a, events, dry)
	if err != nil {
		return err
	}
	for _, s := range steps {
		if dry {
			break
		}
		if err := s.Do(host.WriteFile); err != nil {
			return exit.Failed(fmt.Errorf("restore %s: %w", s.Name, err), "what was here is unharmed; restore again once there is room")
		}
	}
	if err := tellRestored(a, fresh, len(events)-fresh, steps, dry); err != nil {
		return err
	}
	if bad > 0 {
		return fmt.Errorf("restore %s: %s of the progress could not be read", name, phrase.Plural(bad, "line"))
	}
	return nil
}

// mergeEvents records the events that are not here yet, and counts them.
func mergeEvents(ctx context.Context, a *app, events []progress.Event, dry bool) (int, error) {
	store, err := a.store()
	if err != nil {
		return 0, err
	}
	defer func() { _ = store.Close() }()
	here, fresh, err := unknown(ctx, store, events)
	if err != nil || dry || len(fresh) == 0 {
		return len(fresh), err
	}
	if err := store.Append(ctx, fresh...); err != nil {
		return 0, exit.Failed(fmt.Errorf("restore progress: %w", err), "nothing was lost; restore again once there is room")
	}
	remember(ctx, a, store, append(here, fresh...))
	return len(fresh), nil
}

// tellRestored tells what became of everything in a backup, and names what was
// not simply brought back.
func tellRestored(a *app, fresh, here int, steps []*backup.Step, dry bool) error {
	if dry {
		fmt.Fprintln(a.Out, "Nothing was changed. A restore would do this:")
	}
	fmt.Fprintf(a.Out, "%s of progress brought back, %d here already\n", phrase.Plural(fresh, "event"), here)
	count := map[string]map[backup.Fate]int{}
	for _, s := range steps {
		if count[s.Kind()] == nil {
			count[s.Kind()] = map[backup.Fate]int{}
		}
		count[s.Kind()][s.Fate]++
	}
	for _, kind := range []struct{ name, one string }{{"notes", "note"}, {"courses", "course"}, {"overlays", "overlay"}, {"config", "file"}, {"state", "file"}} {
		n := count[kind.name]
		if n == nil {
			continue
		}
		said := map[string]string{"config": " of settings", "state": " of choices"}[kind.name]
		fmt.Fprintf(a.Out, "%s%s brought back, %d here already\n", phrase.Plural(n[backup.New]+n[backup.Both], kind.one), said, n[backup.Same]+n[backup.Stays])
	}
	for _, s := range steps {
		var err error
		switch s.Fate {
		case backup.Both:
			_, err = fmt.Fprintf(a.Out, "%s: another text is here; the one of the backup is beside it, in %s\n", clean.Line(s.Name), clean.Line(s.To))
		case backup.Stays:
			_, err = fmt.Fprintf(a.Out, "%s: stays as it is here; the backup has another one\n", clean.Line(s.Name))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
