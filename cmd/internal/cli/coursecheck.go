package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
)

func courseCheckCommand(a *app) *cobra.Command {
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
			return runCourseCheck(a, name)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			ids, _ := completions{a}.courseIDs(c, args, begun)
			return ids, cobra.ShellCompDirectiveDefault
		},
	}
}

// runCourseCheck checks a folder, or else the course of that id.
func runCourseCheck(a *app, name string) error {
	if _, err := os.Stat(a.Path(name)); err == nil {
		return checkCourse(a.Host, name)
	}
	if name == library.BuiltinID {
		return printProblems(a.Host, "", builtin())
	}
	if l := a.library(); l.Has(name) {
		return checkCourse(a.Host, l.Folder(name))
	}
	return exit.Failed(fmt.Errorf("check course: %s is no folder and no course", name), library.ListHint)
}

func checkCourse(h *host.Host, dir string) error {
	info, err := os.Stat(h.Path(dir))
	if err != nil {
		return fmt.Errorf("check course: %w", err)
	}
	if !info.IsDir() {
		return exit.Usage("a course is a folder with a file course.toml", "check course: %s is no folder", dir)
	}
	// Through a root no symbolic link leads out of the folder: a course may be a
	// stranger's.
	root, err := os.OpenRoot(h.Path(dir))
	if err != nil {
		return fmt.Errorf("check course: %w", err)
	}
	defer func() { _ = root.Close() }()
	return printProblems(h, dir, root.FS())
}

func printProblems(h *host.Host, dir string, fsys fs.FS) error {
	return tellProblems(h, dir, curriculum.Validate(fsys))
}

// tellProblems prints problems, and ends with the exit code of failure where there are any.
func tellProblems(h *host.Host, dir string, problems []curriculum.Problem) error {
	for _, p := range problems {
		p.File = filepath.Join(dir, filepath.FromSlash(p.File)) // a path that editors can follow
		if _, err := fmt.Fprintln(h.Out, p); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return exit.Silent(exit.CodeFailed)
	}
	return nil
}
