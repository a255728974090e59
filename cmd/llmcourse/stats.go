package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/progress/stats"
)

func (a *app) statsCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "stats",
		Short: "What you covered and what you know, in figures",
		Long: "What you covered and what you know, in figures: coverage is what was ticked, mastery is what would be " +
			"recalled now. Then the week, the streak, what reviews recalled, the resources, and the days of a year.",
		Args: between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return a.stats(c.Context(), asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// statsJSON is documented in docs/schema/stats.json: all of stats.Stats, and
// totals by the names they had before there were others.
type statsJSON struct {
	Coverage   float64 `json:"coverage"`
	Mastery    float64 `json:"mastery"`
	Opens      int     `json:"opens"`       // addresses opened, each time
	Answers    int     `json:"answers"`     // to questions
	Seconds    int     `json:"seconds"`     // spent reading and answering
	DaysActive int     `json:"days_active"` // days on which something was done
	Events     int     `json:"events"`
	stats.Stats
}

func (a *app) stats(ctx context.Context, asJSON bool) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	figures, err := s.stats()
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(figures)
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(a.out(), s.statsText(t, figures))
	return err
}

func (s *session) stats() (statsJSON, error) {
	habits, err := s.app.habits()
	if err != nil {
		return statsJSON{}, err
	}
	figures := stats.Of(s.course, s.book, s.questions, s.app.now(), habits)
	rounded(&figures.Course)
	for i := range figures.Parts {
		part := &figures.Parts[i]
		rounded(&part.Figures)
		for k := range part.List {
			rounded(&part.List[k].Figures)
		}
	}
	for _, r := range []*stats.Recall{&figures.Retention.Month, &figures.Retention.Ever} {
		r.Share = share(r.Share)
	}
	out := statsJSON{
		Coverage: figures.Course.Coverage, Mastery: figures.Course.Mastery,
		Opens: figures.Totals.Opens, Answers: figures.Totals.Answers,
		DaysActive: figures.Totals.DaysActive, Events: figures.Totals.Events, Stats: figures,
	}
	for _, day := range s.book.Days(s.app.loc) {
		out.Seconds += day.Seconds
	}
	return out, nil
}

// rounded makes the shares of figures fit to be compared by eye.
func rounded(f *stats.Figures) {
	f.Coverage, f.Mastery = share(f.Coverage), share(f.Mastery)
}
