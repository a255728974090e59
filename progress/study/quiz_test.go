package study_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/quiz"
	"llmcourse/progress/study"
)

// quiz asks about an item.
func (w *world) quiz(ref curriculum.Ref) *study.Quiz {
	w.Helper()
	q, err := w.Quiz(w.item(ref), study.Order{})
	if err != nil {
		w.Fatal(err)
	}
	return q
}

// right is the right answer to the present question.
func right(q *study.Quiz) study.Answer {
	a := study.Answer{Quiz: q}
	switch now := q.Now().Question; now.Kind {
	case curriculum.Number, curriculum.Short:
		a.Given.Text = quiz.Expected(now)[0]
	case curriculum.Order:
		for i := range now.Items {
			a.Given.Order = append(a.Given.Order, i)
		}
	default:
		for i, c := range now.Choices {
			if c.Right {
				a.Given.Chosen = append(a.Given.Chosen, i)
			}
		}
	}
	return a
}

// finish answers everything, right or not at all.
func (w *world) finish(q *study.Quiz, know bool) {
	w.Helper()
	for q.Now() != nil {
		if w.do(answer(q, know)); !know && q.Now().Again {
			return
		}
		q.Next()
	}
}

func answer(q *study.Quiz, know bool) study.Answer {
	if know {
		return right(q)
	}
	return study.Answer{Quiz: q, Unknown: true}
}

func TestAnswer(t *testing.T) {
	t.Parallel()
	w := begin(t)
	q := w.quiz("one/counting")
	for _, took := range []struct {
		time time.Duration
		want int
	}{{0, 1}, {20 * time.Second, 20}, {time.Hour, 600}} {
		w.clock = w.clock.Add(took.time)
		o := w.do(right(q))
		if w.count(o, 1); !o.Right || q.Now().ID != o.Events[0] {
			t.Errorf("the outcome is %+v", o)
		}
		if e := w.Book().History(1)[0]; e.Seconds != took.want || !e.Right {
			t.Errorf("after %v: %d seconds, right %v; want %d", took.time, e.Seconds, e.Right, took.want)
		}
		w.refuses(right(q), study.AlreadyAnswered)
		q.Next()
	}
	w.do(right(q))
	q.Next()
	w.refuses(study.Answer{Quiz: q}, study.NoQuestion)
	w.refuses(study.Answer{}, study.NoQuestion)
	if s := q.Score(); s.Right != 4 || s.Wrong != 0 {
		t.Errorf("the score is %+v", s)
	}
}

// The order of a quiz stays the same for a day; a number chosen asks alike.
func TestSeeds(t *testing.T) {
	t.Parallel()
	w := begin(t)
	order := func(o study.Order) []string {
		q, err := w.Quiz(nil, o)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for q.Now() != nil {
			ids = append(ids, q.Now().Question.ID)
			w.do(right(q))
			q.Next()
		}
		return ids
	}
	one := order(study.Order{})
	w.clock = w.clock.Add(time.Hour)
	if got := order(study.Order{}); !slices.Equal(got, one) || len(one) != 6 {
		t.Errorf("an hour later: %v, before %v", got, one)
	}
	w.clock = w.clock.Add(24 * time.Hour)
	if got := order(study.Order{}); slices.Equal(got, one) {
		t.Errorf("a day later the order is the same: %v", got)
	}
	if a, b := order(study.Order{Seed: 7}), order(study.Order{Seed: 7}); !slices.Equal(a, b) {
		t.Errorf("one seed gives %v and %v", a, b)
	}
	q, err := w.Quiz(w.item("one"), study.Order{Most: 2})
	if err != nil || q.Score().Total != 2 {
		t.Errorf("%v: %d questions, want 2", err, q.Score().Total)
	}
}

func TestRetract(t *testing.T) {
	t.Parallel()
	w := begin(t)
	q := w.quiz("one/counting")
	w.refuses(study.Retract{Quiz: q}, study.NoAnswer)
	w.refuses(study.Retract{}, study.NoAnswer)
	first := q.Now().Question
	w.do(study.Answer{Quiz: q, Unknown: true})
	w.do(study.Retract{Quiz: q}) // before going on
	if now := q.Now(); now.Question != first || now.Answered {
		t.Error("the question cannot be answered anew")
	}
	w.do(study.Answer{Quiz: q, Unknown: true})
	q.Next()
	w.do(study.Retract{Quiz: q}) // after it
	if q.Now().Question != first || q.Left() != 4 {
		t.Errorf("%s is asked, %d left; want %s and 4", q.Now().Question.ID, q.Left(), first.ID)
	}
	w.finish(q, true)
	w.do(study.Retract{Quiz: q}) // at the end
	if q.Now() == nil || q.Last() == nil {
		t.Error("the last question does not come back")
	}
	w.do(right(q))
	n := 0
	for range w.Book().Answers() {
		n++
	}
	if s := q.Score(); n != 4 || s.Right != 4 || len(s.Missed) != 0 {
		t.Errorf("%d answers count, and the score is %+v", n, s)
	}
}

func TestWhatCannotBeAnAnswer(t *testing.T) {
	t.Parallel()
	cases := map[string]struct { // by question
		no  map[string]study.Code // what is typed
		yes []string
	}{
		"after-two":       {map[string]study.Code{"": study.NoChoice, "0": study.NoChoice, "4": study.NoChoice, "1 2": study.NoChoice, "three": study.NoChoice}, []string{"1", " 3. ", "2)", "?"}},
		"which-are":       {map[string]study.Code{"": study.NoChoices, "1 1": study.NoChoices, "5": study.NoChoices}, []string{"1 2", "3;1", "2,\t3", "1. 2.", "?"}},
		"nothing":         {map[string]study.Code{"": study.NothingSaid, "none": study.NoNumber}, []string{"0", "1/2", "0,5", "?", " ? "}},
		"name":            {map[string]study.Code{" ": study.NothingSaid}, []string{"zero", "no idea", "?"}},
		"order-of-adding": {map[string]study.Code{"": study.BadOrder, "1 2": study.BadOrder, "1 2 2": study.BadOrder}, []string{"1 2 3", "3, 2, 1", "?"}},
	}
	for id, c := range cases {
		w := begin(t)
		home := curriculum.Ref("one/counting")
		if id == "order-of-adding" {
			home = "one/adding"
		}
		question := w.item(home + curriculum.Ref("#"+id))
		for line, code := range c.no {
			_, err := study.Typed(w.quizOn(question), line)
			var r *study.Refused
			if !errors.As(err, &r) || r.Code != code {
				t.Errorf("%s: %q gives %v, want %s", id, line, err, code)
			}
		}
		for _, line := range c.yes {
			d, err := study.Typed(w.quizOn(question), line)
			if err != nil {
				t.Errorf("%s: %q: %v", id, line, err)
				continue
			}
			if w.do(d); d.Unknown != (line == "?" || line == " ? ") {
				t.Errorf("%s: %q is taken for unknown: %v", id, line, d.Unknown)
			}
		}
		w.refuses(study.Answer{Quiz: w.quizOn(question)}, map[string]study.Code{
			"after-two": study.NoChoice, "which-are": study.NoChoices, "nothing": study.NothingSaid,
			"name": study.NothingSaid, "order-of-adding": study.BadOrder,
		}[id])
	}
}

// quizOn asks one question.
func (w *world) quizOn(item curriculum.Item) *study.Quiz {
	w.Helper()
	q, err := w.Quiz(item, study.Order{})
	if err != nil || q.Left() != 1 {
		w.Fatalf("%v", err)
	}
	return q
}

// A number that is not known can be said not to be.
func TestUnknownNumber(t *testing.T) {
	t.Parallel()
	w := begin(t)
	o := w.do(study.Answer{Quiz: w.quizOn(w.item("one/counting#nothing")), Given: quiz.Given{Text: "?"}})
	if o.Right || w.Book().History(1)[0].Given != study.Unknown {
		t.Errorf("recorded is %+v", w.Book().History(1)[0])
	}
}

func TestReview(t *testing.T) {
	t.Parallel()
	w := begin(t)
	refused(t, study.NothingDue, func() error { _, err := w.Review(nil, study.Order{}); return err })
	w.finish(w.quiz("one/counting"), true)
	w.finish(w.quiz("one/adding"), true)
	if len(w.Due().Today) != 0 {
		t.Error("what was answered just now is due")
	}
	w.clock = w.clock.Add(60 * 24 * time.Hour)
	if n := len(w.Due().Today); n != 6 {
		t.Fatalf("%d are due, want 6", n)
	}
	all, err := w.Review(nil, study.Order{})
	some, err2 := w.Review(w.item("one/adding"), study.Order{})
	if err != nil || err2 != nil || all.Left() != 6 || some.Left() != 2 {
		t.Errorf("%v, %v", err, err2)
	}
	refused(t, study.NothingDue, func() error { _, err := w.Review(w.item("two"), study.Order{}); return err })
	warm, err := w.WarmUp()
	if err != nil || warm.Left() != 5 {
		t.Errorf("warming up: %v", err)
	}
	if back, ok := w.Comeback(); !ok || back.Days != 60 {
		t.Errorf("who was away is greeted with %+v, %v", back, ok)
	}
	w.finish(all, true)
	if n := len(w.Due().Today); n != 0 {
		t.Errorf("%d are due after the review", n)
	}
}

func refused(t *testing.T, code study.Code, f func() error) {
	t.Helper()
	var r *study.Refused
	if err := f(); !errors.As(err, &r) || r.Code != code {
		t.Errorf("%v, want it refused as %s", err, code)
	}
}

func TestQuizRefused(t *testing.T) {
	t.Parallel()
	w := begin(t)
	refused(t, study.NoQuestions, func() error { _, err := w.Quiz(w.item("two"), study.Order{}); return err })
	refused(t, study.NoQuestions, func() error { _, err := w.Quiz(w.item("notebooks/tools"), study.Order{}); return err })
	refused(t, study.NothingToTest, func() error { _, err := w.Placement(w.part("two"), study.Order{}); return err })
	refused(t, study.NothingDue, func() error { _, err := w.WarmUp(); return err })
	q := w.quiz("one/adding")
	refused(t, study.NoQuestions, func() error { _, err := w.Again(q); return err })
	w.do(study.Answer{Quiz: q, Unknown: true})
	missed, err := w.Again(q)
	if err != nil || missed.Left() != 1 {
		t.Errorf("what was missed: %v", err)
	}
	w.refuses(study.Placed{Quiz: q}, study.NotATest)
	w.refuses(study.Placed{}, study.NotATest)
	w.refuses(study.Forget{}, study.NothingNamed)
	w.refuses(study.Forget{Part: w.part("one")}, study.NothingKnown)
}

func TestPlacement(t *testing.T) {
	t.Parallel()
	w := begin(t)
	test, err := w.Placement(w.part("one"), study.Order{})
	if err != nil || test.Part() == nil {
		t.Fatal(err)
	}
	for test.Now() != nil { // everything of adding, and nothing of counting
		w.do(answer(test, test.Now().Question.Topic.Section.ID == "adding"))
		test.Next()
	}
	o := w.do(study.Placed{Quiz: test})
	if w.count(o, 1); o.Changes[0].Ref != "one/adding" || !w.Book().Known("one/adding") || w.Book().Known("one/counting") {
		t.Errorf("the test shows %+v", o.Changes)
	}
	w.state("one/adding", progress.Todo)
	w.count(w.do(study.Placed{Quiz: test}), 0)
	if test, err = w.Placement(w.part("one"), study.Order{}); err != nil || test.Now().Question.Topic.Section.ID != "counting" {
		t.Errorf("what is known is asked again: %v", err)
	}
	o = w.do(study.Forget{Part: w.part("one")})
	if w.count(o, 1); o.Changes[0].On || w.Book().Known("one/adding") || len(w.Known(w.part("one"))) != 0 {
		t.Errorf("taking it back gives %+v", o.Changes)
	}
}
