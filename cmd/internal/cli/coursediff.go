package cli

import "github.com/spf13/cobra"

func courseDiffCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "diff ID [FILE|DIR|URL]",
		Short: "What an update of a course would change",
		Long: "What an update of a course would change, and what becomes of what you did. It only looks; a tick marks what " +
			"you have done. The built-in course is compared with the newest revision by its author that the program knows, or " +
			"with the one you name.",
		Example: "llmcourse course diff my-roadmap newer.md\nllmcourse course diff llm-course",
		Args:    between(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			l, err := a.placedLibrary()
			if err != nil {
				return err
			}
			u, err := compareCourse(c.Context(), a.Host, l, args[0], second(args))
			if err != nil {
				return err
			}
			return showUpdate(c.Context(), a, u, asJSON)
		},
		ValidArgsFunction: completions{a}.courseIDs,
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}
