package linear

import (
	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// An asker asks questions one by one.
type asker struct {
	*session
	quiz *study.Quiz
}

// quiz asks the questions of a quiz.
func (s *session) quiz(title string, quiz *study.Quiz) {
	s.blank()
	s.say("%s: %s.", title, phrase.Plural(quiz.Score().Total, "question"))
	s.say("Type ? where you do not know, help to hear what else can be typed.")
	q := &asker{session: s, quiz: quiz}
	q.run()
}

func (q *asker) run() {
	for a := q.quiz.Now(); a != nil && !q.gone(); a = q.quiz.Now() {
		q.speak(a)
		for !a.Answered {
			switch q.ask(q.answerMenu(a)) {
			case leave:
				q.stopped()
				return
			case again:
				if !a.Answered {
					q.speak(a)
				}
			}
		}
		if q.verdict(a) == leave {
			q.stopped()
			return
		}
	}
	q.summary()
}

// speak reads a question out.
func (q *asker) speak(a *quiz.Asked) {
	score := q.quiz.Score()
	q.blank()
	head := "Question " + itoa(min(score.Right+score.Wrong+1, score.Total)) + " of " + itoa(score.Total)
	if a.Again {
		head = "Once more"
	}
	q.say("%s, %s.", head, a.Question.Topic.Title)
	q.lines(q.draw.text(a.Question.Text))
	for i, at := range a.Order {
		text := ""
		if a.Question.Kind == curriculum.Order {
			text = a.Question.Items[at]
		} else {
			text = a.Question.Choices[at].Text
		}
		q.item(itoa(i+1)+". ", text)
	}
}

// item prints Markdown behind a number.
func (q *asker) item(lead, markdown string) {
	for _, line := range q.draw.text(markdown) {
		q.raw(lead + line)
		lead = "   "
	}
}

// give judges what was typed and saves it before anything is said of it.
func (q *asker) give(line string) after {
	answer, err := study.Typed(q.quiz, line)
	if err != nil {
		q.say("%s", phrase.Error(err))
		return stay
	}
	if _, ok := q.do(answer); !ok {
		return stay
	}
	return again
}

// verdict tells whether the answer was right, and why, and waits.
func (q *asker) verdict(a *quiz.Asked) after {
	q.tellVerdict(a)
	next := "the next question"
	if q.quiz.Left() <= 1 && a.Right {
		next = "the result"
	}
	do := func(f func() after) func(string) after { return func(string) after { return f() } }
	for {
		step := q.ask(menu{
			prompt: "Enter for " + next + ":", enter: next,
			entered: func() after { q.quiz.Next(); return again },
			commands: []command{
				{"read", []string{"r"}, "", "the paragraph of the lesson that answers it", do(func() after { q.paragraph(a.Question); return stay })},
				{"slip", nil, "", "that was a slip: take the answer back and answer again", do(func() after { q.do(study.Retract{Quiz: q.quiz}); return again })},
			},
		})
		if step == leave || !a.Answered || q.quiz.Now() != a {
			return step
		}
		q.tellVerdict(a)
	}
}

func (q *asker) tellVerdict(a *quiz.Asked) {
	q.blank()
	if a.Right {
		q.say("Right.")
	} else {
		q.say("Not quite.")
		for _, why := range quiz.Whys(a.Question, a.Given) {
			q.lines(q.draw.text(why))
		}
		q.say("The right answer:")
		for i, text := range quiz.Expected(a.Question) {
			lead := "- "
			if a.Question.Kind == curriculum.Order {
				lead = itoa(i+1) + ". "
			}
			q.item(lead, text)
		}
	}
	q.lines(q.draw.text(a.Question.Reason))
	q.say("%s Type read to read it, slip to take the answer back.", quiz.Where(a.Question))
}
