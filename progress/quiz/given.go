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
		n, ok := Number(given.Text, q.Unit)
		if q.Unit == "" && strings.Contains(given.Text, "%") {
			n /= 100
		}
		return ok && q.AcceptsNumber(n)
	}
	return q.Accepts(given.Text)
}

// Number reads a number as people write it: with a comma or blanks between
// thousands, a percent sign or the unit behind it, or as a fraction.
func Number(text, unit string) (float64, bool) {
	text = strings.TrimSpace(strings.ReplaceAll(text, "−", "-"))
	if unit != "" {
		if cut, ok := strings.CutSuffix(strings.ToLower(text), strings.ToLower(unit)); ok {
			text = text[:len(cut)]
		}
	}
	text = strings.NewReplacer(" ", "", "_", "", "%", "").Replace(text)
	if over, under, ok := strings.Cut(text, "/"); ok {
		a, okA := plainNumber(over)
		b, okB := plainNumber(under)
		return a / b, okA && okB && b != 0
	}
	return plainNumber(text)
}

// plainNumber takes a comma for a mark of thousands where three digits follow
// it and for a decimal point elsewhere.
func plainNumber(text string) (float64, bool) {
	if at := strings.LastIndexByte(text, ','); at >= 0 {
		if !strings.Contains(text, ".") && len(text)-at-1 != 3 {
			text = text[:at] + "." + text[at+1:]
		}
		text = strings.ReplaceAll(text, ",", "")
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil
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
