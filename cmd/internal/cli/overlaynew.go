package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/curriculum/overlay"
)

func (a *app) overlayNewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "Begin an overlay, with everything explained",
		Long: "Begin an overlay for the course in use, or that of --course: a resource, a text and a question in its first " +
			"section, and everything explained. Write on from there, and add it.",
		Example: "llmcourse course overlay new my-notes\nllmcourse course overlay check my-notes\nllmcourse course overlay add my-notes",
		Args:    between(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.newOverlay(args[0]) },
	}
}

func (a *app) newOverlay(dir string) error {
	course, err := a.overlaid(overlay.Info{})
	if err != nil {
		return err
	}
	base, shut, err := a.baseOf(course)
	if err != nil {
		return err
	}
	defer shut()
	c, err := curriculum.Load(base)
	if err != nil {
		return exit.Failed(err, "llmcourse course check "+course+" shows every problem with its place")
	}
	whole, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("new overlay: %w", err)
	}
	if err := a.begin(dir, overlay.Skeleton(plainID(filepath.Base(whole), "my-notes"), c)); err != nil {
		return err
	}
	fmt.Fprintln(a.Err, "hint: llmcourse course overlay check "+dir+"; to use it: llmcourse course overlay add "+dir)
	return nil
}
