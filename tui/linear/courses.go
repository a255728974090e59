package linear

import (
	"fmt"

	"llmcourse/progress"
	"llmcourse/progress/stats"
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
		}
	})
}

// together are the figures of all courses.
func (s *session) together() stats.Together {
	return stats.InAll(s.deps.Courses.List(s.ctx), s.deps.Name, s.fold, s.deps.Now(), s.deps.Habits)
}

// fold makes the Book of a course out of everything that is known.
func (s *session) fold(c stats.Source) *progress.Book {
	return c.Book(s.deps.Store.Device(), s.deps.Loaded.Events, s.since)
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
	row += fmt.Sprintf(": %d of %s done, %s read", l.Sections.Done+l.Sections.Skipped, plural(l.Sections.Total, "section"), percent(l.Coverage))
	if l.Answered > 0 {
		row += fmt.Sprintf(", %s known", percent(l.Mastery))
	}
	if l.Due > 0 {
		row += ", " + plural(l.Due, "question") + " due"
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
	opened, err := s.deps.Courses.Open(s.ctx, l.Name)
	if err != nil {
		s.say("%s cannot be opened. %s %s stays open.", l.Title, sentence(err), s.deps.Course.Title)
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
	book := s.fold(stats.Source{ID: opened.Course.ID, Course: opened.Course})
	s.deps.Opened, s.deps.Book, s.index, s.going = opened, book, nil, nil
	s.blank()
	s.say("%s is open.", opened.Course.Title)
	if err := s.deps.Courses.Use(opened.Name); err != nil {
		s.say("For this time only: %s", sentence(err))
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
		plural(sum.DaysActive, "day"), plural(sum.Minutes, "minute"), plural(sum.Answers, "answer")))
	if !all.Streak.Off {
		out = append(out, fmt.Sprintf("Learning in any course counts: you were here %s in a row; the longest was %s.",
			plural(all.Streak.Days, "day"), plural(all.Streak.Longest, "day")))
	}
	return out
}

// goneSentences name what was done that the course no longer has. Nobody knows
// its titles any more.
func (s *session) goneSentences(f stats.Stats) []string {
	var out []string
	for _, ref := range f.Orphans {
		out = append(out, fmt.Sprintf("%s: %s.", ref, s.deps.Book.Marked(ref)))
	}
	return append(out, "Should the course name them again, they count again.")
}
