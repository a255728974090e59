package cli

import (
	"context"
	"math/rand/v2"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
)

// quizzing is what `quiz` was asked for.
type quizzing struct {
	plain bool
	count int
	seed  uint64
}

func (a *app) quizCommand() *cobra.Command {
	var z quizzing
	c := &cobra.Command{
		Use:   "quiz REF",
		Short: "Answer the questions of a section, topic or part",
		Long: "Answer the questions of a section, topic or part, line by line. The reason follows each answer, and what " +
			"was missed is asked again. \"why\" prints what the lesson says, \"slip\" takes the last answer back, \"q\" ends. " +
			"Every answer is saved at once.",
		Example:           "llmcourse quiz quantization\nllmcourse quiz quantization#awq --plain\nllmcourse quiz scientist --count 10",
		Args:              between(1, 1),
		ValidArgsFunction: a.refs,
	}
	f := c.Flags()
	f.BoolVar(&z.plain, "plain", false, "no colours, whatever the terminal can do")
	f.IntVar(&z.count, "count", 0, "ask at most so many, those never answered first (all)")
	f.Uint64Var(&z.seed, "seed", 0, "ask in the order of this number (another one each time)")
	c.RunE = func(c *cobra.Command, args []string) error {
		if z.count < 0 {
			return exit.Usage("usage: "+c.UseLine(), "--count %d: it cannot be less than 1", z.count)
		}
		if !f.Changed("seed") {
			z.seed = uint64(a.Now().UnixNano())
		}
		return a.quizOn(c.Context(), args[0], z)
	}
	return c
}

func (a *app) quizOn(ctx context.Context, what string, z quizzing) error {
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	questions, err := questionsOf(a.course, it)
	if err != nil {
		return err
	}
	if len(questions) == 0 {
		return exit.Nothing("", "there are no questions on %s yet", it.Ref())
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	if z.count > 0 {
		questions = s.some(questions, z.count, z.seed)
	}
	k, err := s.newAsker(z.plain, func() *quiz.Session { return quiz.New(questions, z.seed) })
	if err != nil {
		return err
	}
	k.say(it.Name() + ": " + plural(len(questions), "question") + ". Type help to see what else can be typed.")
	err = k.ask(ctx)
	k.score()
	return err
}

// some takes n of the questions by chance, those never answered first.
func (s *session) some(questions []*curriculum.Question, n int, seed uint64) []*curriculum.Question {
	var fresh, known []*curriculum.Question
	for _, i := range rand.New(rand.NewPCG(seed, 1)).Perm(len(questions)) {
		q := questions[i]
		list := &fresh
		for range s.book.AnswersTo(q.Ref()) {
			list = &known
			break
		}
		*list = append(*list, q)
	}
	all := append(fresh, known...)
	return all[:min(n, len(all))]
}
