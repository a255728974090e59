package cli

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

// exportedProgress is what a learner did in a course, as it is exported for
// people.
type exportedProgress struct {
	Course  *curriculum.Course
	Book    *progress.Book
	Figures stats.Stats
	Notes   map[curriculum.Ref]string
	Loc     *time.Location // where the learner is
}
