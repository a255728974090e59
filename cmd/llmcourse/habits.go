package main

import (
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// habits are the learner's day and how much of it reviews may take.
func (a *app) habits() stats.Options {
	return stats.Options{Review: review.Options{Calendar: review.NewCalendar(a.loc)}}
}
