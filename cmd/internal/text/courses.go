package text

import (
	"fmt"

	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// courseLines are a line for each course, none where there is but one.
func courseLines(t *theme.Theme, all stats.Together, cols int) []string {
	list := all.Used()
	if len(list) < 2 {
		return nil
	}
	rows := &Table{Right: []bool{true, true}}
	rows.Add("coverage", "mastery", "", "", "")
	for _, l := range list {
		name := l.Title
		if l.InUse {
			name = t.Title.Render(l.Title) + " (in use)"
		}
		about := fmt.Sprintf("%s sections, %d due, last used %s", settled(l.Sections), l.Due, l.Lately())
		switch {
		case l.Gone:
			about = "no longer here, kept: " + phrase.Plural(l.Events, "event")
		case l.Problem != "":
			about = "cannot be read: llmcourse course check " + l.Name
		}
		known := phrase.Percent(l.Mastery)
		if l.Questions == 0 {
			known = "-"
		}
		rows.Add(phrase.Percent(l.Coverage), known, Meter(t, l.Coverage), t.Muted.Render(about), name)
	}
	sum := all.Totals
	return append(rows.Lines(cols, t.Icons.More), fmt.Sprintf("In all courses: %s with something done, %s, %s",
		phrase.Plural(sum.DaysActive, "day"), phrase.Plural(sum.Minutes, "minute"), phrase.Plural(sum.Answers, "answer")))
}

// Gone tells how much the learner did that the course no longer has.
func Gone(n int) string {
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	return fmt.Sprintf("%s you did %s no longer in the course: kept, and listed by llmcourse stats --gone", phrase.Plural(n, "thing"), verb)
}
