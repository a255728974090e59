package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
)

func courseEditCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "edit ID",
		Short: "Edit a course that was added in $VISUAL or $EDITOR, and check it",
		Long: "Edit the course.toml of a course that was added in $VISUAL or $EDITOR, and check it. An update of its roadmap " +
			"writes it anew, and sets what you wrote aside.",
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return editCourse(a, args[0]) },
		ValidArgsFunction: completions{a}.courseIDs,
	}
}

func editCourse(a *app, id string) error {
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	dir, err := l.Added(id)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "course.toml")
	cmd, err := a.Editor(file)
	if err != nil {
		return err
	}
	if cmd == nil {
		return exit.Failed(fmt.Errorf("there is no editor to open %s with", file), "set VISUAL or EDITOR")
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("edit %s: %w", file, err)
	}
	return checkCourse(a.Host, dir)
}
