package progress

import (
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	t.Parallel()
	b := NewBook("c")
	late := time.Date(2026, 3, 1, 23, 50, 0, 0, time.UTC)
	do(b, here, late, SetState("s", Done), Answered("s#q", Answer{Seconds: 7}), ReadAt(Place{Ref: "s"}))
	do(b, here, late.Add(20*time.Minute), Read("s", 60))
	first, second := DayOf(late, time.UTC), DayOf(late, time.UTC)+1
	days := b.Days(time.UTC)
	if days[first] != (Activity{Events: 2, Answers: 1, Seconds: 7}) || days[second] != (Activity{Events: 1, Seconds: 60}) {
		t.Errorf("in UTC: %+v", days)
	}
	east := time.FixedZone("east", 5*3600+45*60)
	if days := b.Days(east); len(days) != 1 || days[second].Events != 3 {
		t.Errorf("in the east: %+v", days)
	}
}

func TestDay(t *testing.T) {
	t.Parallel()
	west := time.FixedZone("west", -9*3600)
	at := time.Date(2026, 3, 1, 4, 0, 0, 0, time.UTC)
	d := DayOf(at, west)
	if got := d.Time(west).Format(time.DateOnly); got != "2026-02-28" {
		t.Errorf("day is %s", got)
	}
	if d.Weekday() != time.Saturday {
		t.Errorf("it is a %v", d.Weekday())
	}
}
