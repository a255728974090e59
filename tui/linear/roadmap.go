package linear

import (
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// roadmap lists the parts of the course.
func (s *session) roadmap() {
	parts := s.study.Course().Parts
	s.browse(func() list {
		return list{
			title: "The roadmap.", count: len(parts), empty: "This course has no parts.",
			row: func(i int) string {
				t := s.study.Book().Sections(parts[i].Sections)
				return fmt.Sprintf("%s: %s, %d done, %d skipped", parts[i].Title, phrase.Plural(t.Total, "section"), t.Done, t.Skipped)
			},
			what: "its sections", pick: func(i int) after { s.part(parts[i]); return again },
		}
	})
}

// part lists the sections of a part.
func (s *session) part(p *curriculum.Part) {
	s.browse(func() list {
		return list{
			title: p.Title + ". " + p.Summary, count: len(p.Sections), empty: "It has no sections.",
			row: func(i int) string {
				sec := p.Sections[i]
				return fmt.Sprintf("%s: %s, %s", sec.Title, s.standing(sec), percent(s.study.Book().Coverage(sec)))
			},
			what: "open it", pick: func(i int) after { s.section(p.Sections[i]); return again },
			commands: append([]command{
				{"placement", []string{"test"}, "", "a short test of what you know already of this part", func(string) after { s.placement(p); return again }},
				{"forget", nil, "", "take back what such tests showed", func(string) after { s.do(study.Forget{Part: p}); return again }},
			}, s.marks(p)...),
		}
	})
}

// section is everything there is of a section.
func (s *session) section(sec *curriculum.Section) {
	s.choose(func() ([]string, []command) {
		title := []string{
			fmt.Sprintf("%s. Section %d of %s: %s.", sec.Title, sec.Number, sec.Part.Title, s.standing(sec)+s.added(sec)),
			sec.Summary,
		}
		return title, s.sectionMenu(sec)
	})
}

func (s *session) sectionMenu(sec *curriculum.Section) []command {
	book := s.study.Book()
	minutes := ""
	if lesson, err := s.study.Course().Lesson(sec.Ref()); err == nil {
		minutes = ", " + phrase.Plural(lesson.Minutes, "minute")
	}
	topics, resources := book.Topics(sec.Topics), book.Resources(s.resourcesOf(sec))
	list := []command{
		{"read", []string{"r"}, "", "Read the lesson" + minutes, func(string) after { s.lesson(sec, ""); return again }},
		{"topics", []string{"t"}, "", fmt.Sprintf("Topics: %d of %d done", topics.Done, topics.Total), func(string) after { s.topics(sec); return again }},
		{"resources", nil, "", fmt.Sprintf("Resources and notebooks: %d of %d done", resources.Done, resources.Total), func(string) after { s.sectionResources(sec); return again }},
		{"questions", []string{"quiz"}, "", fmt.Sprintf("Questions: %d, %s", len(s.asking(sec.Ref())), s.answered(sec)), func(string) after { s.quizOf(sec); return again }},
		{"done", []string{"d"}, "", "Mark it done, or not done", func(string) after { s.toggle(sec, progress.Done); return again }},
	}
	return append(list, s.marks(sec)...)
}

// topics lists the topics of a section.
func (s *session) topics(sec *curriculum.Section) {
	s.browse(func() list {
		return list{
			title: "Topics of " + sec.Title + ".", count: len(sec.Topics), empty: "It has no topics.",
			row: func(i int) string {
				return sec.Topics[i].Title + s.added(sec.Topics[i]) + ": " + s.standing(sec.Topics[i])
			},
			what: "open it", pick: func(i int) after { s.topic(sec.Topics[i]); return again },
			commands: []command{{"t", []string{"tick"}, "NUMBER", "tick a topic, or take the tick away", func(rest string) after {
				n, ok := between(rest, len(sec.Topics))
				if !ok {
					s.say("Tick which? As in: t 1.")
					return stay
				}
				s.toggle(sec.Topics[n-1], progress.Done)
				return again
			}}},
		}
	})
}

// topic is everything there is of a topic.
func (s *session) topic(t *curriculum.Topic) {
	s.choose(func() ([]string, []command) {
		title := []string{fmt.Sprintf("%s. Topic of %s: %s.", t.Title, t.Section.Title, s.standing(t))}
		list := []command{
			{"read", []string{"r"}, "", "Read it", func(string) after { s.lesson(t.Section, t.Title); return again }},
			{"tick", []string{"t", "done", "d"}, "", "Tick it, or take the tick away", func(string) after { s.toggle(t, progress.Done); return again }},
			{"questions", []string{"quiz"}, "", fmt.Sprintf("Questions: %d", len(s.asking(t.Ref()))), func(string) after { s.quizOf(t); return again }},
			{"section", nil, "", "The section: " + t.Section.Title, func(string) after { s.section(t.Section); return again }},
		}
		return title, append(list, s.marks(t)...)
	})
}
