package quiz

import (
	"slices"
	"strconv"
	"strings"

	"llmcourse/curriculum"
)

// Given is what a learner answered. Which field counts follows from the kind
// of the question.
type Given struct {
	Chosen []int  // choice, choices: indexes into Question.Choices
	Order  []int  // order: indexes into Question.Items, as the learner put them
	Text   string // number, short: as typed
}

// Right tells whether given answers the question.
func Right(q *curriculum.Question, given Given) bool {
	switch q.Kind {
	case curriculum.OneChoice, curriculum.ManyChoices:
		if len(given.Chosen) == 0 {
			return false
		}
		for i, c := range q.Choices {
			if c.Right != slices.Contains(given.Chosen, i) {
				return false
			}
		}
		return true
	case curriculum.Order:
		return len(given.Order) == len(q.Items) && slices.IsSorted(given.Order)
	case curriculum.Number:
		return slices.ContainsFunc(q.Numbers(given.Text), q.AcceptsNumber)
	}
	return q.Accepts(given.Text)
}

// String is the answer as the journal keeps it: places of choices and items
// from 0, or the text.
func (g Given) String(q *curriculum.Question) string {
	list := g.Chosen
	switch q.Kind {
	case curriculum.Number, curriculum.Short:
		return g.Text
	case curriculum.Order:
		list = g.Order
	}
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ",")
}

// Expected is the right answer in words, for after a wrong one.
func Expected(q *curriculum.Question) []string {
	switch q.Kind {
	case curriculum.OneChoice, curriculum.ManyChoices:
		var right []string
		for _, c := range q.Choices {
			if c.Right {
				right = append(right, c.Text)
			}
		}
		return right
	case curriculum.Order:
		return q.Items
	case curriculum.Number:
		return []string{strings.TrimSpace(strconv.FormatFloat(q.Answer, 'f', -1, 64) + " " + q.Unit)}
	}
	return q.Accept[:min(len(q.Accept), 1)]
}

// Whys explains the wrong choices that were taken.
func Whys(q *curriculum.Question, given Given) []string {
	var whys []string
	for _, i := range given.Chosen {
		if i < len(q.Choices) && !q.Choices[i].Right {
			whys = append(whys, q.Choices[i].Why)
		}
	}
	return whys
}

// Where says, as a sentence, which paragraph of the lesson has the answer. Some
// headings bring the mark that ends it.
func Where(q *curriculum.Question) string {
	text := "In the lesson: " + q.Place
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}
