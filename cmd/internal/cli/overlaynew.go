package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/curriculum/overlay"
)

func overlayNewCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "Begin an overlay, with everything explained",
		Long: "Begin an overlay for the course in use, or that of --course: a resource, a text and a question in its first " +
			"section, and everything explained. Write on from there, and add it.",
		Example: "llmcourse course overlay new my-notes\nllmcourse course overlay check my-notes\nllmcourse course overlay add my-notes",
		Args:    between(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return newOverlay(a, args[0]) },
	}
}

func newOverlay(a *app, dir string) error {
	course, err := overlaid(a, overlay.Info{})
	if err != nil {
		return err
	}
	names, err := a.library().NewOverlay(dir, course)
	printNames(a.Host, dir, names)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.Err, "hint: llmcourse course overlay check "+dir+"; to use it: llmcourse course overlay add "+dir)
	return nil
}
