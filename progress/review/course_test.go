package review

import (
	"fmt"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// section makes a section with n questions.
func section(id string, n int) []*curriculum.Question {
	topic := &curriculum.Topic{ID: "t", Section: &curriculum.Section{ID: id, Part: &curriculum.Part{ID: "p"}}}
	questions := make([]*curriculum.Question, n)
	for i := range questions {
		questions[i] = &curriculum.Question{Topic: topic, ID: fmt.Sprintf("q%03d", i)}
	}
	return questions
}

// learner answers questions on a clock that the test sets.
type learner struct {
	book   *progress.Book
	device string
	now    time.Time
	events []progress.Event
}

func newLearner(device string, now time.Time) *learner {
	return &learner{book: progress.NewBook("c"), device: device, now: now}
}

func (l *learner) answer(q *curriculum.Question, a progress.Answer) {
	e := l.book.Next(l.device, l.now, progress.Answered(q.Ref(), a))
	l.book.Apply(e)
	l.events = append(l.events, e)
	l.now = l.now.Add(20 * time.Second)
}

// slip takes the last answer back.
func (l *learner) slip() {
	last := l.events[len(l.events)-1]
	e := l.book.Next(l.device, l.now, progress.Retract(last.Ref, last.ID()))
	l.book.Apply(e)
	l.events = append(l.events, e)
}

// at sets the learner's clock.
func (l *learner) at(t testing.TB, c Calendar, when string) {
	t.Helper()
	now, err := time.ParseInLocation("2006-01-02 15:04", when, c.location())
	if err != nil {
		t.Fatal(err)
	}
	l.now = now
}

func ids(items []Item) []string {
	list := []string{}
	for _, i := range items {
		list = append(list, i.Question.ID)
	}
	return list
}

func date(d progress.Day) string { return d.Time(time.UTC).Format(time.DateOnly) }
