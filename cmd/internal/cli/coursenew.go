package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/host"
)

func courseNewCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "Begin a course of your own, with every field explained",
		Long: "Begin a course of your own: a folder with a part, a section with a lesson, a topic, a resource and a question, " +
			"and every field explained. Write on from there; --course DIR opens it.",
		Example: "llmcourse course new my-course\nllmcourse course check my-course\nllmcourse --course ./my-course",
		Args:    between(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return newCourse(a, args[0]) },
	}
}

func newCourse(a *app, dir string) error {
	names, err := a.library().New(dir)
	printNames(a.Host, dir, names)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.Err, "hint: llmcourse course check "+dir+"; to keep it: llmcourse course add "+dir)
	return nil
}

// printNames prints the files that were made in a folder.
func printNames(h *host.Host, dir string, names []string) {
	for _, name := range names {
		fmt.Fprintln(h.Out, filepath.Join(dir, filepath.FromSlash(name)))
	}
}
