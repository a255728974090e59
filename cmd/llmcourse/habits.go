package main

import (
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// habits are the learner's day, how much of it reviews may take, and what
// counts as a day of rest.
func (a *app) habits() (stats.Options, error) {
	return stats.Options{Review: review.Options{Calendar: review.NewCalendar(a.loc)}}, nil
}
