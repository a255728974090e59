package tui_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// answers are the answers the book holds, by the id of the question.
func answers(s *session) map[string][]bool {
	s.Helper()
	all := map[string][]bool{}
	for e := range s.m.Book().Answers() {
		all[e.Ref.Local()] = append(all[e.Ref.Local()], e.Right)
	}
	return all
}

// asked is the question on screen.
func asked(s *session, course *curriculum.Course, ref curriculum.Ref) *curriculum.Question {
	s.Helper()
	questions, err := course.Questions(ref)
	if err != nil {
		s.Fatal(err)
	}
	frame := strings.Join(strings.Fields(s.text()), " ")
	for _, q := range questions {
		head, _, _ := strings.Cut(q.Text, "$")
		if strings.Contains(frame, strings.TrimSpace(head)) {
			return q
		}
	}
	s.Fatalf("no question is on screen:\n%s", s.frame())
	return nil
}

// digit is the number that stands before a text that is offered.
func digit(s *session, text string) string {
	s.Helper()
	words := strings.Fields(text)
	for _, line := range strings.Split(s.text(), "\n") {
		if i := strings.Index(line, strings.Join(words[:min(len(words), 3)], " ")); i >= 0 {
			for _, f := range strings.Fields(line[:i]) {
				if len(f) == 1 && f[0] >= '1' && f[0] <= '9' {
					return f
				}
			}
		}
	}
	s.Fatalf("%q is not offered:\n%s", text, s.frame())
	return ""
}

// reply answers the question on screen, rightly or not.
func reply(s *session, q *curriculum.Question, right bool) {
	s.Helper()
	switch q.Kind {
	case curriculum.OneChoice:
		for _, c := range q.Choices {
			if c.Right == right {
				s.keys(digit(s, c.Text))
				return
			}
		}
	case curriculum.ManyChoices:
		for _, c := range q.Choices {
			if c.Right == right {
				s.keys(digit(s, c.Text))
			}
		}
		s.keys("enter")
	case curriculum.Number:
		s.typed(map[bool]string{true: "0.25", false: "7"}[right])
		s.keys("enter")
	case curriculum.Short:
		s.typed(map[bool]string{true: "exl2", false: "no idea"}[right])
		s.keys("enter")
	case curriculum.Order:
		if right { // take each up and carry it to its place
			for want := range q.Items {
				at := slices.Index([]string{"1", "2", "3"}, digit(s, q.Items[want]))
				s.keys("g" + strings.Repeat(" j", at) + " space" + strings.Repeat(" k", at-want) + " space")
			}
		} else if digit(s, q.Items[0]) == "1" {
			s.keys("g space j space")
		}
		s.keys("enter")
	}
}

// Every kind of question: a wrong answer is explained and comes back, a right
// one is recorded, and the end says how it went.
func TestQuiz(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.keys("t")
	s.at(ui.Quiz, quantization)
	missed := map[string]bool{}
	for n := 0; !strings.Contains(s.text(), "right the first time"); n++ {
		if n > 30 {
			t.Fatalf("there is no end to the questions:\n%s", s.frame())
		}
		q := asked(s, s.w.Course, quantization)
		right := missed[q.ID] || q.Kind == curriculum.ManyChoices
		reply(s, q, right)
		if right {
			s.sees("Right.")
		} else {
			s.sees("Not quite.")
		}
		if !right || !missed[q.ID] {
			tuitest.Golden(t, q.ID, s.drawn())
		}
		if !right {
			missed[q.ID] = true
		}
		s.keys("enter")
	}
	s.sees("1 of 5 right the first time")
	tuitest.Golden(t, "end", s.drawn())
	got := answers(s)
	if len(got) != 5 || !slices.Equal(got["true-of-absmax"], []bool{true}) || len(got["steps"]) == 0 || got["steps"][0] {
		t.Errorf("the answers are %v", got)
	}
	s.keys("enter")
	s.at(ui.Section, quantization)
}

func TestQuizTakesASlipBack(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Quiz, "depth/quantization#gptq")
	s.typed("no")
	s.keys("enter")
	s.sees("Not quite.", "In the lesson: GPTQ & EXL2")
	s.keys("p") // the paragraph that explains it
	s.sees("EXL2 mixes widths")
	if s.m.Depth() != 1 {
		t.Error("the paragraph is not laid over the question")
	}
	tuitest.Golden(t, "paragraph", s.drawn())
	s.keys("esc u")
	s.lacks("Not quite.")
	s.typed("EXL2")
	s.keys("enter")
	s.sees("Right.")
	if got := answers(s)["name"]; !slices.Equal(got, []bool{true}) {
		t.Errorf("the answers are %v, want one right one", got)
	}
}

// A window too small for the whole reason begins with the verdict.
func TestVerdictInASmallWindow(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Quiz, quantization)
	for q := asked(s, s.w.Course, quantization); q.Kind != curriculum.Order; q = asked(s, s.w.Course, quantization) {
		reply(s, q, true)
		s.keys("enter")
	}
	s.resize(40, 12)
	s.keys("g space j space enter")
	if !strings.Contains(s.text(), "Not quite.") { // that was the right order
		s.keys("u g space j space enter")
	}
	s.sees("Not quite.", "j scroll")
	s.lacks("p reads it")
	s.keys("j j j j j j j j j")
	s.sees("p reads it")
}

// What is no answer is none: nothing is recorded.
func TestQuizWantsAnAnswer(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Quiz, "depth/quantization#absmax")
	s.keys("enter")
	s.sees("Tick at least one first: space ticks one.")
	q := asked(s, s.w.Course, quantization)
	for _, c := range q.Choices {
		if c.Right {
			s.keys(digit(s, c.Text))
			break
		}
	}
	s.lacks("Tick at least one")
	s.keys("enter")
	s.sees("Not quite.", "right, and not ticked") // one of the two that are right
	s.visit(ui.Quiz, "basics/vectors#dot-product")
	for range 2 {
		q := asked(s, s.w.Course, "basics/vectors")
		if q.Kind == curriculum.Number {
			s.typed("many")
			s.keys("enter")
			s.sees("is no number.")
			break
		}
		s.keys("1 enter")
	}
	s.visit(ui.Quiz, "basics/training") // has none
	s.sees("There are no questions here.")
	s.keys("esc")
}

// What was answered is due again when it is about to be forgotten.
func TestReviewAsksWhatIsDue(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	s := begin(t, w)
	s.keys("R")
	s.sees("Nothing is due.")
	tuitest.Golden(t, "nothing", s.drawn())
	w.Do(t, progress.Answered("depth/quantization#name", progress.Answer{Given: "no", Seconds: 5}))
	w.Clock = w.Clock.Add(3 * 24 * time.Hour)
	s = s.again()
	s.keys("R")
	s.at(ui.Review, "")
	s.sees("Which format mixes widths?", "1 of 1")
	s.typed("exl2")
	s.keys("enter enter")
	s.sees("1 of 1 right the first time", "Nothing was missed.")
	s.keys("enter R")
	s.sees("Nothing is due.")
}

func TestProgressOfTheLearner(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("P")
	s.at(ui.Progress, "")
	s.sees("47% read", "Vectors and Matrices", "This week", "Your year")
	s.keys("enter")
	s.at(ui.Review, "")
}

// The program may start with a part of the book and get the rest: what was
// done in between stays.
func TestTheRestOfTheBookComesLater(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	deps := w.Deps(t)
	whole := deps.Book
	deps.Book = progress.NewBook(w.Course.ID).WithDevice(w.Store.Device())
	deps.Rest = func(context.Context) (*progress.Book, progress.Loaded, error) {
		return whole, deps.Loaded, nil
	}
	m := tui.New(deps)
	m.Update(tuitest.WindowSize(120, 32))
	_, write := m.Update(tuitest.Key("space")) // before the rest has come
	ref := curriculum.Ref("basics/vectors")
	if got := m.Book().Marked(ref); got != progress.Done {
		t.Fatalf("%s is %s", ref, got)
	}
	tuitest.Run(t, m, m.Init())
	tuitest.Run(t, m, write)
	if got := m.Book().Marked("basics/unicode"); got != progress.Skipped {
		t.Errorf("the rest has not come: %s", got)
	}
	if len(m.Unsaved().Events) != 0 {
		t.Error("what was done before was not saved")
	}
	if got := m.Book().Events(); got != whole.Events() {
		t.Errorf("the book has %d events, want %d", got, whole.Events())
	}
}
