package cli

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress/plan"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

func nextCommand(a *app) *cobra.Command {
	var asJSON bool
	var minutes int
	c := &cobra.Command{
		Use:   "next",
		Short: "The one thing to do now, and why",
		Long: "The one thing to do now, and why: reviews when many are due, else the section that you have begun, " +
			"else what was forgotten, else the first section that you have not begun. With --minutes it lists what fits into the time there is.",
		Example: "llmcourse next\nllmcourse next --minutes 25",
		Args:    between(0, 0),
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print JSON")
	f.IntVarP(&minutes, "minutes", "m", 0, "make a session of so many minutes (0: as config.toml says)")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if !f.Changed("minutes") {
			return runNext(c.Context(), a, asJSON)
		}
		if minutes < 0 {
			return exit.Usage("usage: "+c.UseLine(), "--minutes %d: it cannot be less than 0", minutes)
		}
		return runSession(c.Context(), a, minutes, asJSON)
	}
	return c
}

func runNext(ctx context.Context, a *app, asJSON bool) error {
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
	next := learner.Next()
	switch {
	case next.Kind == plan.Finished:
		return exit.Nothing("", "nothing is left: %s", lowerFirst(strings.TrimSuffix(phrase.Reason(next), ".")))
	case asJSON:
		return a.printJSON(s.suggestion(next))
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(a.out(), s.step(t, next, ""))
	return err
}

// runSession makes a session that fits.
func runSession(ctx context.Context, a *app, minutes int, asJSON bool) error {
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
	minutes = cmp.Or(minutes, learner.Minutes())
	steps := learner.Session(minutes)
	if len(steps) == 0 {
		return exit.Nothing("", "nothing is left to do")
	}
	if asJSON {
		return a.printJSON(s.sessionOf(minutes, steps))
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	var b strings.Builder
	for i, step := range steps {
		b.WriteString(s.step(t, step, fmt.Sprintf("%d. ", i+1)))
	}
	_, err = fmt.Fprint(a.out(), b.String())
	return err
}

// step draws one thing to do: its name, why, and how.
func (s *session) step(t *theme.Theme, next plan.Suggestion, lead string) string {
	name := t.Title.Render(next.Title)
	if next.Ref != "" {
		name += "  " + t.Muted.Render(string(next.Ref))
	} else if next.Count > 0 {
		name += "  " + t.Muted.Render(phrase.Plural(next.Count, "question"))
	}
	if text := took(next); text != "" {
		name += "  " + text
	}
	under := strings.Repeat(" ", len(lead))
	return lead + name + "\n" + under + phrase.Reason(next) + "\n" + under + t.Muted.Render(todo(next)) + "\n"
}

// sessionJSON is documented in docs/schema/session.json.
type sessionJSON struct {
	Minutes int           `json:"minutes"` // that there are
	Total   int           `json:"total"`   // that the steps take
	Steps   []suggestJSON `json:"steps"`
}

func (s *session) sessionOf(minutes int, steps []plan.Suggestion) sessionJSON {
	out := sessionJSON{Minutes: minutes}
	for _, step := range steps {
		out.Total += step.Minutes
		out.Steps = append(out.Steps, s.suggestion(step))
	}
	return out
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
