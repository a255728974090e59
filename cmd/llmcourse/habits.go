package main

import (
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// defaultFree is how many days a week may be missed without breaking a streak.
const defaultFree = 1

// habits are the learner's day, how much of it reviews may take, and what
// counts as a day of rest.
func (a *app) habits() (stats.Options, error) {
	return stats.Options{Review: review.Options{Calendar: review.NewCalendar(a.loc)}, Free: defaultFree}, nil
}
