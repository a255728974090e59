package cli

import (
	"strings"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/study"
)

func TestPlacementMarksWhatIsKnown(t *testing.T) {
	t.Parallel()
	e, out, errs := world(t, 0)
	a := &app{Host: e}
	course, err := a.load()
	if err != nil {
		t.Fatal(err)
	}
	part := course.Parts[0]
	wrong := part.Sections[1].Ref()
	lines := rehearse(t, func(s *study.Study) (*study.Quiz, error) {
		return s.Placement(s.Course().Parts[0], study.Order{Seed: 3})
	}, wrong)
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
		if state := again.book.StateOf(sec); known != want || state != progress.Todo {
			t.Errorf("%s: known %v, want %v; state %s\n%s", sec.Ref(), known, want, state, out)
		}
	}
	if !strings.Contains(strings.Join(strings.Fields(out.String()), " "), "Marked as known, to verify: not as done.") {
		t.Error(out)
	}
}
