package quiz_test

import (
	"errors"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/quiz"
	"llmcourse/tui/ui"
)

func TestNoSuchThing(t *testing.T) {
	t.Parallel()
	s := tuitest.Fixture(t).Stage(t, 80, 24)
	if _, err := quiz.New(s.Context(), ui.Route{Kind: ui.Quiz, Ref: "no/such"}); !errors.Is(err, curriculum.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

// Every answer is recorded at once, and one that was not known is wrong.
func TestEveryAnswerIsRecorded(t *testing.T) {
	t.Parallel()
	s := tuitest.Fixture(t).Stage(t, 80, 30).Open(quiz.New, ui.Route{Kind: ui.Quiz, Ref: "basics/vectors"})
	if got := s.Screen.Title(s.Context()); got != "Questions: Vectors and Matrices" {
		t.Errorf("the title is %q", got)
	}
	s.See("1 of ")
	for n := 1; n <= 2; n++ {
		s.Press("s") // not known
		events := s.Study.Book().History(99)
		if len(events) != n || events[0].Right || s.Err != nil {
			t.Fatalf("after %d answers there are %d events: %v", n, len(events), s.Err)
		}
		s.Press("enter")
	}
}

func TestReviewOfWhatIsDue(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 80, 30).Open(quiz.NewReview, ui.Route{Kind: ui.Review})
	if got := s.Screen.Title(s.Context()); got != "Review: due today" {
		t.Errorf("the title is %q", got)
	}
	s.See("How large is the error")
	tuitest.Fixture(t).Stage(t, 80, 30).Open(quiz.NewReview, ui.Route{Kind: ui.Review}).Miss("1 of ")
}
