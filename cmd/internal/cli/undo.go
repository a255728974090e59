package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress"
)

func (a *app) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "undo [TIMES]",
		Short: "Take your last change back",
		Long:  "Take back the last change of a state or a star that was made on this machine. Again takes back the one before it.",
		Args:  between(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			times := 1
			if len(args) > 0 {
				var err error
				if times, err = strconv.Atoi(args[0]); err != nil || times < 1 {
					return exit.Usage("usage: "+c.UseLine(), "undo: %q is no number of times", args[0])
				}
			}
			return a.undo(c.Context(), times)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func (a *app) undo(ctx context.Context, times int) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	for range times {
		last, ok := s.book.LastChange()
		if !ok {
			return exit.Nothing("", "nothing to undo")
		}
		change, _ := s.book.UndoOf()
		if err := s.record(ctx, change); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(a.Out, undone(last, change)); err != nil {
			return err
		}
	}
	return nil
}

// undone says what undoing changed.
func undone(last progress.Event, change progress.Change) string {
	if last.Kind == progress.KindStar {
		word := map[bool]string{true: "star", false: "no star"}
		return fmt.Sprintf("%s: %s -> %s", last.Ref, word[last.On], word[change.On()])
	}
	return fmt.Sprintf("%s: %s -> %s", last.Ref, last.State, change.State())
}
