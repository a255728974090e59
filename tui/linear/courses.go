package linear

import (
	"fmt"

	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
)

// courses lists all courses, and goes on in the one that is chosen.
func (s *session) courses() {
	var all stats.Together
	s.browse(func() list {
		all = s.together()
		return list{
			title: "Courses.", count: len(all.Courses), what: "go on in that course",
			row:  func(i int) string { return courseRow(all.Courses[i]) },
			pick: func(i int) after { return s.switchTo(all.Courses[i]) },

			commands: s.libraryCommands(&all),
		}
	})
}

// together are the figures of all courses.
func (s *session) together() stats.Together {
	return stats.InAll(s.deps.Library.List(s.ctx), s.name, s.book, s.deps.Now(), s.deps.Habits)
}

// book makes the Book of a course out of everything that is known.
func (s *session) book(c stats.Source) *progress.Book {
	return c.Book(s.deps.Store.Device(), s.deps.Loaded.Events, s.study.Since())
}

// courseRow is a course in a sentence. What is read and what is known are two
// figures.
func courseRow(l stats.Line) string {
	row := l.Title
	if l.InUse {
		row += ", open now"
	}
	if l.Problem != "" {
		return row + ", cannot be opened: " + l.Problem
	}
	row += fmt.Sprintf(": %d of %s done, %s read", l.Sections.Done+l.Sections.Skipped, phrase.Plural(l.Sections.Total, "section"), percent(l.Coverage))
	if l.Answered > 0 {
		row += fmt.Sprintf(", %s known", percent(l.Mastery))
	}
	if l.Due > 0 {
		row += ", " + phrase.Plural(l.Due, "question") + " due"
	}
	return row + ", last used " + l.Lately()
}

// switchTo goes on in another course. The present one stays where the other
// cannot be read.
func (s *session) switchTo(l stats.Line) after {
	if l.InUse {
		s.say("%s is open already.", l.Title)
		return stay
	}
	opened, err := s.deps.Library.Open(s.ctx, l.Name)
	if err != nil {
		s.say("%s cannot be opened. %s %s stays open.", l.Title, phrase.Error(err), s.study.Course().Title)
		if l.Hint != "" {
			s.say("What to do: %s.", l.Hint)
		}
		return stay
	}
	s.going, s.home = &opened, true
	return leave
}

// arrive goes on in the course that was chosen. By then every place of the one
// before is left, and has kept what it keeps under its name.
func (s *session) arrive() {
	opened := *s.going
	book := s.book(stats.Source{ID: opened.Course.ID, Course: opened.Course})
	s.study, s.name, s.going = s.study.Enter(opened.Course, book, opened.Notes), opened.Name, nil
	s.blank()
	s.say("%s is open.", opened.Course.Title)
	if err := s.deps.Library.Use(opened.Name); err != nil {
		s.say("For this time only: %s", phrase.Error(err))
	}
}

// togetherSentences tell of all courses: each apart, and the days of all.
func (s *session) togetherSentences() []string {
	all := s.together()
	var out []string
	for _, l := range all.Used() {
		out = append(out, courseRow(l)+".")
	}
	sum := all.Totals
	out = append(out, fmt.Sprintf("In all courses you did something on %s, in %s and with %s.",
		phrase.Plural(sum.DaysActive, "day"), phrase.Plural(sum.Minutes, "minute"), phrase.Plural(sum.Answers, "answer")))
	if !all.Streak.Off {
		out = append(out, fmt.Sprintf("Learning in any course counts: you were here %s in a row; the longest was %s.",
			phrase.Plural(all.Streak.Days, "day"), phrase.Plural(all.Streak.Longest, "day")))
	}
	return out
}

// goneSentences name what was done that the course no longer has. Nobody knows
// its titles any more.
func (s *session) goneSentences(f stats.Stats) []string {
	var out []string
	for _, ref := range f.Orphans {
		out = append(out, fmt.Sprintf("%s: %s.", ref, s.study.Book().Marked(ref)))
	}
	return append(out, "Should the course name them again, they count again.")
}
