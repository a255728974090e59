package linear

import (
	"cmp"
	"strconv"

	"llmcourse/curriculum"
	"llmcourse/progress/plan"
)

// usual is the minutes of a session for somebody who did not say.
const usual = 25

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
		steps := s.steps()
		return list{
			title: "A session of " + plural(s.length(), "minute") + ".", count: len(steps),
			empty: s.suggestion().Reason,
			row: func(i int) string {
				about := ""
				if steps[i].Guess {
					about = "about "
				}
				return steps[i].Title + ", " + about + plural(steps[i].Minutes, "minute") + ": " + steps[i].Reason
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

// length is the minutes of a session: as was typed, as the learner set, or as
// usual.
func (s *session) length() int { return cmp.Or(s.minutes, s.deps.Minutes, usual) }

// suggestion is the one thing to do now.
func (s *session) suggestion() plan.Suggestion {
	return plan.Next(s.deps.Course, s.deps.Book, s.due(), s.deps.Now(), s.options())
}

func (s *session) steps() []plan.Suggestion {
	return plan.Session(s.deps.Course, s.deps.Book, s.due(), s.length(), s.deps.Now(), s.options())
}

func (s *session) options() plan.Options {
	return plan.Options{
		Questions: s.asking,
		Lesson: func(ref curriculum.Ref) *curriculum.Lesson {
			lesson, err := s.deps.Course.Lesson(ref)
			if err != nil {
				return nil // the plan does without its length
			}
			return lesson
		},
		Review: s.deps.Habits.Review,
	}
}

// step begins what a plan says.
func (s *session) step(step plan.Suggestion) {
	if step.Kind == plan.Review {
		s.review()
		return
	}
	item, ok := s.deps.Course.Find(step.Ref)
	if !ok {
		return
	}
	if sec, is := item.(*curriculum.Section); is && (step.Kind == plan.Read || step.Kind == plan.Continue) {
		s.lesson(sec, "")
		return
	}
	s.open(item)
}
