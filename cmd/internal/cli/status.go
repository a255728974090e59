package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress/plan"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

func statusCommand(a *app) *cobra.Command {
	var asJSON, line bool
	c := &cobra.Command{
		Use:     "status",
		Short:   "Where you are, and what is next",
		Example: "llmcourse status\nllmcourse status --line  # for a shell prompt",
		Args:    between(0, 0),
		RunE:    func(c *cobra.Command, _ []string) error { return runStatus(c.Context(), a, asJSON, line) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().BoolVar(&line, "line", false, "print one short line without colours")
	c.MarkFlagsMutuallyExclusive("json", "line")
	return c
}

// statusJSON is documented in docs/schema/status.json.
type statusJSON struct {
	Course   courseJSON     `json:"course"`
	Coverage float64        `json:"coverage"`
	Sections text.TallyJSON `json:"sections"`
	Parts    []partJSON     `json:"parts"`
	Streak   stats.Streak   `json:"streak"`
	Any      stats.Streak   `json:"streak_any"` // of all courses
	Due      int            `json:"due"`        // questions to review today
	Gone     int            `json:"gone"`       // things done that the course no longer has
	Last     *lastJSON      `json:"last"`
	Next     *suggestJSON   `json:"next"`
}

type courseJSON struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Revision string `json:"revision"`
}

type partJSON struct {
	Ref      curriculum.Ref `json:"ref"`
	Title    string         `json:"title"`
	Coverage float64        `json:"coverage"`
	Sections text.TallyJSON `json:"sections"`
}

type lastJSON struct {
	Ref     curriculum.Ref `json:"ref"`
	Title   string         `json:"title"`
	Heading string         `json:"heading"`
	At      time.Time      `json:"at"`
}

func runStatus(ctx context.Context, a *app, asJSON, line bool) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	if line {
		_, err := fmt.Fprintln(a.Out, s.line())
		return err
	}
	s.warn()
	status, err := s.status()
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(status)
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(a.out(), s.statusText(t, status))
	return err
}

func (s *session) status() (statusJSON, error) {
	c, sections := s.course, s.course.Sections()
	learner, err := s.study()
	if err != nil {
		return statusJSON{}, err
	}
	next := learner.Next()
	habits, err := s.app.habits()
	if err != nil {
		return statusJSON{}, err
	}
	out := statusJSON{
		Course:   courseJSON{c.ID, c.Title, c.Revision},
		Coverage: text.Share(s.book.CoverageOf(sections)),
		Sections: text.Tally(s.book.Sections(sections)),
		Parts:    []partJSON{},
		Streak:   stats.Of(c, s.book, nil, s.app.Now(), habits).Streak,
		Any:      s.anyStreak(habits),
		Due:      len(learner.Due().Today),
		Gone:     len(s.book.Orphans(c)),
	}
	for _, p := range c.Parts {
		out.Parts = append(out.Parts, partJSON{
			p.Ref(), p.Title, text.Share(s.book.CoverageOf(p.Sections)), text.Tally(s.book.Sections(p.Sections)),
		})
	}
	if place, at, ok := s.book.LastPlace(); ok {
		if it, ok := c.Find(place.Ref); ok {
			out.Last = &lastJSON{it.Ref(), it.Name(), place.Heading, at}
		}
	}
	if next.Kind != plan.Finished {
		shown := s.suggestion(next)
		out.Next = &shown
	}
	return out, nil
}

// line is for a shell prompt: nothing but what fits one.
func (s *session) line() string {
	sections := s.course.Sections()
	t := s.book.Sections(sections)
	line := fmt.Sprintf("%s · %d/%d", phrase.Percent(s.book.CoverageOf(sections)), t.Done+t.Skipped, t.Total)
	if next := s.nextLabel(); next != "" {
		line += " · " + next
	}
	if s.app.ASCII() {
		line = strings.ReplaceAll(line, "·", "-")
	}
	return line
}

// nextLabel is what is next, in a few words. A prompt is not held up by what
// is wrong elsewhere.
func (s *session) nextLabel() string {
	learner, err := s.study()
	if err != nil {
		return ""
	}
	next := learner.Next()
	it, _ := s.course.Find(next.Ref)
	switch it := it.(type) {
	case *curriculum.Section:
		if it.MapName() != "" {
			return it.Title
		}
		return it.Label
	case *curriculum.Topic:
		return it.Label
	case *curriculum.Resource:
		return it.Title
	}
	if next.Kind == plan.Review {
		return fmt.Sprintf("%d due", next.Count)
	}
	return ""
}

func (s *session) statusText(t *theme.Theme, status statusJSON) string {
	var b strings.Builder
	name := t.Title.Render(status.Course.Title)
	fmt.Fprintf(&b, "%s  %s\n\n", name, t.Muted.Render(phrase.Percent(status.Coverage)+" covered"))
	rows := &text.Table{Right: []bool{false, true}}
	for _, p := range status.Parts {
		settled := fmt.Sprintf("%d of %s done", p.Sections.Done, phrase.Plural(p.Sections.Total, "section"))
		if p.Sections.Skipped > 0 {
			settled += fmt.Sprintf(", %d skipped", p.Sections.Skipped)
		}
		rows.Add(t.Heading.Render(p.Title), phrase.Percent(p.Coverage), text.Meter(t, p.Coverage)+"  "+t.Muted.Render(settled))
	}
	for _, line := range rows.Lines(s.app.Cols(), t.Icons.More) {
		fmt.Fprintln(&b, line)
	}
	fmt.Fprintln(&b)
	if l := status.Last; l != nil {
		where := l.Title
		if l.Heading != "" && l.Heading != l.Title {
			where += " " + t.Icons.Closed + " " + l.Heading
		}
		fmt.Fprintf(&b, "Last read  %s, %s\n", where, ago(s.app.Now().Sub(l.At)))
	}
	if status.Due > 0 {
		fmt.Fprintf(&b, "Due        %s  %s\n", phrase.Plural(status.Due, "question"), t.Muted.Render("llmcourse review"))
	}
	if n := status.Next; n != nil {
		name := n.Title
		if n.Ref != "" {
			name += "  " + t.Muted.Render(string(n.Ref))
		}
		fmt.Fprintf(&b, "Next       %s\n           %s\n", name, t.Muted.Render(n.Reason))
	} else {
		fmt.Fprintln(&b, "Every section is done or skipped.")
	}
	for _, line := range s.unsavedNotes() {
		fmt.Fprintln(&b, "Notes      "+line)
	}
	if status.Gone > 0 {
		fmt.Fprintln(&b, "Gone       "+text.Gone(status.Gone))
	}
	if days := status.Any.Days; days > 1 {
		where := ""
		if days > status.Streak.Days {
			where = ", in any course"
		}
		fmt.Fprintf(&b, "Streak     %s%s\n", phrase.Plural(days, "day"), where)
	}
	return b.String()
}

// unsavedNotes is what there is to be done about notes, in lines.
func (s *session) unsavedNotes() (lines []string) {
	learner, err := s.study()
	if err != nil {
		return nil
	}
	for _, ref := range learner.Drafts() {
		lines = append(lines, fmt.Sprintf("what you were writing on %s was not saved: llmcourse note %s --recover", ref, ref))
	}
	for _, ref := range learner.Noted() {
		if len(learner.Versions(ref)) > 0 {
			lines = append(lines, fmt.Sprintf("there is more than one text on %s: llmcourse note %s", ref, ref))
		}
	}
	return lines
}

// ago is a duration as people say it.
func ago(d time.Duration) string {
	switch {
	case d < 2*time.Minute:
		return "just now"
	case d < 2*time.Hour:
		return phrase.Plural(int(d.Minutes()), "minute") + " ago"
	case d < 48*time.Hour:
		return phrase.Plural(int(d.Hours()), "hour") + " ago"
	}
	return phrase.Plural(int(d.Hours()/24), "day") + " ago"
}
