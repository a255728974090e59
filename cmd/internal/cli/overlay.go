package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
	"llmcourse/curriculum/overlay"
)

func overlayCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "overlay",
		Short: "Add resources, notes, questions of your own to a course",
		Long: "An overlay is a small folder that adds to a course without changing it: resources, text below a lesson, " +
			"questions, sections, or a translation. It stays when the course is updated, and what it adds is marked with + " +
			"and its title. The course is the one in use, or that of --course.",
		Args: between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		overlayNewCommand(a), overlayAddCommand(a), overlayListCommand(a),
		overlayCheckCommand(a), overlayRemoveCommand(a),
	)
	return c
}

func overlayAddCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "add DIR",
		Short: "Lay an overlay over a course",
		Long: "Lay an overlay over a course, from now on and everywhere. Its folder is copied; add it again after you changed " +
			"it, and the copy before is set aside. Nothing is added while something is wrong with it.",
		Example: "llmcourse course overlay add my-notes",
		Args:    between(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return addOverlay(a, args[0]) },
	}
}

func addOverlay(a *app, dir string) error {
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	if !l.IsOverlay(dir) {
		return exit.Failed(fmt.Errorf("there is no overlay in %s", dir), library.OverlayHint)
	}
	files, err := library.ReadFolder(a.Path(dir))
	if err != nil {
		return err
	}
	info, course, err := checkOverlay(a, dir, files.FS())
	if err != nil {
		return err
	}
	was, err := l.Overlays(course).Add(info.ID, files)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "added %s to %s\n", info.ID, course)
	if was != "" {
		fmt.Fprintf(a.Err, "as it was it is in %s\n", was)
	}
	return nil
}

// overlaid is the id of the course that an overlay is for: the one it names, or
// the one in use.
func overlaid(a *app, info overlay.Info) (string, error) {
	course := a.inUse()
	if info.For != "" && a.flags.course == "" {
		course = info.For
	}
	if library.IsPath(course) {
		return "", exit.Usage("add the course first: llmcourse course add "+course, "%s is a folder, and overlays lie over a course that was added", course)
	}
	_, err := a.library().Find(course)
	return course, err
}

// checkOverlay prints what is wrong with an overlay in a folder, and tells which
// course it is for.
func checkOverlay(a *app, dir string, files fs.FS) (info overlay.Info, course string, err error) {
	var invalid *curriculum.InvalidError
	if info, err = overlay.ReadInfo(files); errors.As(err, &invalid) {
		return info, "", tellOverlayProblems(a.Host, dir, "", invalid.Problems)
	} else if err != nil {
		return info, "", exit.Failed(err, library.OverlayHint)
	}
	if course, err = overlaid(a, info); err != nil {
		return info, course, err
	}
	problems, err := a.library().CheckOverlay(course, files)
	if err != nil {
		return info, course, err
	}
	return info, course, tellOverlayProblems(a.Host, dir, info.ID, problems)
}

// tellOverlayProblems prints the problems of an overlay, at paths that editors follow.
func tellOverlayProblems(h *host.Host, dir, id string, problems []curriculum.Problem) error {
	for i, p := range problems {
		problems[i].File = strings.TrimPrefix(p.File, id+"/")
	}
	return tellProblems(h, dir, problems)
}
