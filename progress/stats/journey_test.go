package stats_test

import (
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// TestJourney: a learner works each evening at half past eleven in Tokyo, flies
// to New York, and goes on there. What was Tuesday evening stays Tuesday.
func TestJourney(t *testing.T) {
	t.Parallel()
	tokyo, newYork := time.FixedZone("", 9*3600), time.FixedZone("", -5*3600)
	c, questions := course(1, 3, 4)
	l := newLearner(t, tokyo)
	for _, day := range []string{"01", "02", "03"} { // Sunday to Tuesday
		l.does("2026-02-"+day+" 23:30", answer("p1/s1#q1", true, 30), progress.Read("p1/s1", 600))
	}
	before := stats.Of(c, l.book, questions, l.at("2026-02-03 23:50"), stats.Options{Review: calendar(tokyo)})

	l.loc = newYork
	l.does("2026-02-04 20:00", answer("p1/s1#q2", true, 30))
	after := stats.Of(c, l.book, questions, l.at("2026-02-04 21:00"), stats.Options{Review: calendar(newYork)})

	if before.Streak.Days != 3 || after.Streak.Days != 4 || after.Streak.Longest != 4 {
		t.Errorf("streak %+v, then %+v", before.Streak, after.Streak)
	}
	for _, s := range []stats.Stats{before, after} {
		for _, date := range []string{"2026-02-01", "2026-02-02", "2026-02-03"} {
			a := on(s, date)
			if a.Answers != 1 || a.Read != 1 {
				t.Errorf("%s, seen on %s: %+v", date, s.Today, a)
			}
		}
	}
	if a := on(after, "2026-02-04"); a.Answers != 1 {
		t.Errorf("the first evening in New York: %+v", a)
	}
}

// TestEastward: it is tomorrow where something was done. Until it is tomorrow
// here it counts for today, and then for the day it was done on.
func TestEastward(t *testing.T) {
	t.Parallel()
	tokyo, newYork := time.FixedZone("", 9*3600), time.FixedZone("", -5*3600)
	c, questions := course(1, 1, 1)
	l := newLearner(t, tokyo)
	l.does("2026-02-04 08:00", answer("p1/s1#q1", true, 30)) // Tuesday, 18:00 in New York
	l.loc = newYork
	o := stats.Options{Review: review.Options{Calendar: review.NewCalendar(newYork)}}
	tuesday := stats.Of(c, l.book, questions, l.at("2026-02-03 19:00"), o)
	if tuesday.Streak.Days != 1 || on(tuesday, "2026-02-03").Answers != 1 || tuesday.Away != 0 {
		t.Errorf("on Tuesday: %+v, away %d", tuesday.Streak, tuesday.Away)
	}
	wednesday := stats.Of(c, l.book, questions, l.at("2026-02-04 19:00"), o)
	if on(wednesday, "2026-02-04").Answers != 1 || on(wednesday, "2026-02-03").Answers != 0 {
		t.Errorf("on Wednesday: %+v, %+v", on(wednesday, "2026-02-03"), on(wednesday, "2026-02-04"))
	}
}

// on is what the heatmap has on a date.
func on(s stats.Stats, date string) stats.Activity {
	for _, d := range s.Heatmap.Days {
		if d.Date.String() == date {
			return d.Activity
		}
	}
	return stats.Activity{}
}
