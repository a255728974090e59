package tui

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A reached is how far the learner is in the whole course, and what it was
// worked out of. It is in every frame, and a course may have a hundred thousand
// things to count: it is worked out again when something was done.
type reached struct {
	course *curriculum.Course
	book   *progress.Book
	events int

	sections progress.Tally
	coverage float64
}

func (m *Model) reach() (progress.Tally, float64) {
	course, book := m.deps.Course, m.deps.Book
	if s := &m.reached; s.course != course || s.book != book || s.events != book.Events() {
		all := course.Sections()
		*s = reached{course, book, book.Events(), book.Sections(all), book.CoverageOf(all)}
	}
	return m.reached.sections, m.reached.coverage
}
