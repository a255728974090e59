package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
)

func (a *app) courseUpdateCommand() *cobra.Command {
	var g agreement
	c := &cobra.Command{
		Use:   "update ID [FILE|DIR|URL]",
		Short: "Bring a course up to date with its roadmap",
		Long: "Bring a course up to date with its roadmap, read from where it came from or from elsewhere. It shows what " +
			"changes, and asks. What was renamed or moved is recognised, so that progress, notes and answers stay; what is gone " +
			"is kept apart. The course as it was is set aside.",
		Example: "llmcourse course update my-roadmap\nllmcourse course update my-roadmap newer.md --dry-run",
		Args:    between(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			return a.updateCourse(c.Context(), args[0], second(args), g)
		},
		ValidArgsFunction: a.courseIDs,
	}
	g.addFlags(c)
	return c
}

// second is the second argument, or "".
func second(args []string) string {
	if len(args) < 2 {
		return ""
	}
	return args[1]
}

func (a *app) updateCourse(ctx context.Context, id, from string, g agreement) error {
	r, err := a.renew(ctx, id, from)
	if err != nil {
		return err
	}
	if err := a.showRenewal(r, g.json); err != nil || g.dry {
		return err
	}
	was, err := readFolder(r.dir)
	if err != nil {
		return err
	}
	if r.unchanged(was) {
		return nil
	}
	if err := a.agree("Update this course?", g); err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	if err := r.origin.settle(); err != nil {
		return err
	}
	if r.in.files[originFile], err = r.origin.text(); err != nil {
		return err
	}
	backup, err := library{p.Courses}.replace(id, r.in.files, a.Now())
	if err != nil {
		return err
	}
	if err := a.moveNotes(p, r); err != nil {
		return exit.Failed(fmt.Errorf("the course was updated, but not every note followed: %w", err), "the notes are in "+p.Notes)
	}
	fmt.Fprintf(a.Err, "updated %s; as it was it is in %s\n", id, backup)
	return nil
}
