// Package quiz asks questions: in which order, with which choices first, when
// a missed one comes back, and whether an answer is right.
//
// It is the same for the screen, the plain prompts of the command line and a
// screen reader. It draws nothing, keeps no clock and saves nothing: every
// answer becomes a progress.Change at once, so that leaving midway loses
// nothing.
package quiz

import (
	"math/rand/v2"
	"slices"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// repeatAfter is how many other questions come before a missed one is asked again.
const repeatAfter = 3

// A Session asks a list of questions. It is not safe for concurrent use.
type Session struct {
	Once bool // a missed question does not come back: this is a test

	queue  []*Asked // what is still to be asked, the present one first
	done   []*Asked // what was answered, in order
	random *rand.Rand
	total  int
}

// An Asked is a question as it stands before the learner.
type Asked struct {
	Question *curriculum.Question
	Order    []int // of Choices, or of the Items to be put in order: indexes into the question's own
	Again    bool  // it was missed before in this session
	Given    Given
	Right    bool
	Answered bool
	ID       progress.ID // of the event that recorded the answer, once there is one

	repeat *Asked // how it comes back, once it was missed and left
}

// New asks questions in a varied order. The seed makes the order, so the same
// seed asks the same way.
func New(questions []*curriculum.Question, seed uint64) *Session {
	s := &Session{random: rand.New(rand.NewPCG(seed, 0x6c6c6d)), total: len(questions)}
	for _, i := range s.random.Perm(len(questions)) {
		s.queue = append(s.queue, s.ask(questions[i]))
	}
	return s
}

// InOrder asks questions in the order given: that of a review, the most
// forgettable first.
func InOrder(questions []*curriculum.Question, seed uint64) *Session {
	s := &Session{random: rand.New(rand.NewPCG(seed, 0x6c6c6d)), total: len(questions)}
	for _, q := range questions {
		s.queue = append(s.queue, s.ask(q))
	}
	return s
}

func (s *Session) ask(q *curriculum.Question) *Asked {
	a := &Asked{Question: q}
	switch q.Kind {
	case curriculum.OneChoice, curriculum.ManyChoices:
		a.Order = s.random.Perm(len(q.Choices))
	case curriculum.Order:
		a.Order = s.mixed(len(q.Items))
	}
	return a
}

// mixed is an order that is not the right one already.
func (s *Session) mixed(n int) []int {
	for {
		order := s.random.Perm(n)
		for i, at := range order {
			if i != at || n < 2 {
				return order
			}
		}
	}
}

// Now is the question to be answered, nil when all are.
func (s *Session) Now() *Asked {
	if len(s.queue) == 0 {
		return nil
	}
	return s.queue[0]
}

// Answer judges what was given for the present question and returns what to
// record. The question stays the present one until Next.
func (s *Session) Answer(given Given, seconds int) progress.Change {
	a := s.Now()
	a.Given, a.Answered = given, true
	a.Right = Right(a.Question, given)
	return progress.Answered(a.Question.Ref(), progress.Answer{
		Right: a.Right, Given: given.String(a.Question), Seconds: seconds,
	})
}

// Next goes to the next question. A missed one comes back after some others.
func (s *Session) Next() {
	a := s.Now()
	if a == nil || !a.Answered {
		return
	}
	s.queue = s.queue[1:]
	s.done = append(s.done, a)
	if a.Right || s.Once {
		return
	}
	again := s.ask(a.Question)
	again.Again, a.repeat = true, again
	at := min(repeatAfter, len(s.queue))
	s.queue = append(s.queue[:at], append([]*Asked{again}, s.queue[at:]...)...)
}

// Return goes back to the question that was answered last, as it was before
// Next, and tells whether there is one.
func (s *Session) Return() bool {
	a := s.Last()
	if a == nil {
		return false
	}
	s.done = s.done[:len(s.done)-1]
	s.queue = slices.DeleteFunc(s.queue, func(q *Asked) bool { return q == a.repeat })
	s.queue = slices.Insert(s.queue, 0, a)
	a.repeat = nil
	return true
}

// Last is the question before the present one, nil before the first.
func (s *Session) Last() *Asked {
	if len(s.done) == 0 {
		return nil
	}
	return s.done[len(s.done)-1]
}

// Retract takes back the answer to the present question, so that it can be
// answered anew, and returns what to record; false where there is no answer.
func (s *Session) Retract() (progress.Change, bool) {
	a := s.Now()
	if a == nil || !a.Answered || a.ID.IsZero() {
		return progress.Change{}, false
	}
	change := progress.Retract(a.Question.Ref(), a.ID)
	*a = Asked{Question: a.Question, Order: a.Order, Again: a.Again}
	return change, true
}

// Score counts the questions of the session by how they went the first time.
type Score struct {
	Right, Wrong, Total int
	Missed              []*curriculum.Question // in the order they were missed
}

// Score is how the session went so far.
func (s *Session) Score() Score {
	score := Score{Total: s.total}
	count := func(a *Asked) {
		switch {
		case a.Again || !a.Answered:
		case a.Right:
			score.Right++
		default:
			score.Wrong++
			score.Missed = append(score.Missed, a.Question)
		}
	}
	for _, a := range s.done {
		count(a)
	}
	if now := s.Now(); now != nil {
		count(now)
	}
	return score
}

// First are the questions as they were answered the first time, in order.
func (s *Session) First() []*Asked {
	var first []*Asked
	for _, a := range s.done {
		if !a.Again {
			first = append(first, a)
		}
	}
	return first
}

// Answered are the questions as they were answered the first time, the present
// one included.
func (s *Session) Answered() []*Asked {
	first := s.First()
	if now := s.Now(); now != nil && now.Answered && !now.Again {
		first = append(first, now)
	}
	return first
}

// Left is how many answers are still wanted, the present one included.
func (s *Session) Left() int { return len(s.queue) }
