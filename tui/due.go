package tui

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
)

// reviews is what is known of the questions that come back. They are read once,
// behind the first frames.
type reviews struct {
	questions map[curriculum.Ref][]*curriculum.Question // by section
	all       []*curriculum.Question
	deck      *review.Deck
	due       review.Due
	of        int // events of the Book that due was worked out of
	day       int64
	welcomed  bool
}

// questionsMsg brings the questions of the course.
type questionsMsg struct {
	course    *curriculum.Course
	bySection map[curriculum.Ref][]*curriculum.Question
	err       error
}

func (m *Model) readQuestions() tea.Cmd {
	course := m.deps.Course
	return func() tea.Msg {
		all := map[curriculum.Ref][]*curriculum.Question{}
		for _, s := range course.Sections() {
			questions, err := course.Questions(s.Ref())
			if err != nil {
				return questionsMsg{course: course, err: err}
			}
			all[s.Ref()] = questions
		}
		return questionsMsg{course: course, bySection: all}
	}
}

// questioned keeps the questions. A bank that cannot be read says so when it
// is asked from, not here.
func (m *Model) questioned(msg questionsMsg) {
	if msg.course != m.deps.Course {
		return // that one was left
	}
	m.reviews.questions = msg.bySection
	for _, s := range m.deps.Course.Sections() {
		m.reviews.all = append(m.reviews.all, msg.bySection[s.Ref()]...)
	}
	m.welcome()
}

// welcome greets a learner who was away for long, once.
func (m *Model) welcome() {
	if m.partial || m.reviews.welcomed || m.nav.covered() || m.reviews.questions == nil {
		return
	}
	m.reviews.welcomed = true
	m.count()
	back, ok := plan.Comeback(m.deps.Course, m.deps.Book, m.now(), plan.Options{
		Questions: func(r curriculum.Ref) []*curriculum.Question { return m.reviews.questions[r] },
		Review:    m.deps.Habits.Review, Deck: m.reviews.deck,
	})
	if ok {
		m.lay(overlayWelcome, subject{back: back})
	}
}

// count works out what is due, if something was done or a quarter of an hour
// went by since.
func (m *Model) count() review.Due {
	r := &m.reviews
	if len(r.all) == 0 || m.partial {
		return review.Due{}
	}
	if r.deck == nil {
		r.deck, r.of = review.NewDeck(m.deps.Book, m.deps.Habits.Review), -1
	}
	quarter := m.now().Unix() / (15 * 60)
	if events := m.deps.Book.Events(); r.of != events || r.day != quarter {
		r.due, r.of, r.day = r.deck.Queue(r.all, m.now()), events, quarter
	}
	return r.due
}
