package stats_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// life is what a learner with two devices does at random over some months.
func life(t *testing.T, seed uint64) *learner {
	r := rand.New(rand.NewPCG(seed, 5))
	l := newLearner(t, berlin(t))
	now := l.at("2026-02-20 08:00")
	refs := []curriculum.Ref{"p1/s1", "p1/s1#a", "p1/s2#r", "gone/s1"}
	var last progress.ID
	for range 300 {
		now = now.Add(time.Duration(r.IntN(40*3600)-3600) * time.Second / 4)
		l.device = []string{"m.s", "n.s"}[r.IntN(2)]
		ref := refs[r.IntN(len(refs))]
		question := curriculum.Ref("p1/s1#q1")
		if r.IntN(2) == 0 {
			question = "p1/s2#q2"
		}
		switch r.IntN(8) {
		case 0:
			l.record(now, progress.Read(ref, r.IntN(900)))
		case 1:
			l.record(now, progress.Opened(ref, "https://example.org"))
		case 2:
			if c, ok := l.book.UndoOf(); ok {
				l.record(now, c)
			}
		case 3:
			l.record(now, progress.Retract(question, last))
		case 4:
			l.record(now, progress.ReadAt(progress.Place{Ref: ref}))
		case 5:
			l.record(now, progress.SetState(ref, progress.States()[r.IntN(4)]))
		default:
			last = l.record(now, answer(question, r.IntN(3) > 0, r.IntN(60))).ID()
		}
	}
	return l
}

func TestOrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	c, questions := course(1, 2, 3)
	for seed := range uint64(20) {
		l := life(t, seed)
		now := l.at("2026-05-20 12:00")
		o := options(l)
		want := stats.Of(c, l.book, questions, now, o)
		r := rand.New(rand.NewPCG(seed, 6))
		events := append(l.events, l.events[:50]...)
		r.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		book := progress.NewBook("c")
		for _, e := range events {
			book.Apply(e)
		}
		if got := stats.Of(c, book, questions, now, o); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: in another order:\n got %+v\nwant %+v", seed, got, want)
		}
		if again := stats.Of(c, book, questions, now, o); !reflect.DeepEqual(again, want) {
			t.Fatalf("seed %d: asking changed something", seed)
		}
	}
}

// The figures of a day are worked out in several ways; they must agree.
func TestFiguresAgree(t *testing.T) {
	t.Parallel()
	c, questions := course(1, 2, 3)
	for seed := range uint64(20) {
		l := life(t, seed)
		now := l.at("2026-12-20 12:00") // after all that was done
		o := options(l)
		s := stats.Of(c, l.book, questions, now, o)
		calendar := o.Review.Calendar
		for _, p := range []struct {
			got  stats.Recall
			from progress.Day
		}{{s.Retention.Month, calendar.Day(now) - stats.MonthDays + 1}, {s.Retention.Ever, math.MinInt}} {
			want := review.Retention(l.book.Answers(), calendar, p.from, calendar.Day(now))
			if p.got.Recalled != want.Recalled || p.got.Reviewed != want.Reviewed {
				t.Errorf("seed %d: retention %+v, want %+v", seed, p.got, want)
			}
		}
		read, answers, active := 0, 0, 0
		for _, d := range s.Heatmap.Days {
			read += d.Read
			answers += d.Answers
			if d.Total != d.Activity.Total() || (d.Level == 0) != (d.Total == 0) || d.Level > 4 {
				t.Errorf("seed %d: %+v", seed, d)
			}
			if d.Total > 0 {
				active++
			}
		}
		wantRead := 0
		for _, e := range l.events {
			if e.Kind == progress.KindRead {
				wantRead++
			}
		}
		equal(t, "read", read, wantRead)
		equal(t, "answers", answers, s.Totals.Answers)
		equal(t, "active", active, s.Totals.DaysActive)
		if s.Streak.Days > s.Streak.Longest || s.Streak.Longest > active {
			t.Errorf("seed %d: streak %+v of %d days", seed, s.Streak, active)
		}
	}
}

// A day has 23 hours in spring and 25 in autumn: nothing is lost or counted twice.
func TestReadingOverClockChanges(t *testing.T) {
	t.Parallel()
	c, questions := course(1, 1, 0)
	for _, tt := range []struct {
		turn  time.Duration
		from  string
		hours []int
	}{
		{4 * time.Hour, "2026-03-27 04:00", []int{24, 23, 24, 24}},
		{4 * time.Hour, "2026-10-23 04:00", []int{24, 25, 24, 24}},
		{0, "2026-03-28 00:00", []int{24, 23, 24}},
		{90 * time.Minute, "2026-10-24 01:30", []int{24, 25, 24}},
	} {
		l := newLearner(t, berlin(t))
		start, hours := l.at(tt.from), 0
		for _, h := range tt.hours {
			hours += h
		}
		for q := range 4 * hours {
			l.record(start.Add(time.Duration(q)*15*time.Minute), progress.Read("p1/s1", 60))
		}
		o := stats.Options{Review: review.Options{Calendar: review.Calendar{Loc: l.loc, Turn: tt.turn}}}
		s := stats.Of(c, l.book, questions, start.Add(time.Duration(hours)*time.Hour), o)
		n := len(s.Heatmap.Days) - 1 - len(tt.hours)
		for i, h := range tt.hours {
			if d := s.Heatmap.Days[n+i]; d.Read != 4*h || d.Minutes != 4*h {
				t.Errorf("turn %v: %v has %d quarters and %d minutes, want %d", tt.turn, d.Date, d.Read, d.Minutes, 4*h)
			}
		}
		equal(t, "streak", s.Streak.Days, len(tt.hours))
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	s := stats.Of(&curriculum.Course{}, progress.NewBook("c"), nil, time.Unix(0, 0), stats.Options{})
	if s.Last != nil || s.Away != 0 || s.Course.Mastery != 0 || len(s.Heatmap.Days) < 365 {
		t.Errorf("of nothing: %+v", s)
	}
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var again stats.Stats
	if err := json.Unmarshal(text, &again); err != nil || !reflect.DeepEqual(s, again) {
		t.Errorf("%v: JSON gives\n%+v, want\n%+v", err, again, s)
	}
}
