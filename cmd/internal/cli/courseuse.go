package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/library"
)

func courseUseCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "use ID",
		Short: "Work on another course from now on",
		Long: "Work on another course from now on: the screen and every command. For one run only there are --course and " +
			"LLMCOURSE_COURSE, which take a folder too. Each course has its own progress and notes.",
		Example:           "llmcourse course use " + library.BuiltinID,
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return useCourse(a, args[0]) },
		ValidArgsFunction: completions{a}.courseIDs,
	}
}

func useCourse(a *app, id string) error {
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	title := library.BuiltinID
	if id != library.BuiltinID || l.Has(id) {
		dir, err := l.Added(id)
		if err != nil {
			return err
		}
		r, err := l.Load(id, dir)
		if err != nil {
			return exit.Failed(err, "llmcourse course check "+id+" shows every problem with its place")
		}
		title = r.Course.Title
	}
	if err := l.Use(id); err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "%s is the course in use now\n", title)
	if other := a.inUse(); other != id {
		a.Complain(fmt.Sprintf("LLMCOURSE_COURSE or --course says %s, and goes before", other), "")
	}
	return nil
}
