package review

import "llmcourse/progress"

// A Grade is how well an answer was recalled.
type Grade int

// The grades, numbered as everywhere in FSRS and as in progress.Answer.
const (
	Again Grade = 1 + iota // not recalled
	Hard
	Good
	Easy
)

// Recalled tells whether the grade is of a right answer.
func (g Grade) Recalled() bool { return g > Again }

// gradeOf is the grade of an answer: Again when it was wrong; when it was
// right what the learner said of it, at least Hard, and Good if nothing was
// said. It spares a copy of the event for each of two hundred thousand answers.
func gradeOf(answer *progress.Event) Grade {
	given := Grade(answer.Grade)
	switch {
	case !answer.Right:
		return Again
	case given < Again || given > Easy:
		return Good
	}
	return max(given, Hard)
}
