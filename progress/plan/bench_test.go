package plan_test

import (
	"testing"

	"llmcourse/progress/plan"
	"llmcourse/progress/review"
)

// A suggestion is shown on the first screen: it must cost nothing to speak of.
func BenchmarkNext(b *testing.B) {
	w := newWorld(b, 8)
	for i := range 20_000 {
		s := w.part.Sections[i%8]
		w.answers(w.quiz[s.Ref()][i/8%4].Ref(), i%5 > 0)
		if i%50 == 0 {
			w.days(1)
		}
	}
	due, o := w.due(), w.options()
	o.Deck = review.NewDeck(w.book, o.Review)
	b.ReportAllocs()
	for b.Loop() {
		plan.Next(w.course, w.book, due, w.now, o)
	}
}
