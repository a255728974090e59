package linear

import (
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// asking are the questions of a section or topic: none where they cannot be
// read, of which "course check" tells.
func (s *session) asking(ref curriculum.Ref) []*curriculum.Question {
	list, _ := s.study.Questions(ref)
	return list
}

// questions lists the sections that have some.
func (s *session) questions() {
	var all []*curriculum.Section
	for _, sec := range s.study.Course().Sections() {
		if len(s.asking(sec.Ref())) > 0 {
			all = append(all, sec)
		}
	}
	s.browse(func() list {
		return list{
			title: "Questions of which section?", count: len(all), empty: "No section has any.",
			row: func(i int) string {
				return fmt.Sprintf("%s: %s, %s", all[i].Title, phrase.Plural(len(s.asking(all[i].Ref())), "question"), s.answered(all[i]))
			},
			what: "its questions", pick: func(i int) after { s.quizOf(all[i]); return again },
		}
	})
}

// answered tells how many questions of a section were answered right last.
func (s *session) answered(sec *curriculum.Section) string {
	asked, right := 0, 0
	for _, q := range s.asking(sec.Ref()) {
		ever, last := false, false
		for e := range s.study.Book().AnswersTo(q.Ref()) {
			ever, last = true, e.Right
		}
		if ever {
			asked++
		}
		if last {
			right++
		}
	}
	if asked == 0 {
		return "not asked yet"
	}
	return fmt.Sprintf("%d asked, %d right the last time", asked, right)
}

// quizOf asks the questions of a section or topic, or one question.
func (s *session) quizOf(item curriculum.Item) {
	quiz, err := s.study.Quiz(item, study.Order{})
	if err != nil {
		s.say("%s", phrase.Error(err))
		return
	}
	title := "Questions on " + item.Name()
	if question, ok := item.(*curriculum.Question); ok {
		title = question.Topic.Title
	}
	s.quiz(title, quiz)
}

// review asks what is due, the most nearly forgotten first.
func (s *session) review() {
	quiz, err := s.study.Review(nil, study.Order{})
	if err != nil {
		s.say("%s", phrase.Error(err))
		return
	}
	if later := s.study.Due().Later; later > 0 {
		s.say("%s due as well, and left for the days to come.", phrase.Plural(later, "more question"))
	}
	s.quiz("Due today", quiz)
}
