package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
)

// answerMenu takes the answer to a question, as its kind wants it.
func (q *asker) answerMenu(a *quiz.Asked) menu {
	m := menu{lax: true, text: q.give, commands: []command{
		{"read", nil, "", "the paragraph of the lesson that answers it", func(string) after {
			q.paragraph(a.Question)
			return stay
		}},
	}}
	switch n := len(a.Order); a.Question.Kind {
	case curriculum.OneChoice:
		m.prompt = "Number of the answer:"
	case curriculum.ManyChoices:
		m.prompt = "Numbers of all right answers, as in 1 3:"
	case curriculum.Order:
		m.prompt = "Numbers in the right order, as in " + example(n) + ":"
	case curriculum.Number:
		m.prompt, m.number = "Number:", true
		if a.Question.Unit != "" {
			m.prompt = "Number, in " + a.Question.Unit + ":"
		}
	default:
		m.prompt, m.lax = "One or a few words, or a slash before a command:", false
	}
	return m
}

// example is an order to show how one is typed; not the one on display.
func example(n int) string {
	var words []string
	for i := n; i > 0; i-- {
		words = append(words, itoa(i))
	}
	return strings.Join(words, " ")
}
