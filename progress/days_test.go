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

func TestStreak(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		days  []Day
		today Day
		rest  int
		want  Streak
	}{
		{"nothing", nil, 10, 0, Streak{}},
		{"today", []Day{10}, 10, 0, Streak{1, 1, true}},
		{"today is not over", []Day{8, 9}, 10, 0, Streak{2, 2, false}},
		{"broken", []Day{7, 8}, 10, 0, Streak{0, 2, false}},
		{"a day of rest", []Day{7, 8}, 10, 1, Streak{2, 2, false}},
		{"rest in between", []Day{4, 5, 7, 10}, 10, 1, Streak{1, 3, true}},
		{"longest is past", []Day{1, 2, 3, 9, 10}, 10, 0, Streak{2, 3, true}},
		{"a clock was ahead", []Day{9, 10, 99}, 10, 0, Streak{2, 2, true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			days := map[Day]Activity{}
			for _, d := range tt.days {
				days[d] = Activity{Events: 1}
			}
			if got := StreakOf(days, tt.today, tt.rest); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}
