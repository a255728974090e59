package cli

import (
	"fmt"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/theme"
)

// courseLines are a line for each course, none where there is but one.
func courseLines(t *theme.Theme, all stats.Together, cols int) []string {
	list := all.Used()
	if len(list) < 2 {
		return nil
	}
	rows := &table{right: []bool{true, true}}
	rows.add("coverage", "mastery", "", "", "")
	for _, l := range list {
		name := l.Title
		if l.InUse {
			name = t.Title.Render(l.Title) + " (in use)"
		}
		about := fmt.Sprintf("%s sections, %d due, last used %s", settled(l.Sections), l.Due, l.Lately())
		switch {
		case l.Gone:
			about = "no longer here, kept: " + plural(l.Events, "event")
		case l.Problem != "":
			about = "cannot be read: llmcourse course check " + l.Name
		}
		known := percent(l.Mastery)
		if l.Questions == 0 {
			known = "-"
		}
		rows.add(percent(l.Coverage), known, meter(t, l.Coverage), t.Muted.Render(about), name)
	}
	sum := all.Totals
	return append(rows.lines(cols, t.Icons.More), fmt.Sprintf("In all courses: %s with something done, %s, %s",
		plural(sum.DaysActive, "day"), plural(sum.Minutes, "minute"), plural(sum.Answers, "answer")))
}

// goneWords tell how much the learner did that the course no longer has.
func goneWords(n int) string {
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	return fmt.Sprintf("%s you did %s no longer in the course: kept, and listed by llmcourse stats --gone", plural(n, "thing"), verb)
}

// printGone lists it, by the names that the course had for it.
func (s *session) printGone() error {
	refs := s.book.Orphans(s.course)
	if len(refs) == 0 {
		return exit.Nothing("", "everything you did is still in the course")
	}
	rows := &table{}
	for _, ref := range refs {
		word := string(s.book.Marked(ref))
		if s.book.Marked(ref) == progress.Todo {
			word = "starred"
		}
		rows.add(word, string(ref))
	}
	for _, line := range rows.lines(0, "") {
		if _, err := fmt.Fprintln(s.app.out(), line); err != nil {
			return err
		}
	}
	return nil
}
