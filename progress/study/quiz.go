package study

import (
	"fmt"
	"math/rand/v2"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/quiz"
	"llmcourse/progress/review"
)

// A Quiz is questions being asked. Its answers are Deeds.
type Quiz struct {
	session *quiz.Session
	now     func() time.Time
	shown   time.Time // when the present question was
	test    []*curriculum.Question
	part    *curriculum.Part // of a placement test; nil of others
}

// Now is the question to be answered, nil when all are.
func (q *Quiz) Now() *quiz.Asked { return q.session.Now() }

// Next goes to the next question, if this one was answered.
func (q *Quiz) Next() {
	q.session.Next()
	q.shown = q.now()
}

// Score is how it went so far.
func (q *Quiz) Score() quiz.Score { return q.session.Score() }

// Left is how many answers are still wanted, the present one included.
func (q *Quiz) Left() int { return q.session.Left() }

// Last is the question that was answered last, nil where none was.
func (q *Quiz) Last() *quiz.Asked {
	if now := q.Now(); now != nil && now.Answered {
		return now
	}
	return q.session.Last()
}

// Part is the part of a placement test, nil of any other quiz.
func (q *Quiz) Part() *curriculum.Part { return q.part }

func (s *Study) quiz(session *quiz.Session) *Quiz {
	return &Quiz{session: session, now: s.deps.Now, shown: s.deps.Now()}
}

// An Order says which questions are asked and in which order.
type Order struct {
	Seed uint64 // the same one asks the same way; 0 is that of the day
	Most int    // at most so many, those never answered first; 0 is all
}

// seed is that of an Order. An order that nobody chose varies from day to day
// and stays the same within one, so that whoever is interrupted finds it again.
func (s *Study) seed(o Order) uint64 {
	if o.Seed != 0 {
		return o.Seed
	}
	return uint64(s.deps.Habits.Review.Calendar.Day(s.deps.Now()))
}

// Quiz asks the questions of a section, topic, part or of the whole course
// (nil), or one question. Whoever must not wait has had them read before. The
// error is a *Refused where there are none, or says why they cannot be read.
func (s *Study) Quiz(item curriculum.Item, o Order) (*Quiz, error) {
	list, err := s.asked(item)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, refuse(NoQuestions, item)
	}
	seed := s.seed(o)
	if o.Most > 0 {
		list = s.some(list, o.Most, seed)
	}
	return s.quiz(quiz.New(list, seed)), nil
}

// some takes n of the questions by chance, those never answered first.
func (s *Study) some(questions []*curriculum.Question, n int, seed uint64) []*curriculum.Question {
	var fresh, known []*curriculum.Question
	for _, i := range rand.New(rand.NewPCG(seed, 1)).Perm(len(questions)) {
		list := &fresh
		for range s.book.AnswersTo(questions[i].Ref()) {
			list = &known
			break
		}
		*list = append(*list, questions[i])
	}
	all := append(fresh, known...)
	return all[:min(n, len(all))]
}

// asked are the questions of an item, in the order of the course.
func (s *Study) asked(item curriculum.Item) ([]*curriculum.Question, error) {
	var sections []*curriculum.Section
	switch it := item.(type) {
	case nil:
		sections = s.deps.Course.Sections()
	case *curriculum.Part:
		sections = it.Sections
	case *curriculum.Section:
		sections = []*curriculum.Section{it}
	case *curriculum.Topic:
		sections = []*curriculum.Section{it.Section}
	case *curriculum.Question:
		sections = []*curriculum.Section{it.Topic.Section}
	}
	var all []*curriculum.Question
	for _, section := range sections {
		list, err := s.deps.Course.Questions(section.Ref())
		if err != nil {
			return nil, fmt.Errorf("questions of %s: %w", section.Ref(), err)
		}
		all = append(all, under(list, item)...)
	}
	return all, nil
}

// Queue is Due of an item. Only sections in which something was answered are
// read, so a shell prompt may ask; it is for a front end that may wait.
func (s *Study) Queue(item curriculum.Item) review.Due { return s.queue(item) }

// DueOf is what is due of an item, nil of the course: as Due, but read if need
// be, so whoever must not wait has had the questions read before.
func (s *Study) DueOf(item curriculum.Item) (list []*curriculum.Question, later int, err error) {
	if _, err = s.asked(item); err != nil {
		return nil, 0, err
	}
	due := s.queue(item)
	for _, it := range due.Today {
		list = append(list, it.Question)
	}
	return list, due.Later, nil
}

// Review asks what is due of an item, nil of the course, the most nearly
// forgotten first. The error is a *Refused where nothing is.
func (s *Study) Review(item curriculum.Item, o Order) (*Quiz, error) {
	list, _, err := s.DueOf(item)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, refuse(NothingDue, item)
	}
	return s.quiz(quiz.InOrder(list, s.seed(o))), nil
}

// WarmUp asks a few questions that the learner knew before a break.
func (s *Study) WarmUp() (*Quiz, error) {
	back, _ := s.Comeback()
	if len(back.WarmUp) == 0 {
		return nil, refuse(NothingDue, nil)
	}
	return s.quiz(quiz.InOrder(back.WarmUp, s.seed(Order{}))), nil
}

// Placement tests what is known already of a part: sections that are neither
// settled nor known. Each question comes once.
func (s *Study) Placement(part *curriculum.Part, o Order) (*Quiz, error) {
	if _, err := s.asked(part); err != nil {
		return nil, err
	}
	seed := s.seed(o)
	questions := func(ref curriculum.Ref) []*curriculum.Question {
		list, _ := s.deps.Course.Questions(ref) // they were read just now
		return list
	}
	list := plan.Placement(part, questions, plan.Left(s.book), seed)
	if len(list) == 0 {
		return nil, refuse(NothingToTest, part)
	}
	q := s.quiz(quiz.InOrder(list, seed))
	q.session.Once, q.test, q.part = true, list, part
	return q, nil
}

// Again asks what was missed in a quiz once more.
func (s *Study) Again(q *Quiz) (*Quiz, error) {
	missed := q.Score().Missed
	if len(missed) == 0 {
		return nil, &Refused{Code: NoQuestions}
	}
	return s.quiz(quiz.New(missed, uint64(s.deps.Now().Unix()))), nil
}

// Known are the sections of a part that a placement test showed to be known.
func (s *Study) Known(part *curriculum.Part) []*curriculum.Section {
	var known []*curriculum.Section
	for _, section := range part.Sections {
		if s.book.Known(section.Ref()) {
			known = append(known, section)
		}
	}
	return known
}

func (s *Study) placed(d Placed) (Outcome, error) {
	if d.Quiz == nil || d.Quiz.part == nil {
		return Outcome{}, &Refused{Code: NotATest}
	}
	var given []plan.Given
	for _, a := range d.Quiz.session.Answered() {
		given = append(given, plan.Given{Question: a.Question, Right: a.Right})
	}
	o := Outcome{Kind: progress.KindKnown}
	for _, ref := range plan.Placed(d.Quiz.test, given) {
		item, _ := s.deps.Course.Find(ref)
		c := Change{Kind: progress.KindKnown, Ref: ref, Item: item, On: true, Same: s.book.Known(ref)}
		if !c.Same {
			s.record(&o, progress.SetKnown(ref, true), nil)
		}
		o.Changes = append(o.Changes, c)
	}
	return o, nil
}

func (s *Study) forget(d Forget) (Outcome, error) {
	if d.Part == nil {
		return Outcome{}, &Refused{Code: NothingNamed}
	}
	known := s.Known(d.Part)
	if len(known) == 0 {
		return Outcome{}, refuse(NothingKnown, d.Part)
	}
	o := Outcome{Kind: progress.KindKnown}
	for _, section := range known {
		s.record(&o, progress.SetKnown(section.Ref(), false), nil)
		o.Changes = append(o.Changes, Change{Kind: progress.KindKnown, Ref: section.Ref(), Item: section})
	}
	return o, nil
}
