package stats_test

import (
	"slices"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

// month is a learner in Berlin in March 2026. Clocks go forward on Sunday 29,
// days turn at four, Sundays are for rest, and one day a week is free.
func month(t *testing.T) *learner {
	l := newLearner(t, berlin(t))
	l.does("2026-03-16 09:00", done("p1/s1#a"), answer("p1/s1#q1", true, 20), answer("p1/s1#q2", false, 40))
	l.does("2026-03-16 09:20", progress.Read("p1/s1", 600))
	l.does("2026-03-17 09:00", answer("p1/s1#q2", true, 30), done("p1/s1#b"))
	l.undoes("2026-03-17 09:05")
	l.does("2026-03-18 01:30", progress.Opened("p1/s1#r", "https://example.org")) // still Tuesday the 17th
	l.does("2026-03-19 10:00", answer("p1/s1#q1", false, 25))
	l.does("2026-03-19 10:05", answer("p1/s1#q1", true, 10)) // practice, no review
	l.does("2026-03-20 10:00", skipped("p1/s1#b"))
	l.does("2026-03-21 10:00", progress.Noted("p1/s1"), progress.Noted("p1/s1"))
	l.does("2026-03-23 10:00", done("p1/s1"), done("p1/s1"))
	l.does("2026-03-24 10:00", progress.ReadAt(progress.Place{Ref: "p1/s2"}), progress.SetStar("p1/s2", true)) // no activity
	slip := l.record(l.at("2026-03-25 10:00"), answer("p1/s1#q3", false, 15))
	l.does("2026-03-25 10:01", progress.Retract("p1/s1#q3", slip.ID()), answer("p1/s1#q3", true, 20))
	l.does("2026-03-26 10:00", done("p1/s2#a"), progress.SetState("p1/s2#a", progress.Todo)) // taken back by hand
	l.does("2026-03-27 10:00", answer("p1/s1#q4", true, 20))
	l.does("2026-03-29 03:30", answer("p1/s1#q1", true, 20)) // half an hour after 01:59, still Saturday
	l.does("2026-03-29 04:15", progress.Read("p1/s2", 300))  // Sunday
	return l
}

func options(l *learner) stats.Options {
	return stats.Options{Review: calendar(l.loc), Rest: []time.Weekday{time.Sunday}, Free: 1}
}

func TestMonth(t *testing.T) {
	t.Parallel()
	l := month(t)
	c, questions := course(1, 2, 4)
	s := stats.Of(c, l.book, questions, l.at("2026-03-31 12:00"), options(l))

	equal(t, "today", s.Today.String(), "2026-03-31")
	// Two free days of the week from the 23rd were used, on 24 and 26, so the
	// streak is 25, 27, 28, 29; Monday 30 is the free day of this week. Before
	// the 26th it was 16, 17, 19, 20, 21, 23, 25.
	equal(t, "streak", s.Streak, stats.Streak{Days: 4, Longest: 7})
	// Reviewed: q2 on 17 (right), q1 on 19 (wrong) and on 28 (right).
	want := stats.Recall{Recalled: 2, Reviewed: 3, Share: 2. / 3}
	equal(t, "retention", s.Retention, stats.Retention{Month: want, Ever: want})
	// 20+40+600, 30, 25+10, 15+20+20+20+300 seconds are 1,100.
	equal(t, "totals", s.Totals, stats.Totals{Answers: 8, Opens: 1, Minutes: 18, DaysActive: 10, Events: l.book.Events()})
	equal(t, "last", s.Last.String(), "2026-03-29")
	equal(t, "away", s.Away, 2)
	equal(t, "coverage", s.Course.Coverage, 0.5)
	equal(t, "questions", [2]int{s.Course.Questions, s.Course.Answered}, [2]int{8, 4})
	equal(t, "sections", s.Course.Sections, stats.Tally{Done: 1, Todo: 1, Total: 2})
	equal(t, "topics", s.Course.Topics, stats.Tally{Done: 1, Skipped: 1, Todo: 2, Total: 4})
	equal(t, "sections of s2", s.Parts[0].List[1].Sections, stats.Tally{Todo: 1, Total: 1})
	if len(s.Kinds) != 1 || s.Kinds[0] != (stats.Kind{Kind: curriculum.Article, Resources: stats.Tally{Todo: 2, Total: 2}, Opened: 1}) {
		t.Errorf("kinds are %+v", s.Kinds)
	}
	// Four of eight are known, each a little less than surely.
	if m := s.Course.Mastery; m <= 0.4 || m >= 0.5 || s.Parts[0].Mastery != m || s.Parts[0].List[0].Mastery != 2*m {
		t.Errorf("mastery is %v, of the part %v, of s1 %v", m, s.Parts[0].Mastery, s.Parts[0].List[0].Mastery)
	}
}

func TestMonthHeatmap(t *testing.T) {
	t.Parallel()
	l := month(t)
	c, questions := course(1, 2, 4)
	h := stats.Of(c, l.book, questions, l.at("2026-03-31 12:00"), options(l)).Heatmap
	equal(t, "from", h.From.String(), "2025-03-31")
	equal(t, "days", len(h.Days), 52*7+2)
	// Ten active days: seven with 1 thing, two with 2, one with 4.
	if !slices.Equal(h.Cuts, []int{1, 1, 2}) {
		t.Errorf("cuts are %v", h.Cuts)
	}
	levels := map[string]int{"2026-03-16": 4, "2026-03-17": 3, "2026-03-18": 0, "2026-03-19": 3, "2026-03-20": 1,
		"2026-03-21": 1, "2026-03-22": 0, "2026-03-23": 1, "2026-03-24": 0, "2026-03-25": 1, "2026-03-26": 0,
		"2026-03-27": 1, "2026-03-28": 1, "2026-03-29": 1, "2026-03-30": 0, "2026-03-31": 0}
	for _, d := range h.Days {
		if want := levels[d.Date.String()]; d.Level != want {
			t.Errorf("%v has level %d, want %d: %+v", d.Date, d.Level, want, d)
		}
	}
	monday, _ := h.At(50, 0)
	equal(t, "16 March", monday, stats.Day{Date: monday.Date, Level: 4, Total: 4,
		Activity: stats.Activity{Marked: 1, Answers: 2, Read: 1}, Minutes: 11})
	tuesday, _ := h.At(50, 1)
	equal(t, "17 March", tuesday.Activity, stats.Activity{Answers: 1, Opened: 1})
	if _, ok := h.At(52, 2); ok {
		t.Error("tomorrow is in the heatmap")
	}
}

func TestMonthWeek(t *testing.T) {
	t.Parallel()
	l := month(t)
	c, questions := course(1, 2, 4)
	s := stats.Of(c, l.book, questions, l.at("2026-03-29 23:00"), options(l))
	w := s.Week
	if w.From.String() != "2026-03-23" || w.Days != 5 || w.Answers != 3 || w.Right != 3 ||
		w.ReadingMinutes != 5 || w.Minutes != 6 || len(w.Skipped) != 0 ||
		!slices.Equal(w.Done, []curriculum.Ref{"p1/s1"}) {
		t.Errorf("the week is %+v", w)
	}
	equal(t, "streak on the day of rest", s.Streak, stats.Streak{Days: 4, Longest: 7, Today: true, Rest: true})
	o := options(l)
	o.SundayFirst = true
	if from := stats.Of(c, l.book, questions, l.at("2026-03-29 23:00"), o).Week.From; from.String() != "2026-03-29" {
		t.Errorf("a week from Sunday begins on %v", from)
	}
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}
