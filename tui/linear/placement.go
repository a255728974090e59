package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/quiz"
)

// placement tests what is known already of a part.
func (s *session) placement(part *curriculum.Part) {
	seed := uint64(s.deps.Now().Unix() / (24 * 60 * 60))
	questions := plan.Placement(part, s.asking, plan.Left(s.deps.Book), seed)
	if len(questions) == 0 {
		s.say("There is nothing to test: every section of %s is done, skipped or known, or has too few questions.", part.Title)
		return
	}
	test := quiz.InOrder(questions, seed)
	test.Once = true
	s.blank()
	s.say("What you know of %s: %s. A section with two right answers and no wrong one is marked as known, to verify; it is not done until you say so.",
		part.Title, plural(len(questions), "question"))
	q := &asker{session: s, quiz: test}
	q.run()
	s.place(questions, test)
}

// place marks what a test showed to be known.
func (s *session) place(questions []*curriculum.Question, test *quiz.Session) {
	var given []plan.Given
	for _, a := range test.First() {
		given = append(given, plan.Given{Question: a.Question, Right: a.Right})
	}
	var names []string
	for _, ref := range plan.Placed(questions, given) {
		if _, ok := s.record(progress.SetKnown(ref, true)); ok {
			names = append(names, s.name(ref))
		}
	}
	if len(names) == 0 {
		s.say("No section is marked as known.")
		return
	}
	s.say("You seem to know: %s. Marked as known, to verify: not as done. Saved.", strings.Join(names, ", "))
}

// forget takes back what tests showed of a part.
func (s *session) forget(part *curriculum.Part) {
	forgotten := 0
	for _, sec := range part.Sections {
		if s.deps.Book.Known(sec.Ref()) {
			if _, ok := s.record(progress.SetKnown(sec.Ref(), false)); ok {
				forgotten++
			}
		}
	}
	s.say("%s taken back as to be learned.", plural(forgotten, "section"))
}
