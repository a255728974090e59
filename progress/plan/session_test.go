package plan_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
)

// brief is steps as "kind ref minutes".
func brief(steps []plan.Suggestion) string {
	var words []string
	for _, s := range steps {
		word := fmt.Sprintf("%s %s %d", s.Kind, s.Ref, s.Minutes)
		if s.Part {
			word += " part"
		}
		if s.Over {
			word += " over"
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func TestSession(t *testing.T) {
	t.Parallel()
	reviews := func(w *world) { // eight, due
		for _, ref := range []curriculum.Ref{"p/s1", "p/s2"} {
			for _, q := range w.quiz[ref] {
				w.answers(q.Ref(), false)
			}
		}
		w.days(3)
	}
	long := func(w *world) {
		w.part.Sections[0].Resources[0].Kind = curriculum.Playlist
		w.part.Sections[0].Resources[0].Minutes = 0
	}
	tests := []struct {
		name    string
		minutes int
		do      func(*world)
		want    string
	}{
		{"no time", 0, func(*world) {}, ""},
		{"a lesson", 10, func(*world) {}, "read p/s1 10"},
		{"a lesson and no resource", 21, func(*world) {}, "read p/s1 10"},
		{"a lesson and its resource", 25, func(*world) {}, "read p/s1 10, resource p/s1#r 12"},
		{"two sections", 44, func(*world) {}, "read p/s1 10, resource p/s1#r 12, read p/s2 10, resource p/s2#r 12"},
		{"too little", 5, func(*world) {}, "read p/s1 10 over"},
		{"reviews at 30 seconds", 4, reviews, "review  4"},
		{"as many reviews as fit", 3, reviews, "review  3"},
		{"reviews, then a lesson", 15, reviews, "review  4, read p/s1 10"},
		{"the rest of a lesson", 5, func(w *world) { w.does(done("p/s1#a"), at("p/s1", "B")) }, "continue p/s1 5"},
		{"what was forgotten", 12, func(w *world) {
			w.does(done("p/s1"))
			w.answers("p/s1#q1", false)
		}, "weak p/s1#a 2, read p/s2 10"},
		{"part of a playlist", 40, long, "read p/s1 10, resource p/s1#r 30 part"},
		{"no more than a part", 100, long, "read p/s1 10, resource p/s1#r 45 part"},
		{"too little for a playlist", 5, func(w *world) {
			long(w)
			w.does(done("p/s1#a"), done("p/s1#b"))
		}, "resource p/s1#r 15 part over"},
		{"all of a playlist", 200, func(w *world) {
			long(w)
			w.does(done("p/s1#a"), done("p/s1#b"))
		}, "resource p/s1#r 180, read p/s2 10"},
		{"nothing left", 60, func(w *world) { w.does(done("p/s1"), done("p/s2")) }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, 2)
			tt.do(w)
			if got := brief(w.session(tt.minutes)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSessionSaysWhy(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1)
	want := plan.Reason{Why: plan.First}
	if got := w.session(3); len(got) != 1 || got[0].Reason != want || !got[0].Over {
		t.Errorf("got %+v", got)
	}
}

// Whoever takes a minute for an answer gets half as many of them.
func TestPace(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2)
	for i := range 40 {
		q := w.quiz["p/s1"][i%4]
		w.does(progress.Answered(q.Ref(), progress.Answer{Seconds: []int{59, 1000, 0, 1}[i%4]}))
	}
	w.days(30)
	// 59, 120 for a cup of coffee, nothing, 5 for a slip: 61 1/3 on average.
	if got := w.session(2); brief(got) != "review  2" || got[0].Count != 1 {
		t.Errorf("got %+v, want one review of a bit more than a minute", got)
	}
	if got := w.session(5)[0]; got.Count != 4 || got.Minutes != 5 {
		t.Errorf("got %+v, want all four", got)
	}
}

// random is a world in which much was done.
func random(t *testing.T, seed uint64) *world {
	r := rand.New(rand.NewPCG(seed, 3))
	w := newWorld(t, 6)
	for range 80 {
		s := w.part.Sections[r.IntN(6)]
		w.now = w.now.Add(12 * time.Hour)
		switch r.IntN(4) {
		case 0:
			ref := []curriculum.Ref{s.Ref(), s.Topics[0].Ref(), s.Topics[1].Ref(), s.Resources[0].Ref()}[r.IntN(4)]
			w.does(progress.SetState(ref, progress.States()[r.IntN(4)]))
		case 1:
			w.does(at(s.Ref(), []string{"A", "B"}[r.IntN(2)]))
		default:
			w.answers(w.quiz[s.Ref()][r.IntN(4)].Ref(), r.IntN(3) > 0)
		}
	}
	w.paused[w.part.Sections[r.IntN(6)].Ref()] = true
	return w
}

func TestProperties(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		w := random(t, seed)
		next := w.next()
		if next.Reason.Why == "" || next.Title == "" || w.paused[next.Ref.Home()] {
			t.Errorf("seed %d: next is %+v", seed, next)
		}
		for minutes := range 90 {
			steps, sum := w.session(minutes), 0
			for _, s := range steps {
				sum += s.Minutes
				if s.Minutes <= 0 || w.paused[s.Ref.Home()] || s.Over && len(steps) > 1 {
					t.Errorf("seed %d: step %+v", seed, s)
				}
			}
			if sum > minutes && (len(steps) != 1 || !steps[0].Over) {
				t.Errorf("seed %d: %d minutes in %d: %s", seed, sum, minutes, brief(steps))
			}
		}
		session := w.session(60)
		w.days(20)
		back, _ := plan.Comeback(w.course, w.book, w.now, w.options())
		w.days(-20)

		r := rand.New(rand.NewPCG(seed, 4))
		r.Shuffle(len(w.events), func(i, j int) { w.events[i], w.events[j] = w.events[j], w.events[i] })
		w.book = progress.NewBook("c")
		for _, e := range w.events {
			w.book.Apply(e)
		}
		if got := w.next(); got != next {
			t.Errorf("seed %d: in another order %+v, want %+v", seed, got, next)
		}
		if got := w.session(60); !reflect.DeepEqual(got, session) {
			t.Errorf("seed %d: in another order %s, want %s", seed, brief(got), brief(session))
		}
		w.days(20)
		if got, _ := plan.Comeback(w.course, w.book, w.now, w.options()); !reflect.DeepEqual(got, back) {
			t.Errorf("seed %d: in another order %+v, want %+v", seed, got, back)
		}
	}
}
