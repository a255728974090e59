package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
)

func (a *app) courseUseCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "use ID",
		Short: "Work on another course from now on",
		Long: "Work on another course from now on: the screen and every command. For one run only there are --course and " +
			"LLMCOURSE_COURSE, which take a folder too. Each course has its own progress and notes.",
		Example:           "llmcourse course use " + builtinID,
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return a.useCourse(args[0]) },
		ValidArgsFunction: a.courseIDs,
	}
}

func (a *app) useCourse(id string) error {
	p, err := a.places()
	if err != nil {
		return err
	}
	l, title := library{p.Courses}, builtinID
	if id != builtinID || l.has(id) {
		dir, err := l.added(id)
		if err != nil {
			return err
		}
		r, err := a.readCourse(id, dir)
		if err != nil {
			return exit.Failed(err, "llmcourse course check "+id+" shows every problem with its place")
		}
		title = r.course.Title
	}
	if err := writeChoiceOfCourse(p, id); err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "%s is the course in use now\n", title)
	if other := a.inUse(); other != id {
		a.Complain(fmt.Sprintf("LLMCOURSE_COURSE or --course says %s, and goes before", other), "")
	}
	return nil
}

func writeChoiceOfCourse(p host.Paths, id string) error {
	if id != builtinID {
		return host.WriteFile(courseFile(p), []byte(id+"\n"))
	}
	if err := os.Remove(courseFile(p)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("forget the course in use: %w", err)
	}
	return nil
}
