package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/curriculum"
)

func (a *app) courseCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "course",
		Short: "Work on courses",
		Args:  between(0, 0),
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(&cobra.Command{
		Use:   "check DIR",
		Short: "Validate the folder of a course",
		Long: "Validate the folder of a course. It is silent when all is well, else it prints every problem " +
			"as file:line: text and ends with exit code 1.",
		Example: "llmcourse course check data/llm-course",
		Args:    between(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.check(args[0]) },
	})
	return c
}

func (a *app) check(dir string) error {
	info, err := os.Stat(dir)
	if err != nil {
		return fmt.Errorf("check course: %w", err)
	}
	if !info.IsDir() {
		return usage("a course is a folder with a file course.toml", "check course: %s is no folder", dir)
	}
	// Through a root no symbolic link leads out of the folder: a course may be a
	// stranger's.
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("check course: %w", err)
	}
	defer func() { _ = root.Close() }()
	problems := curriculum.Validate(root.FS())
	for _, p := range problems {
		p.File = filepath.Join(dir, filepath.FromSlash(p.File)) // a path that editors can follow
		if _, err := fmt.Fprintln(a.stdout, p); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return silent(exitFailed)
	}
	return nil
}
