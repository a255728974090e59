package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/curriculum"
	"llmcourse/tui/theme"
)

func (a *app) statsCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "stats",
		Short: "What you covered, in figures",
		Args:  between(0, 0),
		RunE:  func(c *cobra.Command, _ []string) error { return a.stats(c.Context(), asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// statsJSON is documented in docs/schema/stats.json.
type statsJSON struct {
	Coverage   float64          `json:"coverage"`
	Parts      []partStatsJSON  `json:"parts"`
	Kinds      []kindStatsJSON  `json:"kinds"`
	Opens      int              `json:"opens"`       // addresses opened, each time
	Answers    int              `json:"answers"`     // to questions
	Seconds    int              `json:"seconds"`     // spent reading and answering
	DaysActive int              `json:"days_active"` // days on which something was done
	Streak     streakJSON       `json:"streak"`
	Events     int              `json:"events"`
	Orphans    []curriculum.Ref `json:"orphans"` // marked, and no longer in the course
}

type partStatsJSON struct {
	partJSON
	List []sectionStatsJSON `json:"list"`
}

type sectionStatsJSON struct {
	Ref       curriculum.Ref `json:"ref"`
	Title     string         `json:"title"`
	Coverage  float64        `json:"coverage"`
	Topics    tallyJSON      `json:"topics"`
	Resources tallyJSON      `json:"resources"`
}

type kindStatsJSON struct {
	Kind      curriculum.Kind `json:"kind"`
	Resources tallyJSON       `json:"resources"`
	Opened    int             `json:"opened"` // resources opened at least once
}

func (a *app) stats(ctx context.Context, asJSON bool) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	figures := s.stats()
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

func (s *session) stats() statsJSON {
	status := s.status()
	out := statsJSON{
		Coverage: status.Coverage, Streak: status.Streak, Events: s.book.Events(),
		Parts: []partStatsJSON{}, Orphans: []curriculum.Ref{},
	}
	out.Orphans = append(out.Orphans, s.book.Orphans(s.course)...)
	for i, p := range s.course.Parts {
		part := partStatsJSON{partJSON: status.Parts[i]}
		for _, sec := range p.Sections {
			part.List = append(part.List, sectionStatsJSON{
				sec.Ref(), sec.Title, share(s.book.Coverage(sec)),
				tally(s.book.Topics(sec.Topics)), tally(s.book.Resources(sec.Resources)),
			})
		}
		out.Parts = append(out.Parts, part)
	}
	for _, day := range s.book.Days(s.app.loc) {
		out.DaysActive++
		out.Answers += day.Answers
		out.Seconds += day.Seconds
	}
	out.Kinds, out.Opens = s.kinds()
	return out
}

// kinds tallies the resources of each kind there is.
func (s *session) kinds() (list []kindStatsJSON, opens int) {
	byKind := map[curriculum.Kind][]*curriculum.Resource{}
	for _, r := range s.course.Resources() {
		byKind[r.Kind] = append(byKind[r.Kind], r)
	}
	list = []kindStatsJSON{}
	for _, kind := range curriculum.Kinds() {
		resources := byKind[kind]
		if len(resources) == 0 {
			continue
		}
		figures := kindStatsJSON{Kind: kind, Resources: tally(s.book.Resources(resources))}
		for _, r := range resources {
			times, _ := s.book.Opened(r.Ref())
			opens += times
			if times > 0 {
				figures.Opened++
			}
		}
		list = append(list, figures)
	}
	return list, opens
}

func (s *session) statsText(t *theme.Theme, figures statsJSON) string {
	var b strings.Builder
	rows := &table{right: []bool{true}}
	for _, p := range figures.Parts {
		rows.add(percent(p.Coverage), meter(t, p.Coverage), "", t.Heading.Render(p.Title))
		for _, sec := range p.List {
			rows.add(percent(sec.Coverage), meter(t, sec.Coverage),
				t.Muted.Render(fmt.Sprintf("%s topics, %s resources", count(sec.Topics), count(sec.Resources))), "  "+sec.Title)
		}
	}
	for _, line := range rows.lines(s.app.cols(), t.Icons.More) {
		fmt.Fprintln(&b, line)
	}
	fmt.Fprintln(&b)
	kinds := &table{}
	for _, k := range figures.Kinds {
		kinds.add(t.Heading.Render(string(k.Kind)), count(k.Resources)+" done", t.Muted.Render(fmt.Sprintf("%d opened", k.Opened)))
	}
	for _, line := range kinds.lines(s.app.cols(), t.Icons.More) {
		fmt.Fprintln(&b, line)
	}
	fmt.Fprintf(&b, "\n%s opened, %s, %s with something done\n",
		plural(figures.Opens, "link"), plural(figures.Answers, "answer"), plural(figures.DaysActive, "day"))
	if n := len(figures.Orphans); n > 0 {
		fmt.Fprintf(&b, "%s marked that the course no longer has: kept\n", plural(n, "thing"))
	}
	return b.String()
}

func count(t tallyJSON) string { return fmt.Sprintf("%d/%d", t.Done+t.Skipped, t.Total) }
