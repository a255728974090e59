package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress/study"
)

func undoCommand(a *app) *cobra.Command {
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
			return runUndo(c.Context(), a, times)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func runUndo(ctx context.Context, a *app, times int) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	o, err := s.do(ctx, study.Undo{Times: times})
	if err != nil {
		return err
	}
	return printChanges(a.Host, o)
}
