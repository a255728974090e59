package review

import (
	"math"
	"time"

	"llmcourse/progress"
)

const daySeconds = 24 * 60 * 60

// A zone is a time during which the clocks of a place were not changed.
type zone struct {
	from, until int64 // seconds since 1970, until excluded
	shift       int64 // what to add before dividing into days
	least       progress.Day
}

// zoneAt asks the time zone database, which is slow: zones remembers.
func (c Calendar) zoneAt(t time.Time) zone {
	t = t.In(c.location())
	z := zone{from: math.MinInt64, until: math.MaxInt64, least: math.MinInt}
	start, end := t.ZoneBounds()
	_, offset := t.Zone()
	z.shift = int64(offset) - int64(c.Turn/time.Second)
	if !end.IsZero() {
		z.until = end.Unix()
	}
	if !start.IsZero() {
		z.from = start.Unix()
		_, before := start.Add(-time.Second).Zone()
		z.least = dayOf(z.from - 1 + int64(before) - int64(c.Turn/time.Second))
	}
	return z
}

// day is the day at a second of this zone.
func (z *zone) day(second int64) progress.Day {
	return max(dayOf(second+z.shift), z.least)
}

func (z *zone) holds(second int64) bool { return z.from <= second && second < z.until }

// dayOf divides, downwards also before 1970.
func dayOf(seconds int64) progress.Day {
	d := seconds / daySeconds
	if seconds%daySeconds < 0 {
		d--
	}
	return progress.Day(d)
}

// zones is Calendar.Day for very many times: it keeps the zones it has met, two
// for each year where clocks are changed.
type zones struct {
	calendar Calendar
	met      []zone
	last     int
}

// of is the day of an event.
func (z *zones) of(e *progress.Event) progress.Day {
	t := e.When()
	return z.calendar.There(t, e.Zone, z.day(t))
}

func (z *zones) day(t time.Time) progress.Day {
	second := t.Unix()
	if z.last < len(z.met) && z.met[z.last].holds(second) {
		return z.met[z.last].day(second)
	}
	for i := range z.met {
		if z.met[i].holds(second) {
			z.last = i
			return z.met[i].day(second)
		}
	}
	z.last = len(z.met)
	z.met = append(z.met, z.calendar.zoneAt(t))
	return z.met[z.last].day(second)
}
