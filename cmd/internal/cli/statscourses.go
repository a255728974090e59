package cli

import (
	"fmt"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/progress"
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
	rows := &text.Table{Right: []bool{true, true}}
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
		rows.Add(phrase.Percent(l.Coverage), known, text.Meter(t, l.Coverage), t.Muted.Render(about), name)
	}
	sum := all.Totals
	return append(rows.Lines(cols, t.Icons.More), fmt.Sprintf("In all courses: %s with something done, %s, %s",
		phrase.Plural(sum.DaysActive, "day"), phrase.Plural(sum.Minutes, "minute"), phrase.Plural(sum.Answers, "answer")))
}

// goneWords tell how much the learner did that the course no longer has.
func goneWords(n int) string {
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	return fmt.Sprintf("%s you did %s no longer in the course: kept, and listed by llmcourse stats --gone", phrase.Plural(n, "thing"), verb)
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
