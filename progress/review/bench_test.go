package review

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// large makes 5,000 questions in 50 sections with 200,000 answers of three
// years, between which places were recorded.
func large(tb testing.TB) (*learner, []*curriculum.Question, Options) {
	tb.Helper()
	rnd := rand.New(rand.NewPCG(5, 6))
	var questions []*curriculum.Question
	for s := range 50 {
		questions = append(questions, section(fmt.Sprintf("section-%02d", s), 100)...)
	}
	l := newLearner("aaaa.1", time.Date(2023, 1, 1, 6, 0, 0, 0, time.UTC))
	const answers = 200_000
	events := make([]progress.Event, answers)
	refs := make([]curriculum.Ref, len(questions)) // events share their texts, as progress.Decoder makes them
	for i, q := range questions {
		refs[i] = q.Ref()
	}
	for i := range events {
		c := progress.Answered(refs[rnd.IntN(len(refs))], progress.Answer{Right: rnd.IntN(5) > 0, Given: "b", Grade: rnd.IntN(5), Seconds: 9})
		events[i] = l.book.Next(l.device, l.now, c)
		events[i].Seq = int64(i + 1)
		l.now = l.now.Add(3 * 365 * 24 * time.Hour / answers)
	}
	l.book.Apply(events...)
	return l, questions, Options{Calendar: NewCalendar(place(tb, "Europe/Berlin"))}
}

// BenchmarkQueue asks a new deck each time: everything is folded.
func BenchmarkQueue(b *testing.B) {
	l, questions, o := large(b)
	b.ReportAllocs()
	for b.Loop() {
		if due := Queue(l.book, questions, l.now, o); due.Later < 1000 {
			b.Fatalf("%d now, %d later", len(due.Today), due.Later)
		}
	}
}

// BenchmarkQueueAgain asks the same deck again after nothing happened.
func BenchmarkQueueAgain(b *testing.B) {
	l, questions, o := large(b)
	deck := NewDeck(l.book, o)
	deck.Queue(questions, l.now)
	b.ReportAllocs()
	for b.Loop() {
		deck.Queue(questions, l.now)
	}
}

// BenchmarkQueueAfterAnswer asks the same deck after each answer.
func BenchmarkQueueAfterAnswer(b *testing.B) {
	l, questions, o := large(b)
	deck := NewDeck(l.book, o)
	deck.Queue(questions, l.now)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		l.answer(questions[i%len(questions)], right)
		deck.Queue(questions, l.now)
	}
}

// BenchmarkMasteryAndRetention is what a screen of progress asks for beside
// the queue: 50 sections and a month.
func BenchmarkMasteryAndRetention(b *testing.B) {
	l, questions, o := large(b)
	b.ReportAllocs()
	for b.Loop() {
		deck := NewDeck(l.book, o)
		for s := range 50 {
			deck.Mastery(questions[100*s:100*s+100], l.now)
		}
		today := o.Calendar.Day(l.now)
		Retention(l.book.Answers(), o.Calendar, today-29, today)
	}
}

func BenchmarkNext(b *testing.B) {
	m := defaultModel()
	memory := m.Next(Memory{}, Good, 0)
	for b.Loop() {
		m.Next(memory, Good, 3)
	}
}
