package stats

import (
	"maps"
	"slices"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/review"
)

const daySeconds = 24 * 60 * 60

// A running is how much had been done before midnight in a place whose clocks
// are never changed, day by day.
type running struct {
	shift int64 // of the place, seconds east of UTC
	days  []progress.Day
	sums  []progress.Activity // of days[:i]
}

// readings adds to the diary what was read, up to today.
//
// A Book gives activity by days of midnight in a time zone, and nothing else
// of reading. The learner's days turn later, and some have 23 or 25 hours. But
// the turn of any day is midnight in some place with fixed clocks, and what
// was done before it is a sum of whole days there. So a day is the difference
// of two such sums: exact, and one place serves all days of a summer.
func (d *diary) readings(book *progress.Book, c review.Calendar) {
	places := map[int64]*running{}
	var end progress.Day       // begins where the day before was left
	var upto progress.Activity // before it
	for _, day := range daysNear(book) {
		if day > d.today {
			break
		}
		before := upto
		if end != day || len(places) == 0 {
			before = doneBefore(book, places, c.Start(day).Unix())
		}
		upto, end = doneBefore(book, places, c.Start(day+1).Unix()), day+1
		sum := minus(upto, before)
		if sum.Events == 0 {
			continue
		}
		in := d.on(day)
		in.Read = max(sum.Events-in.events, 0)
		in.reading = max(sum.Seconds-in.answering, 0)
	}
}

// daysNear are the days of UTC on which something was done, with those before
// and after: no place is farther than that from UTC.
func daysNear(book *progress.Book) []progress.Day {
	near := map[progress.Day]bool{}
	for day := range book.Days(time.UTC) {
		for off := progress.Day(-2); off <= 1; off++ { // the turn takes up to one more
			near[day+off] = true
		}
	}
	return slices.Sorted(maps.Keys(near))
}

// doneBefore is what was done before a second.
func doneBefore(book *progress.Book, places map[int64]*running, second int64) progress.Activity {
	shift := ((-second)%daySeconds + daySeconds) % daySeconds
	r := places[shift]
	if r == nil {
		r = newRunning(book, shift)
		places[shift] = r
	}
	day := progress.Day((second + shift) / daySeconds)
	i, _ := slices.BinarySearch(r.days, day)
	return r.sums[i]
}

func newRunning(book *progress.Book, shift int64) *running {
	done := book.Days(time.FixedZone("", int(shift)))
	r := &running{shift: shift, days: slices.Sorted(maps.Keys(done)), sums: make([]progress.Activity, 1, len(done)+1)}
	for i, day := range r.days {
		r.sums = append(r.sums, plus(r.sums[i], done[day]))
	}
	return r
}

func plus(a, b progress.Activity) progress.Activity {
	return progress.Activity{Events: a.Events + b.Events, Answers: a.Answers + b.Answers, Seconds: a.Seconds + b.Seconds}
}

func minus(a, b progress.Activity) progress.Activity {
	return progress.Activity{Events: a.Events - b.Events, Answers: a.Answers - b.Answers, Seconds: a.Seconds - b.Seconds}
}
