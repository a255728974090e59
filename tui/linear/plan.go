package linear

import (
	"cmp"
	"strconv"

	"llmcourse/curriculum"
	"llmcourse/progress/plan"
	"llmcourse/tui/phrase"
)

// planned fits a session into the minutes there are, and begins what is chosen
// of it.
func (s *session) planned(minutes string) after {
	if n, err := strconv.Atoi(minutes); err == nil && n > 0 && n <= 24*60 {
		s.minutes = n
	} else if minutes != "" {
		s.say("How many minutes? As in: plan 25.")
		return stay
	}
	s.browse(func() list {
		s.poll()
		steps := s.study.Session(s.minutes)
		return list{
			title: "A session of " + phrase.Plural(s.length(), "minute") + ".", count: len(steps),
			empty: phrase.Reason(s.study.Next()),
			row: func(i int) string {
				return steps[i].Title + ", " + phrase.Minutes(steps[i].Minutes, steps[i].Guess) + ": " + phrase.Reason(steps[i])
			},
			what: "begin with it", pick: func(i int) after { s.step(steps[i]); return again },
			commands: []command{{"minutes", nil, "NUMBER", "plan another time", func(rest string) after {
				if n, ok := between(rest, 24*60); ok {
					s.minutes = n
					return again
				}
				s.say("How many minutes? As in: minutes 45.")
				return stay
			}}},
		}
	})
	return again
}

// length is the minutes of a session: as was typed, or as the learner set.
func (s *session) length() int { return cmp.Or(s.minutes, s.study.Minutes()) }

// step begins what a plan says.
func (s *session) step(step plan.Suggestion) {
	if step.Kind == plan.Review {
		s.review("")
		return
	}
	item, ok := s.study.Course().Find(step.Ref)
	if !ok {
		return
	}
	if sec, is := item.(*curriculum.Section); is && (step.Kind == plan.Read || step.Kind == plan.Continue) {
		s.lesson(sec, "")
		return
	}
	s.open(item)
}
