// Package export writes what a learner did, and the questions of a course, for
// other programs and for people: events as JSON lines, a report, a table, cards
// for Anki. It reads nothing.
package export

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

// Progress is what a learner did in a course, as it is exported for
// people.
type Progress struct {
	Course  *curriculum.Course
	Book    *progress.Book
	Figures stats.Stats
	Notes   map[curriculum.Ref]string
	Loc     *time.Location // where the learner is
}
