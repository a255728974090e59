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

// review asks what is due of something, or of everything, the most nearly
// forgotten first.
func (s *session) review(name string) after {
	var of curriculum.Item
	title := "Due today"
	if name != "" {
		item, err := s.study.Course().Resolve(name)
		if err != nil {
			s.misnamed(name, err)
			return stay
		}
		of, title = item, "Due today on "+item.Name()
	}
	quiz, err := s.study.Review(of, study.Order{})
	if err != nil {
		s.say("%s", phrase.Error(err))
		return again
	}
	if _, later, _ := s.study.DueOf(of); later > 0 {
		s.say("%s due as well, and left for the days to come.", phrase.Plural(later, "more question"))
	}
	s.quiz(title, quiz)
	return again
}
