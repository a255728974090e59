package text

import (
	"fmt"
	"strings"

	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// Stats draws all figures of a course, and of all courses together, in so many
// columns.
func Stats(t *theme.Theme, title string, figures stats.Stats, together stats.Together, cols int) string {
	var b strings.Builder
	rows := &Table{Right: []bool{true, true}}
	rows.Add("coverage", "mastery", "", "", "")
	add := func(f stats.Figures, name string) {
		rows.Add(phrase.Percent(f.Coverage), phrase.Percent(f.Mastery), Meter(t, f.Coverage), t.Muted.Render(fmt.Sprintf(
			"%s topics, %s resources, %d/%d questions", settled(f.Topics), settled(f.Resources), f.Answered, f.Questions)), name)
	}
	add(figures.Course, t.Title.Render(title))
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
	put(recentLines(figures, together))
	year := &figures.Heatmap
	if lines := courseLines(t, together, cols); lines != nil {
		put(lines)
		year = &together.Heatmap
		fmt.Fprintln(&b, t.Heading.Render("Your year, in all courses"))
	}
	put(Heatmap(t, year, cols))
	fmt.Fprintf(&b, "%s opened, %s, %s with something done\n",
		phrase.Plural(figures.Totals.Opens, "link"), phrase.Plural(figures.Totals.Answers, "answer"), phrase.Plural(figures.Totals.DaysActive, "day"))
	if n := len(figures.Orphans); n > 0 {
		fmt.Fprintln(&b, Gone(n))
	}
	return b.String()
}

func kindLines(t *theme.Theme, kinds []stats.Kind, cols int) []string {
	rows := &Table{}
	for _, k := range kinds {
		rows.Add(t.Heading.Render(string(k.Kind)), settled(k.Resources)+" done", t.Muted.Render(fmt.Sprintf("%d opened", k.Opened)))
	}
	return rows.Lines(cols, t.Icons.More)
}

// recentLines are the week, the streak and what reviews recalled.
func recentLines(f stats.Stats, together stats.Together) []string {
	w := f.Week
	lines := []string{fmt.Sprintf("This week  %s with something done, %d done, %s of which %d right, %s",
		phrase.Plural(w.Days, "day"), len(w.Done), phrase.Plural(w.Answers, "answer"), w.Right, phrase.Plural(w.Minutes, "minute"))}
	run, where := f.Streak, ""
	if len(together.Used()) > 1 {
		run, where = together.Streak, " in any course"
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
