package progress

import (
	"maps"
	"slices"
)

// A Streak is days of work in a row. Days of rest do not break it and do not
// count.
type Streak struct {
	Days    int  // now; 0 when it is broken
	Longest int  // ever
	Today   bool // today is one of its days
}

// StreakOf counts the streak as it stands today. rest is how many days in a
// row may be missed without breaking it; today is not missed before it is over.
func StreakOf(days map[Day]Activity, today Day, rest int) Streak {
	var s Streak
	run, last := 0, Day(0)
	for _, day := range slices.Sorted(maps.Keys(days)) {
		if day > today {
			break // a clock was ahead
		}
		if run > 0 && int(day-last) > rest+1 {
			run = 0
		}
		run++
		last = day
		s.Longest = max(s.Longest, run)
	}
	if run > 0 && int(today-last) <= rest+1 {
		s.Days, s.Today = run, last == today
	}
	return s
}
