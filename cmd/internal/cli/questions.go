package cli

import (
	"fmt"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress/review"
)

// questionsOf reads the questions of what can have some; of nil those of the
// course.
func questionsOf(c *curriculum.Course, it curriculum.Item) ([]*curriculum.Question, error) {
	sections := c.Sections()
	switch it := it.(type) {
	case nil:
	case *curriculum.Part:
		sections = it.Sections
	case *curriculum.Question:
		return []*curriculum.Question{it}, nil
	case *curriculum.Section, *curriculum.Topic:
		return c.Questions(it.Ref())
	default:
		return nil, exit.Usage("a part, a section or a topic has questions", "there are no questions on %s", it.Ref())
	}
	var all []*curriculum.Question
	for _, s := range sections {
		questions, err := c.Questions(s.Ref())
		if err != nil {
			return nil, err
		}
		all = append(all, questions...)
	}
	return all, nil
}

// questions are those of a section, for rooms that ask again and again. What
// cannot be read is none there; "course check" tells why.
func (s *session) questions(section curriculum.Ref) []*curriculum.Question {
	list, err := s.course.Questions(section)
	if err != nil {
		return nil
	}
	return list
}

// due is what there is to review now. Only what was answered can be due, so
// only sections with answers are read: a shell prompt asks for this.
func (s *session) due(under curriculum.Item) (review.Due, error) {
	options, err := s.app.habits()
	if err != nil {
		return review.Due{}, err
	}
	answered := s.answered()
	var list []*curriculum.Question
	for _, section := range s.course.Sections() {
		if !answered[section.Ref()] {
			continue
		}
		questions, err := s.course.Questions(section.Ref())
		if err != nil {
			return review.Due{}, fmt.Errorf("questions of %s: %w", section.Ref(), err)
		}
		for _, q := range questions {
			if within(q, under) {
				list = append(list, q)
			}
		}
	}
	return review.Queue(s.book, list, s.app.Now(), options.Review), nil
}

// answered are the sections with answers.
func (s *session) answered() map[curriculum.Ref]bool {
	sections, last := map[curriculum.Ref]bool{}, curriculum.Ref("")
	for e := range s.book.Answers() {
		if home := e.Ref.Home(); home != last { // they come in runs
			sections[s.course.Present(home)] = true
			last = home
		}
	}
	return sections
}

// within tells whether a question belongs to an item; everything does to nil.
func within(q *curriculum.Question, it curriculum.Item) bool {
	switch it := it.(type) {
	case nil:
		return true
	case *curriculum.Part:
		return q.Topic.Section.Part == it
	case *curriculum.Section:
		return q.Topic.Section == it
	case *curriculum.Topic:
		return q.Topic == it
	case *curriculum.Question:
		return q == it
	}
	return false
}
