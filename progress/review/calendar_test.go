package review

import (
	"testing"
	"time"

	"llmcourse/progress"
)

func place(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Skip(err)
	}
	return loc
}

func TestDayTurnsOnTheWallClock(t *testing.T) {
	t.Parallel()
	berlin := place(t, "Europe/Berlin")
	tests := []struct {
		at, day string
		turn    time.Duration
	}{
		{"2026-03-28T03:59:59+01:00", "2026-03-27", DefaultTurn},
		{"2026-03-28T04:00:00+01:00", "2026-03-28", DefaultTurn},
		// the clocks go forward at 02:00 on the 29th
		{"2026-03-29T03:59:59+02:00", "2026-03-28", DefaultTurn},
		{"2026-03-29T04:00:00+02:00", "2026-03-29", DefaultTurn},
		{"2026-03-29T01:59:59+01:00", "2026-03-28", 150 * time.Minute},
		{"2026-03-29T03:00:00+02:00", "2026-03-29", 150 * time.Minute}, // there is no half past two
		// and back at 03:00 on 25 October
		{"2026-10-25T03:59:59+01:00", "2026-10-24", DefaultTurn},
		{"2026-10-25T04:00:00+01:00", "2026-10-25", DefaultTurn},
		{"2026-10-25T02:29:59+02:00", "2026-10-24", 150 * time.Minute},
		{"2026-10-25T02:30:00+02:00", "2026-10-25", 150 * time.Minute},
		{"2026-10-25T02:00:00+01:00", "2026-10-25", 150 * time.Minute}, // two o'clock again, and the day stays
		{"2026-10-25T00:00:00+02:00", "2026-10-25", 0},
		{"1969-12-31T23:00:00+01:00", "1969-12-31", 0},
	}
	for _, tt := range tests {
		at, err := time.Parse(time.RFC3339, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		got := Calendar{berlin, tt.turn}.Day(at).Time(time.UTC).Format(time.DateOnly)
		if got != tt.day {
			t.Errorf("%s with the turn at %v is %s, want %s", tt.at, tt.turn, got, tt.day)
		}
	}
}

// TestStart walks through a year of places with odd clocks, hour by hour.
func TestStart(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"UTC", "Europe/Berlin", "America/St_Johns", "America/Santiago", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia"} {
		for _, turn := range []time.Duration{0, 90 * time.Minute, 23 * time.Hour} {
			c := Calendar{place(t, name), turn}
			at := time.Date(2011, 1, 9, 0, 0, 0, 0, time.UTC)
			quick := zones{calendar: c}
			last := c.Day(at)
			for range 370 * 24 {
				at = at.Add(time.Hour)
				day := c.Day(at)
				if got := quick.day(at); got != day {
					t.Fatalf("%s: %v is day %d and, quickly, %d", name, at, day, got)
				}
				if day == last {
					continue
				}
				// Samoa skipped a day when it crossed the date line
				if day != last+1 && name != "Pacific/Apia" {
					t.Fatalf("%s, turn %v: day %d follows %d at %v", name, turn, day, last, at)
				}
				start := c.Start(day)
				if c.Day(start) != day || c.Day(start.Add(-time.Nanosecond)) != last || start.After(at) {
					t.Fatalf("%s, turn %v: day %d starts at %v, and it is day %d at %v", name, turn, day, start, day, at)
				}
				last = day
			}
		}
	}
}

func TestStartOfADayWithTheClocksChanged(t *testing.T) {
	t.Parallel()
	c := NewCalendar(place(t, "Europe/Berlin"))
	day := progress.DayOf(time.Date(2026, 3, 28, 12, 0, 0, 0, time.UTC), time.UTC)
	start, end := c.Start(day), c.Start(day+1)
	if got := start.Format(time.DateTime); got != "2026-03-28 04:00:00" {
		t.Errorf("the day starts at %s", got)
	}
	if got := end.Format(time.DateTime); got != "2026-03-29 04:00:00" || end.Sub(start) != 23*time.Hour {
		t.Errorf("it ends at %s after %v, want 23 hours", got, end.Sub(start))
	}
}
