package review

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// TestOrderDoesNotMatter merges what two devices did, in any order and bit by
// bit, with a deck that reads on and one that is made anew.
func TestOrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(3, 4))
	questions := section("s", 20)
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	var events []progress.Event
	for _, device := range []string{"aaaa.1", "bbbb.1"} {
		l := newLearner(device, now)
		for range 300 {
			l.now = l.now.Add(time.Duration(rnd.IntN(2000)) * time.Minute)
			l.answer(questions[rnd.IntN(len(questions))], progress.Answer{Right: rnd.IntN(4) > 0, Grade: rnd.IntN(5)})
			if rnd.IntN(12) == 0 {
				l.slip()
			}
		}
		events = append(events, l.events...)
	}
	o := Options{Calendar: NewCalendar(place(t, "Europe/Berlin")), PerDay: -1}
	whole := progress.NewBook("c")
	whole.Apply(events...)
	for range 5 {
		rnd.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		book := progress.NewBook("c")
		deck := NewDeck(book, o)
		for part := range slices.Chunk(events, 37) {
			book.Apply(part...)
			same(t, deck, NewDeck(book, o), questions, now.AddDate(0, 2, 0))
		}
		same(t, deck, NewDeck(whole, o), questions, now.AddDate(0, 9, 0))
	}
}

// same compares everything that two decks say.
func same(t *testing.T, got, want *Deck, questions []*curriculum.Question, now time.Time) {
	t.Helper()
	for _, q := range questions {
		g, _ := got.Memory(q.Ref())
		w, _ := want.Memory(q.Ref())
		if h := want.model.History(want.book.AnswersTo(q.Ref()), want.options.Calendar); g != w || g != h {
			t.Fatalf("%s is %+v, want %+v and %+v", q.ID, g, w, h)
		}
	}
	g, w := got.Queue(questions, now), want.Queue(questions, now)
	if !slices.Equal(g.Today, w.Today) || g.Later != w.Later || g.Next != w.Next || g.Reviewed != w.Reviewed {
		t.Fatalf("queue is %+v, want %+v", g, w)
	}
	if g, w := got.Mastery(questions, now), want.Mastery(questions, now); g != w {
		t.Fatalf("mastery is %v, want %v", g, w)
	}
}

// TestSlip takes answers back under a deck that has read them.
func TestSlip(t *testing.T) {
	t.Parallel()
	questions := section("s", 2)
	l := newLearner("aaaa.1", time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	deck := NewDeck(l.book, Options{})
	for i, q := range questions {
		l.answer(q, progress.Answer{})
		deck.Memory(q.Ref())
		l.slip()
		// The second time the deck looks only when it finds as many answers as
		// it has read, and not the same.
		if i == 0 {
			if m, ok := deck.Memory(q.Ref()); ok {
				t.Errorf("a slip is remembered as %+v", m)
			}
		}
		l.answer(q, right)
		if m, _ := deck.Memory(q.Ref()); m.Reps != 1 || m.Stability != 2.3065 {
			t.Errorf("after a slip and a right answer the memory is %+v", m)
		}
	}
}

func TestMemory(t *testing.T) {
	t.Parallel()
	questions := section("s", 2)
	l := newLearner("aaaa.1", time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	l.answer(questions[0], right)
	deck := NewDeck(l.book, Options{})
	m, ok := deck.Memory(questions[0].Ref())
	if !ok || m.Stability != 2.3065 || m.Reps != 1 || date(m.Last) != "2026-03-01" || date(m.Due()) != "2026-03-03" {
		t.Errorf("memory is %+v, %v", m, ok)
	}
	if m, ok := deck.Memory(questions[1].Ref()); ok || m != (Memory{}) {
		t.Errorf("memory of what was not answered is %+v, %v", m, ok)
	}
}
