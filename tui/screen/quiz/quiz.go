// Package quiz asks the questions of a section, topic or part, or those that
// are due for review. Every answer is recorded at once; the reason stays until
// it is dismissed, and a missed question comes back.
package quiz

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"

	"llmcourse/progress/quiz"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is a quiz.
type Screen struct {
	route   ui.Route
	title   string
	pick    func(*ui.Context, []*curriculum.Question) []*curriculum.Question // which of them to ask, in order
	session *quiz.Session
	failed  error
	texts   widget.Texts
	rows    widget.Rows
	picked  map[int]bool // choices ticked so far, by place on screen
	order   []int        // items as the learner has put them
	held    bool         // the item under the cursor moves along with it
	input   widget.Input
	since   time.Time // when the present question was shown
	top     int       // first line drawn
	warning string    // about an answer that cannot be one
	test    bool      // a placement test: questions come once, and show what is known
	placed  []curriculum.Ref
}

// loaded brings the questions.
type loaded struct {
	questions []*curriculum.Question
	err       error
}

// New asks all questions of what a Ref names.
func New(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	item, ok := ctx.Study.Course().Find(route.Ref)
	if !ok {
		return nil, fmt.Errorf("ask about %q: %w", route.Ref, curriculum.ErrNotFound)
	}
	s := &Screen{route: route, title: item.Name()}
	if part, ok := item.(*curriculum.Part); ok {
		s.test, s.title, s.pick = true, "what you know of "+part.Title, placement(part)
	}
	return s, nil
}

// Title names what is asked about.
func (s *Screen) Title(*ui.Context) string {
	if s.route.Kind == ui.Review {
		return "Review: " + s.title
	}
	return "Questions: " + s.title
}

// Start fetches the questions.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	if s.session != nil {
		return nil
	}
	course, ref := ctx.Study.Course(), s.route.Ref
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		questions, err := fetch(course, ref)
		return loaded{questions, err}
	}}}
}

// fetch reads the questions of a topic, a section, a part, or the course.
func fetch(course *curriculum.Course, ref curriculum.Ref) ([]*curriculum.Question, error) {
	item, _ := course.Find(ref)
	var sections []*curriculum.Section
	switch item := item.(type) {
	case *curriculum.Part:
		sections = item.Sections
	case nil:
		sections = course.Sections()
	default:
		return course.Questions(ref)
	}
	var all []*curriculum.Question
	for _, s := range sections {
		questions, err := course.Questions(s.Ref())
		if err != nil {
			return nil, err
		}
		all = append(all, questions...)
	}
	return all, nil
}

// begin asks the first question. The order varies from day to day and stays
// the same within one.
func (s *Screen) begin(ctx *ui.Context, questions []*curriculum.Question) {
	seed := uint64(ctx.Now.Unix() / (24 * 60 * 60))
	if s.pick != nil {
		s.session = quiz.InOrder(s.pick(ctx, questions), seed)
		s.session.Once = s.test
	} else {
		s.session = quiz.New(questions, seed)
	}
	s.show(ctx)
}

// show makes the present question ready to be answered.
func (s *Screen) show(ctx *ui.Context) {
	s.rows, s.picked, s.held, s.warning = widget.Rows{}, map[int]bool{}, false, ""
	s.since, s.top = ctx.Now, 0
	s.input.Set("")
	s.input.Close()
	a := s.session.Now()
	if a == nil {
		return
	}
	s.order = append([]int{}, a.Order...)
	if a.Question.Kind == curriculum.Number || a.Question.Kind == curriculum.Short {
		s.input.Open()
	}
}

// Update takes the questions, their drawing and keys.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	var intents []ui.Intent
	switch msg := msg.(type) {
	case loaded:
		if s.failed = msg.err; s.failed == nil {
			s.begin(ctx, msg.questions)
		}
	case widget.Drawn:
		s.texts.Take(msg)
	case tea.MouseWheelMsg:
		s.scroll(ctx, map[bool]int{true: -2, false: 2}[msg.Button == tea.MouseWheelUp])
	case tea.PasteMsg:
		if s.input.Capturing() {
			s.input.Update(ctx.Keys, msg)
		}
	case tea.KeyPressMsg:
		if intents = s.key(ctx, msg); intents == nil {
			return nil
		}
	}
	s.lines(ctx) // so that the texts of what is shown now are asked for
	if job := s.texts.Job(); job != nil {
		intents = append(intents, ui.Run{Cmd: job})
	}
	return intents
}

// given is the answer as it stands.
func (s *Screen) given(a *quiz.Asked) quiz.Given {
	switch a.Question.Kind {
	case curriculum.OneChoice:
		return quiz.Given{Chosen: []int{a.Order[min(s.rows.Cursor, len(a.Order)-1)]}}
	case curriculum.ManyChoices:
		var g quiz.Given
		for i, choice := range a.Order {
			if s.picked[i] {
				g.Chosen = append(g.Chosen, choice)
			}
		}
		return g
	case curriculum.Order:
		return quiz.Given{Order: s.order}
	}
	return quiz.Given{Text: s.input.Text()}
}

// answer judges what was given, unless it cannot be an answer.
func (s *Screen) answer(ctx *ui.Context) []ui.Intent {
	a := s.session.Now()
	given := s.given(a)
	switch a.Question.Kind {
	case curriculum.ManyChoices:
		if len(given.Chosen) == 0 {
			s.warning = ui.Tips("Tick at least one first", ui.Tip(ctx.Keys.Act.Tick, "ticks one"))
			return ui.Taken()
		}
	case curriculum.Number:
		if _, ok := quiz.Number(given.Text, a.Question.Unit); !ok {
			s.warning = "That is no number."
			s.input.Open()
			return ui.Taken()
		}
	case curriculum.Short:
		if given.Text == "" {
			s.warning = "Type an answer, or ? if you do not know."
			s.input.Open()
			return ui.Taken()
		}
	}
	s.warning, s.held = "", false
	s.input.Close()
	change := s.session.Answer(given, max(int(ctx.Now.Sub(s.since)/time.Second), 1))
	s.judged(ctx)
	return []ui.Intent{ui.Keep{Change: change}}
}

// retract takes the last answer back: a slip of the finger.
func (s *Screen) retract(ctx *ui.Context) []ui.Intent {
	a := s.session.Now()
	for e := range ctx.Study.Book().AnswersTo(a.Question.Ref()) {
		a.ID = e.ID()
	}
	change, ok := s.session.Retract()
	if !ok {
		return ui.Taken()
	}
	s.show(ctx)
	return []ui.Intent{ui.Keep{Change: change}, ui.Notify{Level: ui.Good, Text: "Taken back: answer again."}}
}

// Capturing says that an answer is being typed.
func (s *Screen) Capturing() bool { return s.input.Capturing() }

// again asks what was missed once more.
func (s *Screen) again(ctx *ui.Context) {
	missed := s.session.Score().Missed
	if len(missed) == 0 {
		return
	}
	s.session = quiz.New(missed, uint64(ctx.Now.Unix()))
	s.show(ctx)
}
