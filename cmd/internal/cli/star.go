package cli

import (
	"context"

	"github.com/spf13/cobra"

	"llmcourse/progress/study"
)

func (a *app) starCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "star REF",
		Short:             "Give something a star, or take it away",
		Long:              "Give something a star, or take it away where it has one: parts, sections, topics and resources. undo takes it back.",
		Example:           "llmcourse star quantization#awq",
		Args:              between(1, 1),
		RunE:              func(c *cobra.Command, args []string) error { return a.star(c.Context(), args[0]) },
		ValidArgsFunction: a.refs,
	}
}

func (a *app) star(ctx context.Context, what string) error {
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
	return a.changed(o)
}
