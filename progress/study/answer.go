package study

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/quiz"
)

// The least and the most time that counts for one answer: who takes longer has
// gone for a coffee.
const (
	shortestAnswer = time.Second
	longestAnswer  = 10 * time.Minute
)

// Unknown is what is typed for "I do not know", wherever an answer is typed.
const Unknown = "?"

func (s *Study) answer(d Answer) (Outcome, error) {
	if d.Quiz == nil || d.Quiz.Now() == nil {
		return Outcome{}, &Refused{Code: NoQuestion}
	}
	now := d.Quiz.Now()
	if now.Answered {
		return Outcome{}, refuse(AlreadyAnswered, now.Question)
	}
	given := d.Given
	switch {
	case d.Unknown || unknown(now.Question, given):
		given = notKnown(now.Question)
	default:
		if refused := check(now.Question, given); refused != nil {
			return Outcome{}, refused
		}
	}
	if now.Question.Kind == curriculum.ManyChoices { // in which order they were ticked says nothing
		given.Chosen = slices.Sorted(slices.Values(given.Chosen))
	}
	took := min(max(s.deps.Now().Sub(d.Quiz.shown), shortestAnswer), longestAnswer)
	o := Outcome{Kind: progress.KindAnswer}
	s.record(&o, d.Quiz.session.Answer(given, int(took/time.Second)), nil)
	now.ID, o.Right = o.Events[0], now.Right
	o.Changes = []Change{{Kind: progress.KindAnswer, Ref: now.Question.Ref(), Item: now.Question}}
	return o, nil
}

// unknown tells whether what was typed says that the answer is not known. It
// may be the answer.
func unknown(q *curriculum.Question, given quiz.Given) bool {
	switch q.Kind {
	case curriculum.Number:
		return strings.TrimSpace(given.Text) == Unknown
	case curriculum.Short:
		return strings.TrimSpace(given.Text) == Unknown && !q.Accepts(given.Text)
	}
	return false
}

// notKnown is what is recorded for "I do not know".
func notKnown(q *curriculum.Question) quiz.Given {
	if q.Kind == curriculum.Number || q.Kind == curriculum.Short {
		return quiz.Given{Text: Unknown}
	}
	return quiz.Given{}
}

// check tells why something cannot be an answer. It costs nothing.
func check(q *curriculum.Question, given quiz.Given) *Refused {
	r := &Refused{Ref: q.Ref(), Item: q, Text: given.Text}
	switch q.Kind {
	case curriculum.OneChoice:
		if r.N = len(q.Choices); len(given.Chosen) != 1 || !places(given.Chosen, r.N) {
			r.Code = NoChoice
		}
	case curriculum.ManyChoices:
		if r.N = len(q.Choices); len(given.Chosen) == 0 || !places(given.Chosen, r.N) {
			r.Code = NoChoices
		}
	case curriculum.Order:
		if r.N = len(q.Items); len(given.Order) != r.N || !places(given.Order, r.N) {
			r.Code = BadOrder
		}
	case curriculum.Number:
		if strings.TrimSpace(given.Text) == "" {
			r.Code = NothingSaid
		} else if len(q.Numbers(given.Text)) == 0 {
			r.Code = NoNumber
		}
	default:
		if strings.TrimSpace(given.Text) == "" {
			r.Code = NothingSaid
		}
	}
	if r.Code == "" {
		return nil
	}
	return r
}

// places tells whether these are different places from 0 to n.
func places(list []int, n int) bool {
	for i, p := range list {
		if p < 0 || p >= n || slices.Contains(list[:i], p) {
			return false
		}
	}
	return true
}

// Typed reads an answer as it is typed on a line, the choices and items being
// numbered from 1 as they are shown. The error is a *Refused: it cannot be an
// answer, and costs nothing.
func Typed(q *Quiz, line string) (Answer, error) {
	a := q.Now()
	if a == nil {
		return Answer{}, &Refused{Code: NoQuestion}
	}
	answer := Answer{Quiz: q, Given: quiz.Given{Text: strings.TrimSpace(line)}}
	switch a.Question.Kind {
	case curriculum.Number, curriculum.Short:
	default:
		if answer.Given.Text == Unknown {
			return Answer{Quiz: q, Unknown: true}, nil
		}
		list := numbered(answer.Given.Text, a.Order)
		answer.Given = quiz.Given{Chosen: list}
		if a.Question.Kind == curriculum.Order {
			answer.Given = quiz.Given{Order: list}
		}
	}
	if unknown(a.Question, answer.Given) {
		return Answer{Quiz: q, Unknown: true}, nil
	}
	if refused := check(a.Question, answer.Given); refused != nil {
		refused.Text = strings.TrimSpace(line)
		return Answer{}, refused
	}
	return answer, nil
}

// numbered reads numbers as people write several, "1 3", "1, 3" or "1. 3.",
// and returns what stands at these places of order; none where one of them is
// no place.
func numbered(line string, order []int) []int {
	var list []int
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ,;\t", r) }) {
		n, err := strconv.Atoi(strings.TrimRight(word, ".)"))
		if err != nil || n < 1 || n > len(order) {
			return nil
		}
		list = append(list, order[n-1])
	}
	return list
}

// retract takes the last answer back.
func (s *Study) retract(d Retract) (Outcome, error) {
	if d.Quiz == nil || d.Quiz.Last() == nil {
		return Outcome{}, &Refused{Code: NoAnswer}
	}
	if now := d.Quiz.Now(); now == nil || !now.Answered {
		d.Quiz.session.Return()
	}
	question := d.Quiz.Now().Question
	back, _ := d.Quiz.session.Retract()
	o := Outcome{Kind: progress.KindRetract}
	s.record(&o, back, nil)
	d.Quiz.shown = s.deps.Now()
	o.Changes = []Change{{Kind: progress.KindRetract, Ref: question.Ref(), Item: question}}
	return o, nil
}
