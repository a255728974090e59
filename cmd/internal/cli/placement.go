package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/quiz"
)

// placing is what `placement` was asked for.
type placing struct {
	plain, forget bool
	seed          uint64
}

func (a *app) placementCommand() *cobra.Command {
	var z placing
	c := &cobra.Command{
		Use:   "placement PART",
		Short: "A short test of what you know already",
		Long: "A short test of what you know already of a part. A section with two right answers and no wrong one is " +
			"marked \"known, to verify\": it comes last, and it is not done until you say so.",
		Example:           "llmcourse placement fundamentals\nllmcourse placement fundamentals --forget",
		Args:              between(1, 1),
		ValidArgsFunction: a.parts,
	}
	f := c.Flags()
	f.BoolVar(&z.plain, "plain", false, "no colours, whatever the terminal can do")
	f.BoolVar(&z.forget, "forget", false, "take back what such tests showed of the part")
	f.Uint64Var(&z.seed, "seed", 0, "choose the questions by this number (others each time)")
	c.RunE = func(c *cobra.Command, args []string) error {
		if !f.Changed("seed") {
			z.seed = uint64(a.Now().UnixNano())
		}
		return a.placement(c.Context(), args[0], z)
	}
	return c
}

// parts completes a part.
func (a *app) parts(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	course, err := a.load()
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, p := range course.Parts {
		if strings.HasPrefix(p.ID, begun) {
			out = append(out, p.ID+"\t"+p.Title)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) placement(ctx context.Context, what string, z placing) error {
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
		return s.forget(ctx, part)
	}
	questions := plan.Placement(part, s.questions, plan.Left(s.book), z.seed)
	if len(questions) == 0 {
		return exit.Nothing("", "there is nothing to test: every section of %s is done, skipped or known, or has too few questions", part.Title)
	}
	k, err := s.newAsker(z.plain, func() *quiz.Session {
		test := quiz.InOrder(questions, z.seed)
		test.Once = true
		return test
	})
	if err != nil {
		return err
	}
	k.say(fmt.Sprintf("What you know of %s: %s. Type ? where you do not know, help to see what else can be typed.",
		part.Title, plural(len(questions), "question")))
	if err := k.ask(ctx); err != nil {
		return err
	}
	k.score()
	return k.place(ctx, questions)
}

// place marks what the test showed to be known.
func (k *asker) place(ctx context.Context, questions []*curriculum.Question) error {
	var given []plan.Given
	for _, a := range k.quiz.First() {
		given = append(given, plan.Given{Question: a.Question, Right: a.Right})
	}
	var changes []progress.Change
	var names []string
	for _, ref := range plan.Placed(questions, given) {
		if it, ok := k.course.Find(ref); ok {
			changes = append(changes, progress.SetKnown(ref, true))
			names = append(names, it.Name())
		}
	}
	if len(changes) == 0 {
		k.paragraph("No section is marked as known: two right answers and no wrong one would do that.")
		return nil
	}
	if err := k.record(ctx, changes...); err != nil {
		return err
	}
	k.paragraph("You seem to know: " + strings.Join(names, ", ") + ".")
	k.say("Marked as known, to verify: not as done.")
	return nil
}

// forget takes back what tests showed of a part.
func (s *session) forget(ctx context.Context, part *curriculum.Part) error {
	var changes []progress.Change
	for _, section := range part.Sections {
		if s.book.Known(section.Ref()) {
			changes = append(changes, progress.SetKnown(section.Ref(), false))
		}
	}
	if len(changes) == 0 {
		return exit.Nothing("", "no section of %s is marked as known", part.Title)
	}
	if err := s.record(ctx, changes...); err != nil {
		return err
	}
	for _, c := range changes {
		if _, err := fmt.Fprintf(s.app.Out, "%s: known, to verify -> to learn\n", c.Ref()); err != nil {
			return err
		}
	}
	return nil
}
