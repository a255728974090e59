package config

import (
	"slices"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// Habits are the learner's day in a place, how much of it reviews may take, and
// what counts as a day of rest.
func (c Config) Habits(loc *time.Location) stats.Options {
	o := stats.Options{
		Review: review.Options{Calendar: review.NewCalendar(loc), PerDay: c.PerDay, Retention: c.Retention},
		Free:   c.Free, StreakOff: c.StreakOff,
	}
	if c.PerDay == 0 {
		o.Review.PerDay = -1 // no limit
	}
	if paused := c.Paused; len(paused) > 0 {
		o.Review.Paused = func(section curriculum.Ref) bool {
			return slices.Contains(paused, string(section)) || slices.Contains(paused, section.Part())
		}
	}
	if turn, err := timeOfDay(c.DayStarts); err == nil {
		o.Review.Calendar.Turn = turn
	}
	for _, name := range c.Rest {
		if day, ok := weekday(name); ok {
			o.Rest = append(o.Rest, day)
		}
	}
	return o
}
