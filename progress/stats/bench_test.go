package stats_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// big is a learner with 5,000 questions and 200,000 answers over a year.
func big(b *testing.B) (*curriculum.Course, *learner, func(curriculum.Ref) []*curriculum.Question, time.Time) {
	b.Helper()
	c, questions := course(5, 20, 50)
	l := newLearner(b, berlin(b))
	r := rand.New(rand.NewPCG(1, 2))
	start := l.at("2025-10-01 07:00")
	refs := []curriculum.Ref{}
	for _, s := range c.Sections() {
		for _, q := range questions(s.Ref()) {
			refs = append(refs, q.Ref())
		}
		for _, t := range s.Topics {
			l.record(start, done(t.Ref()))
		}
	}
	events := l.events
	for i := range 200_000 {
		at := start.Add(time.Duration(i/550)*24*time.Hour + time.Duration(i%550)*time.Minute + time.Second)
		events = append(events, progress.Event{
			Device: "m.t", Seq: int64(i + 1), At: at.UTC(), Kind: progress.KindAnswer, Course: "c",
			Ref: refs[r.IntN(len(refs))], Right: r.IntN(10) > 0, Grade: 3, Seconds: 20,
		})
	}
	l.book = progress.NewBook("c")
	l.book.Apply(events...)
	return c, l, questions, start.Add(365 * 24 * time.Hour)
}

// The progress screen with 5,000 questions and 200,000 answers has 100 ms.
func BenchmarkOf(b *testing.B) {
	c, l, questions, now := big(b)
	for _, warm := range []bool{false, true} {
		b.Run(fmt.Sprintf("deckKept=%v", warm), func(b *testing.B) {
			o := stats.Options{Review: calendar(l.loc)}
			if warm {
				o.Deck = review.NewDeck(l.book, o.Review)
				stats.Of(c, l.book, questions, now, o)
			}
			b.ReportAllocs()
			for b.Loop() {
				if s := stats.Of(c, l.book, questions, now, o); s.Totals.Answers != 200_000 || s.Course.Mastery < 0.5 {
					b.Fatalf("%d answers, mastery %v", s.Totals.Answers, s.Course.Mastery)
				}
			}
		})
	}
}
