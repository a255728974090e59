package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// placing is what `placement` was asked for.
type placing struct {
	plain, forget bool
	seed          uint64
}

func placementCommand(a *app) *cobra.Command {
	var z placing
	c := &cobra.Command{
		Use:   "placement PART",
		Short: "A short test of what you know already",
		Long: "A short test of what you know already of a part. A section with two right answers and no wrong one is " +
			"marked \"known, to verify\": it comes last, and it is not done until you say so.",
		Example:           "llmcourse placement fundamentals\nllmcourse placement fundamentals --forget",
		Args:              between(1, 1),
		ValidArgsFunction: completions{a}.parts,
	}
	f := c.Flags()
	f.BoolVar(&z.plain, "plain", false, "no colours, whatever the terminal can do")
	f.BoolVar(&z.forget, "forget", false, "take back what such tests showed of the part")
	f.Uint64Var(&z.seed, "seed", 0, "choose the questions by this number (others each day)")
	c.RunE = func(c *cobra.Command, args []string) error {
		return runPlacement(c.Context(), a, args[0], z)
	}
	return c
}

func runPlacement(ctx context.Context, a *app, what string, z placing) error {
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	part, ok := it.(*curriculum.Part)
	if !ok {
		return exit.Usage("as in llmcourse placement "+a.course.Parts[0].ID, "%s is no part", it.Ref())
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	if z.forget {
		o, err := s.do(ctx, study.Forget{Part: part})
		if err != nil {
			return err
		}
		return printChanges(a.Host, o)
	}
	learner, err := s.study()
	if err != nil {
		return err
	}
	test, err := learner.Placement(part, study.Order{Seed: z.seed})
	if err != nil {
		return refusal(err)
	}
	k, err := s.newAsker(z.plain, test)
	if err != nil {
		return err
	}
	k.say(fmt.Sprintf("What you know of %s: %s. Type ? where you do not know, help to see what else can be typed.",
		part.Title, phrase.Plural(test.Left(), "question")))
	if err := k.ask(ctx); err != nil {
		return err
	}
	k.score()
	o, err := s.do(ctx, study.Placed{Quiz: test})
	if err != nil {
		return err
	}
	k.paragraph(phrase.Outcome(o))
	return nil
}
