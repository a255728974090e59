package review

import (
	"sort"
	"time"

	"llmcourse/progress"
)

// DefaultTurn is when a day ends for somebody who works late.
const DefaultTurn = 4 * time.Hour

// A Calendar tells the learner's days apart. The zero Calendar has the days of UTC.
type Calendar struct {
	Loc  *time.Location // nil is UTC
	Turn time.Duration  // what the clock on the wall shows when a day begins, from 0 to below 24 h
}

// NewCalendar returns the calendar of a place, with days that turn at DefaultTurn.
func NewCalendar(loc *time.Location) Calendar { return Calendar{Loc: loc, Turn: DefaultTurn} }

// Day is the learner's day at a time: before the turn it is still yesterday.
// Turning the clock back does not take the day back.
func (c Calendar) Day(t time.Time) progress.Day {
	z := c.zoneAt(t)
	return z.day(t.Unix())
}

// EventDay is the learner's day of an event: by the clock it was made by where
// that is known, so that a journey does not move what was done before it.
func (c Calendar) EventDay(e *progress.Event) progress.Day {
	return c.There(e.When(), e.Zone, c.Day(e.When()))
}

// There returns the day at a time by a clock of a zone, of which here is the
// day in the calendar's own place.
func (c Calendar) There(t time.Time, z progress.Zone, here progress.Day) progress.Day {
	offset, known := z.Offset()
	if !known {
		return here
	}
	there := dayOf(t.Unix() + int64((offset-c.Turn)/time.Second))
	if there == here {
		return here
	}
	if _, own := t.In(c.location()).Zone(); own == int(offset/time.Second) {
		return here // the same place, and its clock was turned back on that day
	}
	return there
}

// Start is when a day begins.
func (c Calendar) Start(d progress.Day) time.Time {
	// No place is more than 26 hours from UTC, so the first second of the day
	// is within two days of midnight there, and Day never goes backwards.
	low := int64(d)*daySeconds + int64(c.Turn/time.Second) - 2*daySeconds
	n := sort.Search(4*daySeconds, func(i int) bool { return c.Day(time.Unix(low+int64(i), 0)) >= d })
	return time.Unix(low+int64(n), 0).In(c.location())
}

func (c Calendar) location() *time.Location {
	if c.Loc == nil {
		return time.UTC
	}
	return c.Loc
}
