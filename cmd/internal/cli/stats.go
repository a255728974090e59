package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

func statsCommand(a *app) *cobra.Command {
	var asJSON, gone bool
	c := &cobra.Command{
		Use:   "stats",
		Short: "What you covered and what you know, in figures",
		Long: "What you covered and what you know, in figures: coverage is what was ticked, mastery is what would be " +
			"recalled now. Then the week, the streak, what reviews recalled, the resources, and the days of a year. Each course has its own figures and a line in the list of all; " +
			"the streak and the days count learning in any of them.",
		Args: between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return runStats(c.Context(), a, asJSON, gone) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().BoolVar(&gone, "gone", false, "list what you did that is no longer in the course")
	c.MarkFlagsMutuallyExclusive("json", "gone")
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
	Together stats.Together `json:"together"` // all courses
}

func runStats(ctx context.Context, a *app, asJSON, gone bool) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	if gone {
		return s.printGone()
	}
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
	_, err = fmt.Fprint(a.out(), text.Stats(t, s.course.Title, figures.Stats, figures.Together, a.Cols()))
	return err
}

func (s *session) stats() (statsJSON, error) {
	learner, err := s.study()
	if err != nil {
		return statsJSON{}, err
	}
	figures := learner.Stats()
	rounded(&figures.Course)
	for i := range figures.Parts {
		part := &figures.Parts[i]
		rounded(&part.Figures)
		for k := range part.List {
			rounded(&part.List[k].Figures)
		}
	}
	for _, r := range []*stats.Recall{&figures.Retention.Month, &figures.Retention.Ever} {
		r.Share = text.Share(r.Share)
	}
	out := statsJSON{
		Coverage: figures.Course.Coverage, Mastery: figures.Course.Mastery,
		Opens: figures.Totals.Opens, Answers: figures.Totals.Answers,
		DaysActive: figures.Totals.DaysActive, Events: figures.Totals.Events, Stats: figures,
	}
	if out.Together, err = s.allCourses(); err != nil {
		return statsJSON{}, err
	}
	for i := range out.Together.Courses {
		rounded(&out.Together.Courses[i].Figures)
	}
	for _, day := range s.book.Days(s.app.Loc) {
		out.Seconds += day.Seconds
	}
	return out, nil
}

// rounded makes the shares of figures fit to be compared by eye.
func rounded(f *stats.Figures) {
	f.Coverage, f.Mastery = text.Share(f.Coverage), text.Share(f.Mastery)
}

// printGone lists it, by the names that the course had for it.
func (s *session) printGone() error {
	refs := s.book.Orphans(s.course)
	if len(refs) == 0 {
		return exit.Nothing("", "everything you did is still in the course")
	}
	rows := &text.Table{}
	for _, ref := range refs {
		word := string(s.book.Marked(ref))
		if s.book.Marked(ref) == progress.Todo {
			word = "starred"
		}
		rows.Add(word, string(ref))
	}
	for _, line := range rows.Lines(0, "") {
		if _, err := fmt.Fprintln(s.app.out(), line); err != nil {
			return err
		}
	}
	return nil
}
