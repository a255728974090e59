package cli

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/revision"
	"llmcourse/progress"
)

func courseUpdateCommand(a *app) *cobra.Command {
	var g agreement
	c := &cobra.Command{
		Use:   "update ID [FILE|DIR|URL]",
		Short: "Bring a course up to date with its roadmap",
		Long: "Bring a course up to date with its roadmap, read from where it came from or from elsewhere. It shows what " +
			"changes, and asks. What was renamed or moved is recognised, so that progress, notes and answers stay; what is gone " +
			"is kept apart. The course as it was is set aside. The built-in course changes with the program only: of it this shows " +
			"what is new, and how to add that beside it.",
		Example: "llmcourse course update my-roadmap\nllmcourse course update my-roadmap newer.md --dry-run",
		Args:    between(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			return updateCourse(c.Context(), a, args[0], second(args), g)
		},
		ValidArgsFunction: completions{a}.courseIDs,
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

func updateCourse(ctx context.Context, a *app, id, from string, g agreement) error {
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	u, err := compareCourse(ctx, a.Host, l, id, from)
	if err != nil {
		return err
	}
	if err := showUpdate(ctx, a, u, g.json); err != nil || g.dry || u.Unchanged {
		return err
	}
	if u.BuiltIn {
		return l.NotUpdated(u)
	}
	if err := agree(a.Host, "Update this course?", g); err != nil {
		return err
	}
	applied, err := l.Apply(u)
	for _, old := range slices.Sorted(maps.Keys(applied.Stayed)) {
		a.Complain(fmt.Sprintf("there is a note on %s already; that on %s stays where it is", applied.Stayed[old], old), "")
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "updated %s; as it was it is in %s\n", id, applied.Backup)
	return nil
}

// markedDone tells what an update could lose.
func (s *session) markedDone(ref curriculum.Ref) bool { return s.book.Marked(ref) == progress.Done }

// compareCourse reads the newer revision of a course.
func compareCourse(ctx context.Context, h *host.Host, l *library.Library, id, from string) (*library.Update, error) {
	defer deferGC(h)()
	return l.Compare(ctx, id, from)
}

// showUpdate prints what changes, and what becomes of what was done.
func showUpdate(ctx context.Context, a *app, u *library.Update, asJSON bool) error {
	s, err := a.openOn(ctx, u.Old)
	if err != nil {
		return err
	}
	defer s.close()
	report := u.Report(s.markedDone)
	if asJSON {
		return a.printJSON(withLists(report))
	}
	for _, name := range u.Dropped {
		a.Complain(fmt.Sprintf("the questions in %s no longer fit, and are left out", filepath.FromSlash(name)), "")
	}
	for _, p := range u.Misfits {
		a.Complain(fmt.Sprintf("of your overlays no longer fits, and is left out: %s", p), "")
	}
	if u.BuiltIn {
		fmt.Fprintf(a.Out, "%s, compared with %s:\n", u.Old.Title, clean.Line(u.Against()))
	}
	_, err = fmt.Fprint(a.Out, report.Text(mostChanges))
	return err
}

// mostChanges of one sort are shown one by one.
const mostChanges = 20

// withLists makes lists of nothing empty, and not null.
func withLists(r revision.Report) revision.Report {
	for _, list := range []*[]revision.Change{
		&r.NewSections, &r.Renamed, &r.Moved, &r.GoneSections, &r.NewTopics, &r.GoneTopics, &r.NewLinks, &r.GoneLinks, &r.Lost,
	} {
		if *list == nil {
			*list = []revision.Change{}
		}
	}
	return r
}
