package review

import (
	"iter"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Recall is how reviews went.
type Recall struct{ Recalled, Reviewed int }

// Share is the part that was recalled, 0 of nothing.
func (r Recall) Share() float64 {
	if r.Reviewed == 0 {
		return 0
	}
	return float64(r.Recalled) / float64(r.Reviewed)
}

// Retention counts the reviews from one day to another, both included, among
// answers in event order: Book.Answers. A review is the first answer of a day
// to a question that was answered on a day before; more on the same day say
// nothing of what was remembered.
func Retention(answers iter.Seq[progress.Event], c Calendar, from, to progress.Day) Recall {
	var r Recall
	days := zones{calendar: c}
	last := map[curriculum.Ref]progress.Day{}
	for e := range answers {
		day := days.of(&e)
		before, known := last[e.Ref]
		last[e.Ref] = day
		if !known || day <= before || day < from || day > to {
			continue
		}
		r.Reviewed++
		if e.Right {
			r.Recalled++
		}
	}
	return r
}
