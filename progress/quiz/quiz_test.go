package quiz

import (
	"fmt"
	"slices"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

func questions(n int) []*curriculum.Question {
	part := &curriculum.Part{ID: "p"}
	topic := &curriculum.Topic{Section: &curriculum.Section{Part: part, ID: "s"}, ID: "t"}
	var list []*curriculum.Question
	for i := range n {
		list = append(list, &curriculum.Question{
			Topic: topic, ID: fmt.Sprintf("q%d", i), Kind: curriculum.OneChoice,
			Choices: []curriculum.Choice{{Text: "yes", Right: true}, {Text: "no", Why: "since"}, {Text: "maybe", Why: "so"}},
		})
	}
	return list
}

func TestSeedMakesTheOrder(t *testing.T) {
	t.Parallel()
	order := func(seed uint64) (ids []string) {
		for s := New(questions(8), seed); s.Now() != nil; s.Next() {
			ids = append(ids, s.Now().Question.ID+fmt.Sprint(s.Now().Order))
			s.Answer(Given{Chosen: []int{0}}, 1)
		}
		return ids
	}
	if !slices.Equal(order(1), order(1)) {
		t.Error("the same seed asked in two ways")
	}
	if slices.Equal(order(1), order(2)) {
		t.Error("two seeds asked in the same way")
	}
}

func TestMissedComesBack(t *testing.T) {
	t.Parallel()
	s := InOrder(questions(6), 1)
	first := s.Now().Question
	change := s.Answer(Given{Chosen: []int{1}}, 4)
	if change.Kind() != progress.KindAnswer || s.Now().Right {
		t.Fatalf("got %v right %v, want a wrong answer recorded", change.Kind(), s.Now().Right)
	}
	s.Next()
	for range repeatAfter {
		if s.Now().Question == first {
			t.Fatal("came back too soon")
		}
		s.Answer(Given{Chosen: []int{0}}, 1)
		s.Next()
	}
	if s.Now().Question != first || !s.Now().Again {
		t.Fatalf("got %s, want the missed question again", s.Now().Question.ID)
	}
	for s.Now() != nil {
		s.Answer(Given{Chosen: []int{0}}, 1)
		s.Next()
	}
	got := s.Score()
	if got.Right != 5 || got.Wrong != 1 || got.Total != 6 || len(got.Missed) != 1 {
		t.Errorf("score %+v, want 5 right, 1 wrong of 6: the second try does not count", got)
	}
}

func TestRetract(t *testing.T) {
	t.Parallel()
	s := InOrder(questions(2), 1)
	if _, ok := s.Retract(); ok {
		t.Error("took back an answer that was not given")
	}
	s.Answer(Given{Chosen: []int{1}}, 1)
	s.Now().ID = progress.ID{Device: "d", Seq: 7}
	if change, ok := s.Retract(); !ok || change.Kind() != progress.KindRetract {
		t.Fatalf("got %v %v, want a retraction", change, ok)
	}
	if s.Now().Answered || s.Score().Wrong != 0 || s.Left() != 2 {
		t.Error("the slip still counts")
	}
}

func TestRight(t *testing.T) {
	t.Parallel()
	many := &curriculum.Question{Kind: curriculum.ManyChoices, Choices: []curriculum.Choice{{Right: true}, {}, {Right: true}}}
	order := &curriculum.Question{Kind: curriculum.Order, Items: []string{"a", "b", "c"}}
	number := &curriculum.Question{Kind: curriculum.Number, Answer: 1500, Tolerance: 1, Unit: "GB"}
	share := &curriculum.Question{Kind: curriculum.Number, Answer: 0.59, Tolerance: 0.001}
	short := &curriculum.Question{Kind: curriculum.Short, Accept: []string{"softmax"}}
	for _, c := range []struct {
		q     *curriculum.Question
		given Given
		want  bool
	}{
		{many, Given{Chosen: []int{2, 0}}, true},
		{many, Given{Chosen: []int{0}}, false},
		{many, Given{Chosen: []int{0, 1, 2}}, false},
		{many, Given{}, false},
		{order, Given{Order: []int{0, 1, 2}}, true},
		{order, Given{Order: []int{1, 0, 2}}, false},
		{order, Given{Order: []int{0, 1}}, false},
		{number, Given{Text: "1,500 GB"}, true},
		{number, Given{Text: "1500gb"}, true},
		{number, Given{Text: "1500,4"}, true},
		{number, Given{Text: "3000/2"}, true},
		{number, Given{Text: "1502"}, false},
		{share, Given{Text: "59 %"}, true},
		{share, Given{Text: "0.59"}, true},
		{share, Given{Text: "59"}, false},
		{share, Given{Text: "0.59%"}, false},
		{number, Given{Text: "150000%"}, false},
		{number, Given{Text: "many"}, false},
		{number, Given{Text: ""}, false},
		{short, Given{Text: " Softmax. "}, true},
		{short, Given{Text: "sigmoid"}, false},
	} {
		if got := Right(c.q, c.given); got != c.want {
			t.Errorf("%s %+v: got %v, want %v", c.q.Kind, c.given, got, c.want)
		}
	}
}

func TestOrderIsMixed(t *testing.T) {
	t.Parallel()
	q := questions(1)[0]
	q.Kind, q.Items = curriculum.Order, []string{"a", "b"}
	for seed := range uint64(50) {
		if a := New([]*curriculum.Question{q}, seed).Now(); slices.IsSorted(a.Order) {
			t.Fatalf("seed %d shows the right order", seed)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"1,5", "1/0", "1e309", "-", "%", "−3", "1,2,3"} {
		f.Add(s, "GB")
	}
	f.Fuzz(func(_ *testing.T, text, unit string) { Number(text, unit) })
}

func TestWhere(t *testing.T) {
	t.Parallel()
	for place, want := range map[string]string{
		"Matrices":                "In the lesson: Matrices.",
		"Is the difference real?": "In the lesson: Is the difference real?",
	} {
		if got := Where(&curriculum.Question{Place: place}); got != want {
			t.Errorf("%q gives %q, want %q", place, got, want)
		}
	}
}

// Going back over a question that was missed takes away that it comes back.
func TestReturn(t *testing.T) {
	t.Parallel()
	s := InOrder(questions(2), 1)
	if s.Return() || s.Last() != nil {
		t.Error("there is something before the first question")
	}
	s.Answer(Given{Chosen: []int{1}}, 1)
	if len(s.Answered()) != 1 {
		t.Error("the present answer is not among those given")
	}
	s.Next()
	if s.Left() != 2 || s.Last().Question.ID != "q0" {
		t.Fatalf("%d are left", s.Left())
	}
	if !s.Return() || s.Now().Question.ID != "q0" || !s.Now().Answered || s.Left() != 2 {
		t.Errorf("%s is the present one, %d are left", s.Now().Question.ID, s.Left())
	}
	s.Next()
	s.Answer(Given{Chosen: []int{0}}, 1)
	s.Next()
	if now := s.Now(); now == nil || !now.Again || s.Left() != 1 {
		t.Errorf("after it was missed again %d are left", s.Left())
	}
}
