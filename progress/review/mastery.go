package review

import (
	"time"

	"llmcourse/curriculum"
)

// Mastery is the share of the questions that would be recalled now: the mean
// of their retrievability. A question that was never answered counts 0, and so
// does one whose last answer was wrong, until it is answered right. It is 0 of
// no questions. It says what is known, and nothing of what was read or ticked.
func (d *Deck) Mastery(questions []*curriculum.Question, now time.Time) float64 {
	if len(questions) == 0 {
		return 0
	}
	d.update()
	today, sum := d.days.day(now), 0.0
	for _, q := range questions {
		if f := d.cards[q.Ref()]; f != nil && f.right {
			sum += d.recall(f, today)
		}
	}
	return sum / float64(len(questions))
}
