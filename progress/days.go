package progress

import (
	"iter"
	"time"
)

// A Day is a date without a place: days since 1 January 1970.
type Day int

// DayOf is the date at a time in a place.
func DayOf(t time.Time, loc *time.Location) Day {
	y, m, d := t.In(loc).Date()
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// Time is the start of the day in a place.
func (d Day) Time(loc *time.Location) time.Time {
	return time.Date(1970, 1, 1+int(d), 0, 0, 0, 0, loc)
}

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time(time.UTC).Weekday() }

// Activity is how much was done. Places are recorded without being asked for,
// and undoing is no work, so neither counts.
type Activity struct {
	Events  int // things done: states, stars, notes, answers, links, reading
	Answers int
	Seconds int // spent reading and answering
}

// quarterHour is how finely activity is kept. Every offset from UTC in use is a
// multiple of it, so days can be told apart in any place.
const quarterHour = 15 * 60

// A Quarter is a quarter of an hour in which something was done.
type Quarter struct {
	begin int64 // quarters of an hour since 1970
	Zone  Zone  // of the clock by which it was done
}

// Begin is when the quarter of an hour began.
func (q Quarter) Begin() time.Time { return time.Unix(q.begin*quarterHour, 0) }

// active counts e for the quarter of an hour in which it happened.
func (b *Book) active(e *Event) {
	if e.Kind.placed() || e.Kind == KindUndo || e.Kind == KindRetract || e.Kind == KindKnown || !e.Kind.Known() {
		return
	}
	q := Quarter{e.When().Unix() / quarterHour, e.Zone}
	a := b.quarter[q]
	if a == nil {
		a = &Activity{}
		b.quarter[q] = a
	}
	a.Events++
	a.Seconds += e.Seconds
	if e.Kind == KindAnswer {
		a.Answers++
	}
}

// Quarters yields what was done in each quarter of an hour in which something
// was, in no order.
func (b *Book) Quarters() iter.Seq2[Quarter, Activity] {
	return func(yield func(Quarter, Activity) bool) {
		for q, a := range b.quarter {
			if !yield(q, *a) {
				return
			}
		}
	}
}

// Days returns what was done on which day: as days were counted where it was
// done, and in loc where that is not known. It is made anew for each call.
func (b *Book) Days(loc *time.Location) map[Day]Activity {
	days := map[Day]Activity{}
	for q, a := range b.Quarters() {
		day := DayOf(q.Begin(), q.Zone.in(loc))
		days[day] = days[day].Plus(a)
	}
	return days
}

// Plus is both together.
func (a Activity) Plus(b Activity) Activity {
	return Activity{Events: a.Events + b.Events, Answers: a.Answers + b.Answers, Seconds: a.Seconds + b.Seconds}
}
