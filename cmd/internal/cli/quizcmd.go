package cli

import (
	"context"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// quizzing is what `quiz` was asked for.
type quizzing struct {
	plain bool
	count int
	seed  uint64
}

func quizCommand(a *app) *cobra.Command {
	var z quizzing
	c := &cobra.Command{
		Use:   "quiz REF",
		Short: "Answer the questions of a section, topic or part",
		Long: "Answer the questions of a section, topic or part, line by line. The reason follows each answer, and what " +
			"was missed is asked again. \"why\" prints what the lesson says, \"slip\" takes the last answer back, \"q\" ends. " +
			"Every answer is saved at once.",
		Example:           "llmcourse quiz quantization\nllmcourse quiz quantization#awq --plain\nllmcourse quiz scientist --count 10",
		Args:              between(1, 1),
		ValidArgsFunction: completions{a}.refs,
	}
	f := c.Flags()
	f.BoolVar(&z.plain, "plain", false, "no colours, whatever the terminal can do")
	f.IntVar(&z.count, "count", 0, "ask at most so many, those never answered first (all)")
	f.Uint64Var(&z.seed, "seed", 0, "ask in the order of this number (that of the day)")
	c.RunE = func(c *cobra.Command, args []string) error {
		if z.count < 0 {
			return exit.Usage("usage: "+c.UseLine(), "--count %d: it cannot be less than 1", z.count)
		}
		return runQuiz(c.Context(), a, args[0], z)
	}
	return c
}

func runQuiz(ctx context.Context, a *app, what string, z quizzing) error {
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
	learner, err := s.study()
	if err != nil {
		return err
	}
	quiz, err := learner.Quiz(it, study.Order{Seed: z.seed, Most: z.count})
	if err != nil {
		return refusal(err)
	}
	k, err := s.newAsker(z.plain, quiz)
	if err != nil {
		return err
	}
	k.say(it.Name() + ": " + phrase.Plural(quiz.Left(), "question") + ". Type help to see what else can be typed.")
	err = k.ask(ctx)
	k.score()
	return err
}
