package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
)

func (a *app) courseCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [ID|DIR]",
		Short: "Validate a course",
		Long: "Validate a course: a folder, one that was added, or the one in use. It is silent when all is well, else it " +
			"prints every problem as file:line: text and ends with exit code 1.",
		Example: "llmcourse course check\nllmcourse course check data/llm-course",
		Args:    between(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			name := a.inUse()
			if len(args) > 0 {
				name = args[0]
			}
			return a.checkNamed(name)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			ids, _ := a.courseIDs(c, args, begun)
			return ids, cobra.ShellCompDirectiveDefault
		},
	}
}

// checkNamed checks a folder, or else the course of that id.
func (a *app) checkNamed(name string) error {
	if _, err := os.Stat(a.Path(name)); err == nil {
		return a.check(name)
	}
	if name == library.BuiltinID {
		return a.printProblems("", builtin())
	}
	if l := a.library(); l.Has(name) {
		return a.check(l.Folder(name))
	}
	return exit.Failed(fmt.Errorf("check course: %s is no folder and no course", name), library.ListHint)
}

func (a *app) check(dir string) error {
	info, err := os.Stat(a.Path(dir))
	if err != nil {
		return fmt.Errorf("check course: %w", err)
	}
	if !info.IsDir() {
		return exit.Usage("a course is a folder with a file course.toml", "check course: %s is no folder", dir)
	}
	// Through a root no symbolic link leads out of the folder: a course may be a
	// stranger's.
	root, err := os.OpenRoot(a.Path(dir))
	if err != nil {
		return fmt.Errorf("check course: %w", err)
	}
	defer func() { _ = root.Close() }()
	return a.printProblems(dir, root.FS())
}

func (a *app) printProblems(dir string, fsys fs.FS) error {
	return a.tell(dir, curriculum.Validate(fsys))
}

// tell prints problems, and ends with the exit code of failure where there are any.
func (a *app) tell(dir string, problems []curriculum.Problem) error {
	for _, p := range problems {
		p.File = filepath.Join(dir, filepath.FromSlash(p.File)) // a path that editors can follow
		if _, err := fmt.Fprintln(a.Out, p); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return exit.Silent(exit.CodeFailed)
	}
	return nil
}
