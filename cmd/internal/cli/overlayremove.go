package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
)

func overlayRemoveCommand(a *app) *cobra.Command {
	var g agreement
	c := &cobra.Command{
		Use:   "remove ID",
		Short: "Take an overlay away; what you did with it stays",
		Long: "Take an overlay away. Its folder is set aside, and progress and notes on what it added are kept: add it " +
			"again, and all of it is there.",
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return removeOverlay(a, args[0], g) },
		ValidArgsFunction: completions{a}.overlayIDs,
	}
	c.Flags().BoolVarP(&g.yes, "yes", "y", false, "do it without asking")
	return c
}

func removeOverlay(a *app, id string, g agreement) error {
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	s := l.Overlays(a.inUse())
	if !s.Has(id) {
		return exit.Nothing("llmcourse course overlay list shows them", "there is no overlay %q of %s", id, a.inUse())
	}
	if err := agree(a.Host, "Take "+id+" away?", g); err != nil {
		return err
	}
	backup, err := s.Remove(id)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "removed %s; its folder is now %s\n", id, backup)
	return nil
}
