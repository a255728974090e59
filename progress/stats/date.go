package stats

import (
	"time"

	"llmcourse/progress"
)

// A Date is a day of the learner that is written as "2026-03-29".
type Date progress.Day

// String is the date as ISO 8601 has it.
func (d Date) String() string {
	return progress.Day(d).Time(time.UTC).Format(time.DateOnly)
}

// MarshalText is String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(text []byte) error {
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil {
		return err
	}
	*d = Date(progress.DayOf(t, time.UTC))
	return nil
}

// weekOf is the first day of the week that day is in.
func (o *Options) weekOf(day progress.Day) progress.Day {
	since := (int(day.Weekday()) - int(o.firstWeekday()) + 7) % 7
	return day - progress.Day(since)
}
