package cli

import (
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/quiz"
)

func TestPlacementMarksWhatIsKnown(t *testing.T) {
	t.Parallel()
	e, out, errs := world(t, 0)
	a := &app{Host: e}
	s, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	part := s.course.Parts[0]
	wrong := part.Sections[1].Ref()
	test := quiz.InOrder(plan.Placement(part, s.questions, nil, 3), 3)
	test.Once = true
	var lines []string
	for ; test.Now() != nil; test.Next() {
		now := test.Now()
		line := rightLine(now)
		if now.Question.Kind == curriculum.Short {
			line = quiz.Expected(now.Question)[0]
		}
		if now.Question.Topic.Section.Ref() == wrong {
			line = "?"
		}
		lines = append(lines, line)
		given, _ := understand(now, line)
		test.Answer(given, 1)
	}
	e.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	if code := Run(t.Context(), []string{"placement", part.ID, "--seed", "3"}, e); code != 0 {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	again, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer again.close()
	for _, sec := range part.Sections {
		known, want := again.book.Known(sec.Ref()), sec.Ref() != wrong
		if known != want || again.book.Marked(sec.Ref()) != progress.Todo {
			t.Errorf("%s: known %v, want %v; state %s\n%s", sec.Ref(), known, want, again.book.Marked(sec.Ref()), out)
		}
	}
	if !strings.Contains(out.String(), "Marked as known, to verify: not as done.") {
		t.Error(out)
	}
}
