package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/library"
)

func overlayCheckCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check [ID|DIR]",
		Short: "Validate an overlay, or all those of a course",
		Long: "Validate an overlay against its course: a folder, or one that was added; without an argument all that lie over " +
			"the course. It is silent when all is well, else it prints every problem as file:line: text and ends with exit code 1. " +
			"What does not fit is left out of the course; nothing of it is deleted.",
		Example:           "llmcourse course overlay check my-notes",
		Args:              between(0, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return checkOverlays(a, args) },
		ValidArgsFunction: completions{a}.overlayIDs,
	}
}

func checkOverlays(a *app, args []string) error {
	var dirs []string
	l, err := a.placedLibrary()
	s := l.Overlays(a.inUse())
	switch {
	case len(args) > 0 && l.IsOverlay(args[0]):
		dirs = args
	case err != nil:
		return err
	case len(args) > 0 && s.Has(args[0]):
		dirs = []string{s.Folder(args[0])}
	case len(args) > 0:
		return exit.Nothing(library.OverlayHint, "%s is no overlay of %s and no folder with one", args[0], a.inUse())
	default:
		ids, err := s.IDs()
		if err != nil {
			return err
		}
		for _, id := range ids {
			dirs = append(dirs, s.Folder(id))
		}
	}
	var wrong error
	for _, dir := range dirs {
		files, err := library.ReadFolder(a.Path(dir))
		if err == nil {
			_, _, err = checkOverlay(a, dir, files.FS())
		}
		var exit *exit.Error
		if err != nil && !errors.As(err, &exit) {
			return err
		}
		if err != nil {
			wrong = err
		}
	}
	return wrong
}
