package cli

import (
	"fmt"
	"strings"

	"llmcourse/cmd/internal/text"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

func (s *session) statsText(t *theme.Theme, figures statsJSON) string {
	var b strings.Builder
	cols := s.app.Cols()
	rows := &text.Table{Right: []bool{true, true}}
	rows.Add("coverage", "mastery", "", "", "")
	add := func(f stats.Figures, name string) {
		rows.Add(phrase.Percent(f.Coverage), phrase.Percent(f.Mastery), text.Meter(t, f.Coverage), t.Muted.Render(fmt.Sprintf(
			"%s topics, %s resources, %d/%d questions", settled(f.Topics), settled(f.Resources), f.Answered, f.Questions)), name)
	}
	add(figures.Course, t.Title.Render(s.course.Title))
	for _, p := range figures.Parts {
		add(p.Figures, t.Heading.Render(p.Title))
		for _, sec := range p.List {
			add(sec.Figures, "  "+sec.Title)
		}
	}
	put := func(lines []string) {
		for _, line := range lines {
			fmt.Fprintln(&b, line)
		}
		fmt.Fprintln(&b)
	}
	put(rows.Lines(cols, t.Icons.More))
	put(kindLines(t, figures.Kinds, cols))
	put(recentLines(figures))
	year := &figures.Heatmap
	if lines := courseLines(t, figures.Together, cols); lines != nil {
		put(lines)
		year = &figures.Together.Heatmap
		fmt.Fprintln(&b, t.Heading.Render("Your year, in all courses"))
	}
	put(text.Heatmap(t, year, cols))
	fmt.Fprintf(&b, "%s opened, %s, %s with something done\n",
		phrase.Plural(figures.Opens, "link"), phrase.Plural(figures.Answers, "answer"), phrase.Plural(figures.DaysActive, "day"))
	if n := len(figures.Orphans); n > 0 {
		fmt.Fprintln(&b, goneWords(n))
	}
	return b.String()
}

func kindLines(t *theme.Theme, kinds []stats.Kind, cols int) []string {
	rows := &text.Table{}
	for _, k := range kinds {
		rows.Add(t.Heading.Render(string(k.Kind)), settled(k.Resources)+" done", t.Muted.Render(fmt.Sprintf("%d opened", k.Opened)))
	}
	return rows.Lines(cols, t.Icons.More)
}

// recentLines are the week, the streak and what reviews recalled.
func recentLines(f statsJSON) []string {
	w := f.Week
	lines := []string{fmt.Sprintf("This week  %s with something done, %d done, %s of which %d right, %s",
		phrase.Plural(w.Days, "day"), len(w.Done), phrase.Plural(w.Answers, "answer"), w.Right, phrase.Plural(w.Minutes, "minute"))}
	run, where := f.Streak, ""
	if len(f.Together.Used()) > 1 {
		run, where = f.Together.Streak, " in any course"
	}
	if !run.Off {
		streak := fmt.Sprintf("Streak     %s%s, longest %d", phrase.Plural(run.Days, "day"), where, run.Longest)
		switch {
		case run.Today:
			streak += ", today included"
		case run.Rest:
			streak += ", today is a day of rest"
		}
		if run.Free > 0 {
			streak += fmt.Sprintf(", %s left this week", phrase.Plural(run.Free, "free day"))
		}
		lines = append(lines, streak)
	}
	if ever := f.Retention.Ever; ever.Reviewed > 0 {
		month := f.Retention.Month
		lines = append(lines, fmt.Sprintf("Recalled   %d of %s in %d days (%s); %d of %d ever (%s)", month.Recalled,
			phrase.Plural(month.Reviewed, "review"), stats.MonthDays, phrase.Percent(month.Share), ever.Recalled, ever.Reviewed, phrase.Percent(ever.Share)))
	} else {
		lines = append(lines, "Recalled   nothing was reviewed yet")
	}
	return lines
}

func settled(t stats.Tally) string { return fmt.Sprintf("%d/%d", t.Done+t.Skipped, t.Total) }
