package linear

import (
	"slices"
	"strconv"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
)

// answerMenu takes the answer to a question, as its kind wants it.
func (q *asker) answerMenu(a *quiz.Asked) menu {
	m := menu{lax: true, commands: []command{
		{"read", nil, "", "the paragraph of the lesson that answers it", func(string) after {
			q.paragraph(a.Question)
			return stay
		}},
	}}
	switch n := len(a.Order); a.Question.Kind {
	case curriculum.OneChoice:
		m.prompt, m.count, m.what = "Number of the answer:", n, "the answer"
		m.pick = func(i int) after { return q.give(a, quiz.Given{Chosen: []int{a.Order[i]}}) }
	case curriculum.ManyChoices:
		m.prompt = "Numbers of all right answers, as in 1 3:"
		m.text = func(line string) after { return q.several(a, line) }
	case curriculum.Order:
		m.prompt = "Numbers in the right order, as in " + example(n) + ":"
		m.text = func(line string) after { return q.ordered(a, line) }
	case curriculum.Number:
		m.prompt = "Number:"
		if a.Question.Unit != "" {
			m.prompt = "Number, in " + a.Question.Unit + ":"
		}
		m.text = func(line string) after { return q.number(a, line) }
	default:
		m.prompt, m.lax = "One or a few words, or a slash before a command:", false
		m.text = func(line string) after { return q.short(a, line) }
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

func (q *asker) several(a *quiz.Asked, line string) after {
	chosen, ok := numbers(line, a.Order)
	if !ok || len(chosen) == 0 {
		q.say("Type numbers from 1 to %d with blanks between, each once.", len(a.Order))
		return stay
	}
	return q.give(a, quiz.Given{Chosen: chosen})
}

func (q *asker) ordered(a *quiz.Asked, line string) after {
	order, ok := numbers(line, a.Order)
	if !ok || len(order) != len(a.Order) {
		q.say("Type each number from 1 to %d once, with blanks between, what comes first at the front.", len(a.Order))
		return stay
	}
	return q.give(a, quiz.Given{Order: order})
}

func (q *asker) number(a *quiz.Asked, line string) after {
	if _, ok := quiz.Number(line, a.Question.Unit); !ok {
		q.say("%q is no number. A point or a fraction is fine, as in 0.5 or 1/2; ? tells what else can be typed.", line)
		return stay
	}
	return q.give(a, quiz.Given{Text: line})
}

func (q *asker) short(a *quiz.Asked, line string) after {
	if line == "" {
		q.say("Type an answer, or a dash if you do not know.")
		return stay
	}
	return q.give(a, quiz.Given{Text: line})
}

// numbers reads places from 1 and returns what stands there. None may come
// twice.
func numbers(line string, order []int) ([]int, bool) {
	var out []int
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(order) || slices.Contains(out, order[n-1]) {
			return nil, false
		}
		out = append(out, order[n-1])
	}
	return out, true
}
