package cli

import "llmcourse/curriculum"

// questionsOf reads every question of a course.
func questionsOf(c *curriculum.Course) ([]*curriculum.Question, error) {
	var all []*curriculum.Question
	for _, s := range c.Sections() {
		questions, err := c.Questions(s.Ref())
		if err != nil {
			return nil, err
		}
		all = append(all, questions...)
	}
	return all, nil
}
