package cli

import (
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
	"llmcourse/progress/study"
)

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
	case curriculum.Short:
		return quiz.Expected(q)[0]
	default:
		return strings.Fields(quiz.Expected(q)[0])[0]
	}
	return strings.Join(places, " ")
}

// rehearse answers a quiz in a world that is forgotten, and returns what a
// learner types who knows everything but one section.
func rehearse(t *testing.T, open func(*study.Study) (*study.Quiz, error), unknown curriculum.Ref) []string {
	t.Helper()
	e, _, _ := world(t, 0)
	s, err := (&app{Host: e}).open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	learner, err := s.study()
	if err != nil {
		t.Fatal(err)
	}
	q, err := open(learner)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for ; q.Now() != nil; q.Next() {
		line := rightLine(q.Now())
		if q.Now().Question.Topic.Section.Ref() == unknown {
			line = study.Unknown
		}
		answer, err := study.Typed(q, line)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := learner.Do(answer); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	return lines
}

// A whole section is answered, with lines that are no answers between, one slip
// at the front and one after the end.
func TestQuizOfASection(t *testing.T) {
	t.Parallel()
	const section = "scientist/quantization"
	right := rehearse(t, func(s *study.Study) (*study.Quiz, error) {
		item, _ := s.Course().Find(section)
		return s.Quiz(item, study.Order{Seed: 5})
	}, "")
	lines := []string{"?", "slip"}
	for _, line := range right {
		lines = append(lines, "", line)
	}
	lines = append(lines, "why", "slip", right[len(right)-1], "")
	e, out, errs := world(t, 0)
	e.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	if code := Run(t.Context(), []string{"quiz", section, "--seed", "5", "--plain"}, e); code != 0 {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	n := string(rune('0'+len(right)/10)) + string(rune('0'+len(right)%10))
	if n = strings.TrimLeft(n, "0"); !strings.Contains(out.String(), n+" of "+n+" right the first time.") || errs.Len() > 0 {
		t.Errorf("%s\n%s", out, errs)
	}
	if strings.ContainsAny(out.String(), "\x1b") {
		t.Error("an escape sequence in plain text")
	}
	s, err := (&app{Host: e}).open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	if got := len(slices.Collect(s.book.Answers())); got != len(right) {
		t.Errorf("%d answers count, want %d", got, len(right))
	}
}
