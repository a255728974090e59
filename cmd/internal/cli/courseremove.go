package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) courseRemoveCommand() *cobra.Command {
	var g agreement
	c := &cobra.Command{
		Use:   "remove ID",
		Short: "Take a course away; its progress stays",
		Long: "Take a course away. Its folder is set aside, and nothing of your progress and notes is deleted: add the " +
			"course again, and all of it is there.",
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return a.removeCourse(args[0], g) },
		ValidArgsFunction: a.courseIDs,
	}
	c.Flags().BoolVarP(&g.yes, "yes", "y", false, "do it without asking")
	return c
}

func (a *app) removeCourse(id string, g agreement) error {
	p, err := a.places()
	if err != nil {
		return err
	}
	l := library{p.Courses}
	if _, err := l.added(id); err != nil {
		return err
	}
	if err := a.agree("Take "+id+" away?", g); err != nil {
		return err
	}
	backup, err := l.retire(id, a.Now())
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "removed %s; its folder is now %s\n", id, backup)
	// Who worked on it goes on with the built-in course.
	if data, err := os.ReadFile(courseFile(p)); err == nil && strings.TrimSpace(string(data)) == id {
		return writeChoiceOfCourse(p, builtinID)
	}
	return nil
}
