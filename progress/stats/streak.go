package stats

import (
	"llmcourse/progress"
)

// A Streak is days of work in a row, over days of rest and free days.
type Streak struct {
	Days    int  `json:"days"`    // with activity; 0 when the streak is broken
	Longest int  `json:"longest"` // ever
	Today   bool `json:"today"`   // today has activity
	Rest    bool `json:"rest"`    // nothing is asked today
	Free    int  `json:"free"`    // free days that are left this week
	Off     bool `json:"off"`     // no streak is counted: all else is zero
}

// streak counts as the package comment says. It slides a window over all days:
// its end goes forward day by day, and its beginning follows as soon as the
// week at its end misses more than it may.
func (d *diary) streak(o *Options) Streak {
	if o.StreakOff {
		return Streak{Off: true}
	}
	free := min(max(o.Free, 0), 6)
	s := Streak{Today: d.active(d.today), Rest: o.rests(d.today.Weekday()), Free: free}
	var missed []progress.Day // in the window and in the week of its end, oldest first
	var worked []progress.Day // in the window
	for day := d.first(); day <= d.today; day++ {
		if day.Weekday() == o.firstWeekday() {
			missed = missed[:0]
		}
		switch {
		case d.active(day):
			worked = append(worked, day)
		case day == d.today || o.rests(day.Weekday()):
		default:
			missed = append(missed, day)
		}
		if len(missed) > free {
			worked = after(worked, missed[0])
			missed = missed[1:]
		}
		s.Longest = max(s.Longest, len(worked))
	}
	s.Days = len(worked)
	for _, day := range missed {
		if s.Days > 0 && day > worked[0] { // before that there was no streak to keep
			s.Free--
		}
	}
	return s
}

func (d *diary) active(day progress.Day) bool {
	in := d.days[day]
	return in != nil && in.Total() > 0
}

// first is the first active day, tomorrow if there is none.
func (d *diary) first() progress.Day {
	first := d.today + 1
	for day, in := range d.days {
		if in.Total() > 0 {
			first = min(first, day)
		}
	}
	return first
}

// after drops what is not after a day from the front of sorted days.
func after(days []progress.Day, day progress.Day) []progress.Day {
	for len(days) > 0 && days[0] <= day {
		days = days[1:]
	}
	return days
}
