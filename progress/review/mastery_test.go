package review

import (
	"math"
	"testing"
	"time"

	"llmcourse/progress"
)

func TestMastery(t *testing.T) {
	t.Parallel()
	questions := section("s", 4)
	l := newLearner("aaaa.1", time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	check := func(name string, now time.Time, want float64) {
		t.Helper()
		if got := NewDeck(l.book, Options{}).Mastery(questions, now); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	check("nothing answered", l.now, 0)
	l.answer(questions[0], right)
	check("one of four today", l.now, 0.25)
	l.answer(questions[1], progress.Answer{})
	check("a wrong one adds nothing", l.now, 0.25)
	l.answer(questions[1], right)
	check("until it is right", l.now, 0.5)
	// From the forgetting curve by hand: 0.9^(-1/0.1542)-1 = 0.98034649 and, of
	// stability 2.3065, (1 + 0.98034649·7/2.3065)^-0.1542 = 0.80830994.
	l.book = progress.NewBook("c")
	l.answer(questions[0], right)
	check("a week later", l.now.AddDate(0, 0, 7), 0.80830994/4)
	if got := NewDeck(l.book, Options{}).Mastery(nil, l.now); got != 0 {
		t.Errorf("of no questions it is %v", got)
	}
}

func TestRetention(t *testing.T) {
	t.Parallel()
	c, questions := Calendar{}, section("s", 3)
	l := newLearner("aaaa.1", time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	start := c.Day(l.now)
	for _, q := range questions {
		l.answer(q, right)
	}
	l.now = l.now.AddDate(0, 0, 2)
	l.answer(questions[0], right)
	l.answer(questions[1], progress.Answer{}) // forgotten
	l.answer(questions[1], right)             // not a review: it was just seen
	l.now = l.now.AddDate(0, 0, 9)
	l.answer(questions[0], right)
	tests := []struct {
		name     string
		from, to progress.Day
		want     Recall
	}{
		{"all of it", start, start + 30, Recall{2, 3}},
		{"first answers are no reviews", start, start + 1, Recall{0, 0}},
		{"one day", start + 2, start + 2, Recall{1, 2}},
		{"the last day", start + 3, start + 11, Recall{1, 1}},
	}
	for _, tt := range tests {
		if got := Retention(l.book.Answers(), c, tt.from, tt.to); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
	if got := (Recall{2, 3}).Share(); math.Abs(got-2./3) > 1e-15 || (Recall{}).Share() != 0 {
		t.Errorf("share is %v", got)
	}
}
