package review

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// TestMonth lives a month with a learner in Berlin who answers what is due,
// mostly in the evening, over the night in which the clocks go forward. The
// days were worked out with ts-fsrs on dates.
func TestMonth(t *testing.T) {
	t.Parallel()
	c := NewCalendar(place(t, "Europe/Berlin"))
	questions := section("s", 5)
	l := newLearner("aaaa.1", c.Start(0))
	l.at(t, c, "2026-03-20 22:30")
	for i, a := range []progress.Answer{{Right: true}, {}, {Right: true, Grade: 4}, {Right: true, Grade: 2}} {
		l.answer(questions[i], a) // the fifth question is never answered
	}
	evenings := map[string]string{
		"2026-03-22": "2026-03-23 00:30", // late, and still the 22nd
		"2026-03-28": "2026-03-29 03:30", // the night of 23 hours
		"2026-03-29": "2026-03-29 04:00", // and the first minute after it
	}
	var log []string
	for day := c.Day(l.now); date(day) < "2026-04-20"; day++ {
		evening := evenings[date(day)]
		if evening == "" {
			evening = date(day) + " 21:00"
		}
		l.at(t, c, evening)
		due := Queue(l.book, questions, l.now, Options{Calendar: c})
		if due.Day != day {
			t.Fatalf("%s is day %s", evening, date(due.Day))
		}
		var done []string
		for _, item := range due.Today {
			wrong := item.Question == questions[0] && item.Memory.Reps == 2
			l.answer(item.Question, progress.Answer{Right: !wrong})
			done = append(done, item.Question.ID)
		}
		slices.Sort(done)
		if len(done) > 0 {
			log = append(log, fmt.Sprintf("%s %s", date(day), strings.Join(done, " ")))
		}
	}
	want := []string{
		"2026-03-21 q001 q003", "2026-03-22 q000", "2026-03-23 q001", "2026-03-26 q003",
		"2026-03-28 q002", "2026-03-29 q001", "2026-04-02 q000", // q000 is wrong on 2 April
		"2026-04-04 q000", "2026-04-09 q000", "2026-04-12 q003", "2026-04-15 q001",
	}
	if !slices.Equal(log, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(log, "\n"), strings.Join(want, "\n"))
	}
	figures(t, l.book, questions, c)
}

// figures looks at what the month comes to: eleven of twelve reviews were
// recalled, and ts-fsrs has 0.9076, 0.9838, 0.9319 and 0.9779 for the four
// questions a month after the first evening.
func figures(t *testing.T, book *progress.Book, questions []*curriculum.Question, c Calendar) {
	t.Helper()
	o := Options{Calendar: c}
	var first progress.Day
	for e := range book.Answers() {
		first = c.Day(e.When())
		break
	}
	if got, want := Retention(book.Answers(), c, first, first+31), (Recall{11, 12}); got != want {
		t.Errorf("retention is %+v, want %+v", got, want)
	}
	now := c.Start(first + 31)
	if due := Queue(book, questions, now, o); len(due.Today) != 0 || date(due.Next) != "2026-04-21" {
		t.Errorf("%d are due on %s, and the next on %s", len(due.Today), date(due.Day), date(due.Next))
	}
	const mastery = (0.90755102 + 0.98379006 + 0.93193499 + 0.9778608 + 0) / 5
	if got := NewDeck(book, o).Mastery(questions, now); math.Abs(got-mastery) > 1e-6 {
		t.Errorf("mastery is %v, want %v", got, mastery)
	}
}
