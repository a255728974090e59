package cli

import (
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
)

// everyKind is one question of each kind, and answers that are right.
func everyKind(t *testing.T, c *curriculum.Course) (list []*curriculum.Question) {
	t.Helper()
	all, err := questionsOf(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[curriculum.QuestionKind]bool{}
	for _, q := range all {
		if !seen[q.Kind] {
			seen[q.Kind] = true
			list = append(list, q)
		}
	}
	if len(list) != 5 {
		t.Fatalf("the course has questions of %d kinds", len(list))
	}
	return list
}

// rightLine is what a learner who knows types.
func rightLine(now *quiz.Asked) string {
	q := now.Question
	var places []string
	add := func(want func(at int) bool) {
		for i, at := range now.Order {
			if want(at) {
				places = append(places, string(rune('1'+i)))
			}
		}
	}
	switch q.Kind {
	case curriculum.OneChoice, curriculum.ManyChoices:
		add(func(at int) bool { return q.Choices[at].Right })
	case curriculum.Order:
		for i := range q.Items {
			add(func(at int) bool { return at == i })
		}
	default:
		return strings.Fields(quiz.Expected(q)[0])[0]
	}
	return strings.Join(places, " ")
}

func TestEveryKindIsAnswered(t *testing.T) {
	t.Parallel()
	e, out, errs := world(t, 0)
	a := &app{Host: e}
	s, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	questions := everyKind(t, s.course)
	begin := func() *quiz.Session { return quiz.InOrder(questions, 5) }
	// Lines are made by a quiz that goes the same way: one slip, all right.
	lines := []string{"?", "slip"}
	for z := begin(); z.Now() != nil; z.Next() {
		now := z.Now()
		line := rightLine(now)
		if now.Question.Kind == curriculum.Short {
			line = quiz.Expected(now.Question)[0]
		}
		lines = append(lines, "", line)
		given, _ := understand(now, line)
		z.Answer(given, 1)
	}
	lines = append(lines, "why", "slip", lines[len(lines)-1], "")
	e.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	k, err := s.newAsker(true, begin)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.ask(t.Context()); err != nil {
		t.Fatal(err)
	}
	k.score()
	if !strings.Contains(out.String(), "5 of 5 right the first time.") || errs.Len() > 0 {
		t.Errorf("%s\n%s", out, errs)
	}
	if strings.ContainsAny(out.String(), "\x1b") {
		t.Error("an escape sequence in plain text")
	}
	if n := len(slices.Collect(s.book.Answers())); n != 5 {
		t.Errorf("%d answers count, want 5", n)
	}
}

func TestUnderstand(t *testing.T) {
	t.Parallel()
	asked := func(kind curriculum.QuestionKind) *quiz.Asked {
		return &quiz.Asked{Question: &curriculum.Question{Kind: kind, Unit: "GB"}, Order: []int{2, 0, 1}}
	}
	for _, c := range []struct {
		kind curriculum.QuestionKind
		text string
		want quiz.Given
		ok   bool
	}{
		{curriculum.OneChoice, "1", quiz.Given{Chosen: []int{2}}, true},
		{curriculum.OneChoice, "2)", quiz.Given{Chosen: []int{0}}, true},
		{curriculum.OneChoice, "1 2", quiz.Given{}, false},
		{curriculum.OneChoice, "0", quiz.Given{}, false},
		{curriculum.OneChoice, "4", quiz.Given{}, false},
		{curriculum.OneChoice, "", quiz.Given{}, false},
		{curriculum.OneChoice, "?", quiz.Given{}, true},
		{curriculum.ManyChoices, "1 3", quiz.Given{Chosen: []int{2, 1}}, true},
		{curriculum.ManyChoices, "3,1", quiz.Given{Chosen: []int{1, 2}}, true},
		{curriculum.ManyChoices, "1 1", quiz.Given{}, false},
		{curriculum.Order, "3 1 2", quiz.Given{Order: []int{1, 2, 0}}, true},
		{curriculum.Order, "3 1", quiz.Given{}, false},
		{curriculum.Number, "1,5 GB", quiz.Given{Text: "1,5 GB"}, true},
		{curriculum.Number, "many", quiz.Given{}, false},
		{curriculum.Number, "?", quiz.Given{Text: "?"}, true},
		{curriculum.Short, "softmax", quiz.Given{Text: "softmax"}, true},
		{curriculum.Short, "", quiz.Given{}, false},
	} {
		got, slip := understand(asked(c.kind), c.text)
		if (slip == "") != c.ok {
			t.Errorf("%s %q: said %q", c.kind, c.text, slip)
		}
		if c.ok && (!slices.Equal(got.Chosen, c.want.Chosen) || !slices.Equal(got.Order, c.want.Order) || got.Text != c.want.Text) {
			t.Errorf("%s %q: got %+v, want %+v", c.kind, c.text, got, c.want)
		}
	}
}
