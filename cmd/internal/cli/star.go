package cli

import (
	"context"

	"github.com/spf13/cobra"

	"llmcourse/progress/study"
)

func starCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "star REF",
		Short:             "Give something a star, or take it away",
		Long:              "Give something a star, or take it away where it has one: parts, sections, topics and resources. undo takes it back.",
		Example:           "llmcourse star quantization#awq",
		Args:              between(1, 1),
		RunE:              func(c *cobra.Command, args []string) error { return runStar(c.Context(), a, args[0]) },
		ValidArgsFunction: completions{a}.refs,
	}
}

func runStar(ctx context.Context, a *app, what string) error {
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	o, err := s.do(ctx, study.Star{Item: it})
	if err != nil {
		return err
	}
	return printChanges(a.Host, o)
}
