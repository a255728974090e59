package linear

import (
	"fmt"

	"llmcourse/curriculum"
)

// everyQuestion is all questions of the course, and the first error of reading
// them: what can be read is asked all the same.
func (s *session) everyQuestion() ([]*curriculum.Question, error) {
	var all []*curriculum.Question
	var first error
	for _, sec := range s.deps.Course.Sections() {
		list, err := s.deps.Course.Questions(sec.Ref())
		if err != nil && first == nil {
			first = err
		}
		all = append(all, list...)
	}
	return all, first
}

// asking are the questions of a section or topic: none where they cannot be
// read, of which "course check" tells.
func (s *session) asking(ref curriculum.Ref) []*curriculum.Question {
	list, err := s.deps.Course.Questions(ref)
	if err != nil {
		return nil
	}
	return list
}

// questions lists the sections that have some.
func (s *session) questions() {
	var all []*curriculum.Section
	for _, sec := range s.deps.Course.Sections() {
		if len(s.asking(sec.Ref())) > 0 {
			all = append(all, sec)
		}
	}
	s.browse(func() list {
		return list{
			title: "Questions of which section?", count: len(all), empty: "No section has any.",
			row: func(i int) string {
				return fmt.Sprintf("%s: %s, %s", all[i].Title, plural(len(s.asking(all[i].Ref())), "question"), s.answered(all[i]))
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
		for e := range s.deps.Book.AnswersTo(q.Ref()) {
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

// quizOf asks the questions of a section or topic.
func (s *session) quizOf(item curriculum.Item) {
	list, err := s.deps.Course.Questions(item.Ref())
	if err != nil {
		s.say("The questions cannot be read: %s", sentence(err))
		return
	}
	s.quiz("Questions on "+item.Name(), list, false)
}

// review asks what is due, the most forgettable first.
func (s *session) review() {
	due := s.due()
	if len(due.Today) == 0 {
		s.say("Nothing is due. Answer questions of a section, and they come back when you are about to forget them.")
		return
	}
	var list []*curriculum.Question
	for _, item := range due.Today {
		list = append(list, item.Question)
	}
	if due.Later > 0 {
		s.say("%s due as well, and left for the days to come.", plural(due.Later, "more question"))
	}
	s.quiz("Due today", list, true)
}
