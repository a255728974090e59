package cli

import (
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
)

// planOptions are what plans are made with. Plans ask what was answered, so
// other questions are not read.
func (s *session) planOptions() (plan.Options, error) {
	habits, err := s.app.habits()
	answered := s.answered()
	return plan.Options{
		Questions: func(section curriculum.Ref) []*curriculum.Question {
			if !answered[section] {
				return nil
			}
			return s.questions(section)
		},
		Lesson: func(section curriculum.Ref) *curriculum.Lesson {
			lesson, err := s.course.Lesson(section)
			if err != nil {
				return nil
			}
			return lesson
		},
		Review: habits.Review,
	}, err
}

// suggest is the one thing to do now, and what is due. A short one reads no
// lesson, and does not know how long it takes.
func (s *session) suggest(short bool) (plan.Suggestion, review.Due, error) {
	options, err := s.planOptions()
	if err != nil {
		return plan.Suggestion{}, review.Due{}, err
	}
	if short {
		options.Lesson = nil
	}
	due, err := s.due(nil)
	if err != nil {
		return plan.Suggestion{}, due, err
	}
	return plan.Next(s.course, s.book, due, s.app.Now(), options), due, nil
}

// here is the section to go on with, empty when nothing is left.
func (s *session) here() (curriculum.Ref, error) {
	habits, err := s.app.habits()
	if err != nil {
		return "", err
	}
	if sec := plan.Here(s.course, s.book, habits.Review.Paused); sec != nil {
		return sec.Ref(), nil
	}
	return "", nil
}

// suggestJSON is documented in docs/schema/next.json. State and coverage are
// those of Ref; where there is none, as of a review, nothing is done of it.
type suggestJSON struct {
	plan.Suggestion
	State    progress.State `json:"state"`
	Coverage float64        `json:"coverage"`
}

func (s *session) suggestion(next plan.Suggestion) suggestJSON {
	out := suggestJSON{Suggestion: next}
	it, _ := s.course.Find(next.Ref)
	out.State = s.book.StateOf(it)
	switch it := it.(type) {
	case *curriculum.Section:
		out.Coverage = share(s.book.Coverage(it))
	case nil:
	default:
		if out.State.Settled() {
			out.Coverage = 1
		}
	}
	return out
}

// todo says in a few words what a suggestion is to be done with.
func todo(next plan.Suggestion) string {
	switch next.Kind {
	case plan.Review:
		return "llmcourse review"
	case plan.Resource:
		return "llmcourse open " + string(next.Ref)
	case plan.Finished:
		return ""
	}
	return "llmcourse show " + string(next.Ref)
}

// took is how long a suggestion takes, as people say it.
func took(next plan.Suggestion) string {
	text := plural(next.Minutes, "minute")
	switch {
	case next.Minutes == 0:
		return ""
	case next.Part:
		text += ", a part of it"
	case next.Guess:
		text = fmt.Sprintf("about %s", text)
	}
	return text
}
