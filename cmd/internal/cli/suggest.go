package cli

import (
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/phrase"
)

// suggestJSON is documented in docs/schema/next.json. State and coverage are
// those of Ref; where there is none, as of a review, nothing is done of it.
type suggestJSON struct {
	plan.Suggestion
	Reason   string         `json:"reason"` // a plain sentence
	State    progress.State `json:"state"`
	Coverage float64        `json:"coverage"`
}

func (s *session) suggestion(next plan.Suggestion) suggestJSON {
	out := suggestJSON{Suggestion: next, Reason: phrase.Reason(next)}
	it, _ := s.course.Find(next.Ref)
	out.State = s.book.StateOf(it)
	switch it := it.(type) {
	case *curriculum.Section:
		out.Coverage = text.Share(s.book.Coverage(it))
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
	text := phrase.Minutes(next.Minutes, false)
	switch {
	case next.Minutes == 0:
		return ""
	case next.Part:
		text += ", a part of it"
	case next.Guess:
		text = phrase.Minutes(next.Minutes, true)
	}
	return text
}
