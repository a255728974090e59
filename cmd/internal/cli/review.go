package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// reviewing is what `review` was asked for.
type reviewing struct{ plain, due, json bool }

func reviewCommand(a *app) *cobra.Command {
	var r reviewing
	c := &cobra.Command{
		Use:   "review [REF]",
		Short: "Answer what you are about to forget",
		Long: "Answer what is due today, the most nearly forgotten first, line by line as quiz does. With --due it " +
			"only prints how many there are; the exit code is 3 when nothing is due.",
		Example: "llmcourse review\nllmcourse review scientist\nllmcourse review --due  # for a shell prompt",
		Args:    between(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			return runReview(c.Context(), a, append(args, "")[0], r)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	f := c.Flags()
	f.BoolVar(&r.plain, "plain", false, "no colours, whatever the terminal can do")
	f.BoolVar(&r.due, "due", false, "print how many are due")
	f.BoolVar(&r.json, "json", false, "print what is due as JSON")
	c.MarkFlagsMutuallyExclusive("due", "json")
	return c
}

func runReview(ctx context.Context, a *app, what string, r reviewing) error {
	var under curriculum.Item
	if what != "" {
		var err error
		if under, err = a.resolve(what); err != nil {
			return err
		}
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	learner, err := s.study()
	if err != nil {
		return err
	}
	due := learner.Queue(under)
	switch {
	case r.due:
		_, err = fmt.Fprintln(a.Out, len(due.Today))
	case r.json:
		err = a.printJSON(dueOf(due))
	case len(due.Today) > 0:
		s.warn()
		return s.reviewNow(ctx, under, due, r.plain)
	default:
		return exit.Nothing(nextReview(due), "nothing is due for review")
	}
	if err == nil && len(due.Today) == 0 {
		return exit.Silent(exit.CodeNothing)
	}
	return err
}

// reviewNow asks what is due.
func (s *session) reviewNow(ctx context.Context, under curriculum.Item, due review.Due, plain bool) error {
	quiz, err := s.learner.Review(under, study.Order{})
	if err != nil {
		return refusal(err)
	}
	k, err := s.newAsker(plain, quiz)
	if err != nil {
		return err
	}
	k.say(phrase.Plural(quiz.Left(), "question") + " to review. Type help to see what else can be typed.")
	err = k.ask(ctx)
	k.score()
	if due.Later > 0 {
		k.say(fmt.Sprintf("%d more are due and left for the days to come.", due.Later))
	}
	return err
}

// nextReview says when there is something to review again.
func nextReview(due review.Due) string {
	if due.Next <= due.Day {
		return "answer questions with llmcourse quiz, and they come back before you forget them"
	}
	return "the next review is on " + stats.Date(due.Next).String()
}

// dueJSON is documented in docs/schema/review.json.
type dueJSON struct {
	Day      stats.Date    `json:"day"`
	Due      int           `json:"due"`
	Later    int           `json:"later"`    // due as well, and left for the days to come
	Paused   int           `json:"paused"`   // due, in sections that are paused
	Reviewed int           `json:"reviewed"` // was due and was answered today
	Next     *stats.Date   `json:"next"`     // the next day on which something else is due
	List     []dueItemJSON `json:"list"`     // the most nearly forgotten first
}

type dueItemJSON struct {
	Ref     curriculum.Ref `json:"ref"`
	Section curriculum.Ref `json:"section"`
	Topic   string         `json:"topic"`
	Text    string         `json:"text"` // Markdown
	Since   stats.Date     `json:"since"`
	Recall  float64        `json:"recall"` // the chance that it would be recalled now
}

func dueOf(due review.Due) dueJSON {
	out := dueJSON{
		Day: stats.Date(due.Day), Due: len(due.Today), Later: due.Later, Paused: due.Paused,
		Reviewed: due.Reviewed, List: []dueItemJSON{},
	}
	if due.Next > due.Day {
		next := stats.Date(due.Next)
		out.Next = &next
	}
	for _, item := range due.Today {
		q := item.Question
		out.List = append(out.List, dueItemJSON{
			item.Ref, q.Topic.Section.Ref(), q.Topic.Title, q.Text, stats.Date(item.Memory.Due()), text.Share(item.Recall),
		})
	}
	return out
}
