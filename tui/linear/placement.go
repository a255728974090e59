package linear

import (
	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// placement tests what is known already of a part.
func (s *session) placement(part *curriculum.Part) {
	test, err := s.study.Placement(part, study.Order{})
	if err != nil {
		s.say("%s", phrase.Error(err))
		return
	}
	s.blank()
	s.say("A section with two right answers and no wrong one is marked as %s; it is not done until you say so.", phrase.Known())
	s.quiz("What you know of "+part.Title, test)
	s.do(study.Placed{Quiz: test})
}
