package stats

import (
	"testing"
	"time"

	"llmcourse/progress"
)

// TestStreak writes days as letters from Monday 5 January 2026 on: x worked,
// . nothing. The last one is today.
func TestStreak(t *testing.T) {
	t.Parallel()
	weekend := []time.Weekday{time.Saturday, time.Sunday}
	tests := []struct {
		name string
		days string
		o    Options
		want Streak
	}{
		{"nothing", "...", Options{}, Streak{}},
		{"today", "x", Options{}, Streak{Days: 1, Longest: 1, Today: true}},
		{"today is not over", "xx.", Options{}, Streak{Days: 2, Longest: 2}},
		{"yesterday was missed", "xx..", Options{}, Streak{Longest: 2}},
		{"longest is past", "xxx.xx", Options{}, Streak{Days: 2, Longest: 3, Today: true}},
		{"over a weekend", "xxxxx..x", Options{Rest: weekend}, Streak{Days: 6, Longest: 6, Today: true}},
		{"work on a day of rest counts", "xxxxxx.x", Options{Rest: weekend}, Streak{Days: 7, Longest: 7, Today: true}},
		{"rest today", "xxxxx.", Options{Rest: weekend}, Streak{Days: 5, Longest: 5, Rest: true}},
		{"a free day", "x.x", Options{Free: 1}, Streak{Days: 2, Longest: 2, Today: true}},
		{"two free days are too many", "x.x.x", Options{Free: 1}, Streak{Days: 2, Longest: 2, Today: true}},
		{"each week has its own", "xxxxx.x.x", Options{Free: 1}, Streak{Days: 7, Longest: 7, Today: true}},
		{"free days and rest", "x.xxx...x", Options{Free: 1, Rest: weekend}, Streak{Days: 5, Longest: 5, Today: true}},
		{"a day is left", "x.x.", Options{Free: 2}, Streak{Days: 2, Longest: 2, Free: 1}},
		{"a week too much", "xxxxxxx........x", Options{Free: 6}, Streak{Days: 1, Longest: 7, Today: true, Free: 6}},
		{"off", "xxx", Options{StreakOff: true}, Streak{Off: true}},
	}
	monday := progress.DayOf(time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC), time.UTC)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := &diary{days: map[progress.Day]*entry{}, today: monday + progress.Day(len(tt.days)-1)}
			for i, c := range tt.days {
				if c == 'x' {
					d.on(monday + progress.Day(i)).Marked = 1
				}
			}
			if got := d.streak(&tt.o); got != tt.want {
				t.Errorf("%s: got %+v, want %+v", tt.days, got, tt.want)
			}
		})
	}
}

func TestQuartiles(t *testing.T) {
	t.Parallel()
	tests := []struct {
		totals, levels []int
	}{
		{[]int{}, []int{}},
		{[]int{0, 7}, []int{0, 1}},
		{[]int{5, 5, 5, 5}, []int{1, 1, 1, 1}},
		{[]int{1, 2, 3, 4}, []int{1, 2, 3, 4}},
		{[]int{10, 1, 1, 1}, []int{4, 1, 1, 1}},
		{[]int{8, 1, 6, 3, 0, 2, 5, 7, 4}, []int{4, 1, 3, 2, 0, 1, 3, 4, 2}},
	}
	for _, tt := range tests {
		var active []int
		for _, n := range tt.totals {
			if n > 0 {
				active = append(active, n)
			}
		}
		cuts := quartiles(active)
		for i, n := range tt.totals {
			if got := level(n, cuts); got != tt.levels[i] {
				t.Errorf("%v: %d has level %d, want %d", tt.totals, n, got, tt.levels[i])
			}
		}
	}
}
