package cli

import (
	"github.com/spf13/cobra"
)

func courseCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "course",
		Short: "Add courses, and choose between them",
		Long: "Add courses, and choose between them. Any roadmap in Markdown becomes a course, with progress and notes of " +
			"its own. On the screen C lists them all and goes on in another; with --accessible that is the word courses.",
		Args: between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		courseAddCommand(a), courseListCommand(a), courseUseCommand(a),
		courseUpdateCommand(a), courseDiffCommand(a), courseRemoveCommand(a),
		courseCheckCommand(a), courseEditCommand(a), courseNewCommand(a), overlayCommand(a),
	)
	return c
}
