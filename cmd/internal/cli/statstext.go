package cli

import (
	"fmt"
	"strings"

	"llmcourse/progress/stats"
	"llmcourse/tui/theme"
)

func (s *session) statsText(t *theme.Theme, figures statsJSON) string {
	var b strings.Builder
	cols := s.app.Cols()
	rows := &table{right: []bool{true, true}}
	rows.add("coverage", "mastery", "", "", "")
	add := func(f stats.Figures, name string) {
		rows.add(percent(f.Coverage), percent(f.Mastery), meter(t, f.Coverage), t.Muted.Render(fmt.Sprintf(
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
	put(rows.lines(cols, t.Icons.More))
	put(kindLines(t, figures.Kinds, cols))
	put(recentLines(figures))
	year := &figures.Heatmap
	if lines := courseLines(t, figures.Together, cols); lines != nil {
		put(lines)
		year = &figures.Together.Heatmap
		fmt.Fprintln(&b, t.Heading.Render("Your year, in all courses"))
	}
	put(heatLines(t, year, cols))
	fmt.Fprintf(&b, "%s opened, %s, %s with something done\n",
		plural(figures.Opens, "link"), plural(figures.Answers, "answer"), plural(figures.DaysActive, "day"))
	if n := len(figures.Orphans); n > 0 {
		fmt.Fprintln(&b, goneWords(n))
	}
	return b.String()
}

func kindLines(t *theme.Theme, kinds []stats.Kind, cols int) []string {
	rows := &table{}
	for _, k := range kinds {
		rows.add(t.Heading.Render(string(k.Kind)), settled(k.Resources)+" done", t.Muted.Render(fmt.Sprintf("%d opened", k.Opened)))
	}
	return rows.lines(cols, t.Icons.More)
}

// recentLines are the week, the streak and what reviews recalled.
func recentLines(f statsJSON) []string {
	w := f.Week
	lines := []string{fmt.Sprintf("This week  %s with something done, %d done, %s of which %d right, %s",
		plural(w.Days, "day"), len(w.Done), plural(w.Answers, "answer"), w.Right, plural(w.Minutes, "minute"))}
	run, where := f.Streak, ""
	if len(f.Together.Used()) > 1 {
		run, where = f.Together.Streak, " in any course"
	}
	if !run.Off {
		streak := fmt.Sprintf("Streak     %s%s, longest %d", plural(run.Days, "day"), where, run.Longest)
		switch {
		case run.Today:
			streak += ", today included"
		case run.Rest:
			streak += ", today is a day of rest"
		}
		if run.Free > 0 {
			streak += fmt.Sprintf(", %s left this week", plural(run.Free, "free day"))
		}
		lines = append(lines, streak)
	}
	if ever := f.Retention.Ever; ever.Reviewed > 0 {
		month := f.Retention.Month
		lines = append(lines, fmt.Sprintf("Recalled   %d of %s in %d days (%s); %d of %d ever (%s)", month.Recalled,
			plural(month.Reviewed, "review"), stats.MonthDays, percent(month.Share), ever.Recalled, ever.Reviewed, percent(ever.Share)))
	} else {
		lines = append(lines, "Recalled   nothing was reviewed yet")
	}
	return lines
}

func settled(t stats.Tally) string { return fmt.Sprintf("%d/%d", t.Done+t.Skipped, t.Total) }
