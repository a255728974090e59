package cli

import (
	"slices"

	"llmcourse/curriculum"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// defaultFree is how many days a week may be missed without breaking a streak.
const defaultFree = 1

// habits are the learner's day, how much of it reviews may take, and what
// counts as a day of rest.
func (a *app) habits() (stats.Options, error) {
	c, err := a.config()
	if err != nil {
		return stats.Options{}, err
	}
	o := stats.Options{
		Review: review.Options{Calendar: review.NewCalendar(a.Loc)},
		Free:   defaultFree, StreakOff: c.Streak.Off,
	}
	if n := c.Review.PerDay; n != nil {
		if o.Review.PerDay = *n; *n == 0 {
			o.Review.PerDay = -1 // no limit
		}
	}
	if r := c.Review.Retention; r != nil {
		o.Review.Retention = *r
	}
	if paused := c.Review.Paused; len(paused) > 0 {
		o.Review.Paused = func(section curriculum.Ref) bool {
			return slices.Contains(paused, string(section)) || slices.Contains(paused, section.Part())
		}
	}
	if at := c.Review.DayStarts; at != nil {
		if turn, err := timeOfDay(*at); err == nil {
			o.Review.Calendar.Turn = turn
		}
	}
	if n := c.Streak.Free; n != nil {
		o.Free = *n
	}
	for _, name := range c.Streak.Rest {
		if day, ok := weekday(name); ok {
			o.Rest = append(o.Rest, day)
		}
	}
	return o, nil
}
