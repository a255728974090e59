package stats

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress/review"
)

// Options are what the learner chose. The zero Options have the days of UTC,
// weeks that begin on Monday, and a streak that every missed day breaks.
type Options struct {
	Review review.Options // its Calendar tells the days apart
	Deck   *review.Deck   // of the same Book and Review, to spare working it out again; nil makes one

	Rest        []time.Weekday // on which nothing is asked
	Free        int            // further days a week that may be missed, at most 6
	StreakOff   bool           // no streak is counted
	SundayFirst bool           // weeks begin on Sunday
}

// Questions returns the questions of a section, none where there are none.
// A nil Questions is of a course without any.
type Questions func(section curriculum.Ref) []*curriculum.Question

func (q Questions) of(section curriculum.Ref) []*curriculum.Question {
	if q == nil {
		return nil
	}
	return q(section)
}

// rests tells whether nothing is asked on a day of the week.
func (o *Options) rests(day time.Weekday) bool {
	for _, r := range o.Rest {
		if r == day {
			return true
		}
	}
	return false
}

func (o *Options) firstWeekday() time.Weekday {
	if o.SundayFirst {
		return time.Sunday
	}
	return time.Monday
}
