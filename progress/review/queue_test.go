package review

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

var right = progress.Answer{Right: true}

// TestDebtIsSpread comes back after half a year to 400 questions.
func TestDebtIsSpread(t *testing.T) {
	t.Parallel()
	c, questions := Calendar{}, section("s", 400)
	l := newLearner("aaaa.1", time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	for i, q := range questions {
		l.answer(q, progress.Answer{Right: i%4 > 0})
	}
	o := Options{Calendar: c}
	seen := map[string]bool{}
	for day := range 13 {
		l.now = time.Date(2026, 7, 1+day, 9, 0, 0, 0, time.UTC)
		due := Queue(l.book, questions, l.now, o)
		if len(due.Today) > DefaultPerDay || !slices.IsSortedFunc(due.Today, byRecall) {
			t.Fatalf("day %d: %d questions, sorted %v", day, len(due.Today), slices.IsSortedFunc(due.Today, byRecall))
		}
		if len(due.Today)+due.Later < 400-30*day || day < 12 && due.Next != due.Day+1 {
			t.Fatalf("day %d: %d now and %d later, next on %s", day, len(due.Today), due.Later, date(due.Next))
		}
		for i, item := range due.Today {
			seen[item.Question.ID] = true
			if i == 12 { // a look in between: the cap counts what is done
				again := Queue(l.book, questions, l.now, o)
				if again.Reviewed != 12 || len(again.Today) != 18 || again.Later != due.Later {
					t.Fatalf("after 12: %d reviewed, %d now, %d later", again.Reviewed, len(again.Today), again.Later)
				}
			}
			l.answer(item.Question, progress.Answer{Right: true, Grade: 4})
		}
		if after := Queue(l.book, questions, l.now, o); len(after.Today) != 0 || after.Later != due.Later {
			t.Fatalf("day %d is done: %d now, %d later", day, len(after.Today), after.Later)
		}
	}
	if len(seen) < 300 {
		t.Errorf("%d questions were seen in 13 days", len(seen))
	}
}

func byRecall(a, b Item) int { return cmp.Compare(a.Recall, b.Recall) }

func TestMostForgettableFirst(t *testing.T) {
	t.Parallel()
	questions := section("s", 4)
	l := newLearner("aaaa.1", time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	for i, g := range []int{4, 3, 2} {
		l.answer(questions[i], progress.Answer{Right: true, Grade: g})
	}
	l.answer(questions[3], progress.Answer{})
	due := Queue(l.book, questions, l.now.AddDate(0, 0, 8), Options{})
	if got, want := ids(due.Today), []string{"q003", "q002", "q001", "q000"}; !slices.Equal(got, want) {
		t.Errorf("order is %v, want %v", got, want)
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	questions := section("s", 50)
	l := newLearner("aaaa.1", time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	for _, q := range questions {
		l.answer(q, right)
	}
	tests := []struct{ perDay, today, later int }{{0, 30, 20}, {1, 1, 49}, {50, 50, 0}, {80, 50, 0}, {-1, 50, 0}}
	for _, tt := range tests {
		due := Queue(l.book, questions, l.now.AddDate(0, 0, 9), Options{PerDay: tt.perDay})
		if len(due.Today) != tt.today || due.Later != tt.later {
			t.Errorf("limit %d: %d today and %d later, want %d and %d", tt.perDay, len(due.Today), due.Later, tt.today, tt.later)
		}
	}
	l.now = l.now.AddDate(0, 0, 9)
	for _, q := range questions[:12] {
		l.answer(q, right)
	}
	for perDay, want := range map[int]int{0: 18, 10: 0, 12: 0, 15: 3, -1: 38} {
		due := Queue(l.book, questions, l.now, Options{PerDay: perDay})
		if len(due.Today) != want || due.Later != 38-want || due.Reviewed != 12 {
			t.Errorf("limit %d after 12: %d today and %d later, want %d", perDay, len(due.Today), due.Later, want)
		}
	}
}

func TestPausedSection(t *testing.T) {
	t.Parallel()
	one, two := section("one", 3), section("two", 2)
	l := newLearner("aaaa.1", time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	all := slices.Concat(one, two)
	for _, q := range all {
		l.answer(q, right)
	}
	o := Options{Paused: func(s curriculum.Ref) bool { return s == "p/one" }}
	due := Queue(l.book, all, l.now.AddDate(0, 0, 2), o)
	if len(due.Today) != 2 || due.Paused != 3 || due.Later != 0 || due.Next != 0 {
		t.Errorf("got %d today, %d paused, %d later, next %d", len(due.Today), due.Paused, due.Later, due.Next)
	}
}

// TestOnlyReviewsCount: new questions and untimely practice leave the day its room.
func TestOnlyReviewsCount(t *testing.T) {
	t.Parallel()
	questions := section("s", 6)
	l := newLearner("aaaa.1", time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	l.answer(questions[0], right)
	l.answer(questions[1], progress.Answer{Right: true, Grade: 4}) // due in eight days
	if due := Queue(l.book, questions, l.now, Options{}); len(due.Today) != 0 || date(due.Next) != "2026-01-07" {
		t.Errorf("at first: %v, next on %s", ids(due.Today), date(due.Next))
	}
	l.now = l.now.AddDate(0, 0, 2)
	l.answer(questions[2], right) // new
	l.answer(questions[2], right) // again
	l.answer(questions[1], right) // not due
	due := Queue(l.book, questions, l.now, Options{PerDay: 1})
	if due.Reviewed != 0 || !slices.Equal(ids(due.Today), []string{"q000"}) {
		t.Fatalf("%d reviewed, today %v", due.Reviewed, ids(due.Today))
	}
	l.answer(questions[0], progress.Answer{})
	l.answer(questions[0], right) // it came back in the quiz: still one review
	if due := Queue(l.book, questions, l.now, Options{PerDay: 1}); due.Reviewed != 1 || len(due.Today) != 0 {
		t.Errorf("%d reviewed, today %v", due.Reviewed, ids(due.Today))
	}
}

func TestClockThatWasAhead(t *testing.T) {
	t.Parallel()
	questions, now := section("s", 2), time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)
	l := newLearner("aaaa.1", now.AddDate(5, 0, 0))
	l.answer(questions[0], right)
	l.now = now.AddDate(0, 0, 1) // a flight to the west: tomorrow was not wrong
	l.answer(questions[1], right)
	due := Queue(l.book, questions, now, Options{})
	if !slices.Equal(ids(due.Today), []string{"q000"}) {
		t.Fatalf("today %v, want the question of the year 2031", ids(due.Today))
	}
	l.now = now
	l.answer(questions[0], right)
	due = Queue(l.book, questions, now, Options{})
	if len(due.Today) != 0 || date(due.Next) != "2026-01-08" {
		t.Errorf("after answering: %v, next on %s", ids(due.Today), date(due.Next))
	}
}

func TestWantedRetention(t *testing.T) {
	t.Parallel()
	questions := section("s", 1)
	l := newLearner("aaaa.1", time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC))
	l.answer(questions[0], right)
	var next []string
	for _, retention := range []float64{0.95, 0, 0.9, 0.8} {
		due := Queue(l.book, questions, l.now, Options{Retention: retention})
		next = append(next, fmt.Sprint(due.Next-due.Day))
	}
	if want := []string{"1", "2", "2", "8"}; !slices.Equal(next, want) {
		t.Errorf("due after %v days, want %v", next, want)
	}
}
