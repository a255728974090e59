package stats

import (
	"sort"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/review"
)

// A dayFinder is Calendar.Day for very many times: the time zone database is
// asked once for each day, not for each event. Events come nearly in order, so
// the day is mostly that of the event before.
type dayFinder struct {
	calendar review.Calendar
	today    progress.Day
	met      []span // sorted
	last     span
}

// A span is a day and the seconds it lasts, until excluded.
type span struct {
	from, until int64
	day         progress.Day
}

func (s span) holds(second int64) bool { return s.from <= second && second < s.until }

// at is the day at a time by a clock of a zone. Where it was tomorrow already,
// and here it is not, it counts for today as long as today lasts.
func (f *dayFinder) at(t time.Time, z progress.Zone) progress.Day {
	here := f.day(t)
	return min(f.calendar.There(t, z, here), max(here, f.today))
}

func (f *dayFinder) day(t time.Time) progress.Day {
	second := t.Unix()
	if f.last.holds(second) {
		return f.last.day
	}
	i := sort.Search(len(f.met), func(i int) bool { return second < f.met[i].until })
	if i == len(f.met) || !f.met[i].holds(second) {
		day := f.calendar.Day(t)
		fresh := span{f.calendar.Start(day).Unix(), f.calendar.Start(day + 1).Unix(), day}
		f.met = append(f.met, span{})
		copy(f.met[i+1:], f.met[i:])
		f.met[i] = fresh
	}
	f.last = f.met[i]
	return f.last.day
}
