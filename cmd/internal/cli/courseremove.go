package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

func courseRemoveCommand(a *app) *cobra.Command {
	var g agreement
	c := &cobra.Command{
		Use:   "remove ID",
		Short: "Take a course away; its progress stays",
		Long: "Take a course away. Its folder is set aside, and nothing of your progress and notes is deleted: add the " +
			"course again, and all of it is there.",
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return removeCourse(a, args[0], g) },
		ValidArgsFunction: completions{a}.courseIDs,
	}
	c.Flags().BoolVarP(&g.yes, "yes", "y", false, "do it without asking")
	return c
}

func removeCourse(a *app, id string, g agreement) error {
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	if _, err := l.Added(id); err != nil {
		return err
	}
	if err := agree(a.Host, "Take "+id+" away?", g); err != nil {
		return err
	}
	backup, err := l.Remove(id)
	if backup != "" {
		fmt.Fprintf(a.Err, "removed %s; its folder is now %s\n", id, backup)
	}
	return err
}
