// Package quiz asks the questions of a section, topic or part, or those that
// are due for review. Every answer is recorded at once; the reason stays until
// it is dismissed, and a missed question comes back.
package quiz

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/quiz"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is a quiz.
type Screen struct {
	route   ui.Route
	title   string
	item    curriculum.Item  // what is asked about; nil of the whole course
	part    *curriculum.Part // of a placement test: what it is about
	ask     func(study.View) (*study.Quiz, error)
	quiz    *study.Quiz
	failed  error // why there is none
	texts   widget.Texts
	rows    widget.Rows
	picked  map[int]bool // choices ticked so far, by place on screen
	order   []int        // items as the learner has put them
	held    bool         // the item under the cursor moves along with it
	input   widget.Input
	top     int    // first line drawn
	warning string // about an answer that cannot be one
	placed  string // what a placement test showed, in words
}

// loaded says that the questions were read.
type loaded struct{ err error }

// New asks all questions of what a Ref names; of a part, in a placement test.
func New(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	item, ok := ctx.Study.Course().Find(route.Ref)
	if !ok {
		return nil, fmt.Errorf("ask about %q: %w", route.Ref, curriculum.ErrNotFound)
	}
	s := &Screen{route: route, title: item.Name(), item: item}
	s.ask = func(v study.View) (*study.Quiz, error) { return v.Quiz(item, study.Order{}) }
	if part, ok := item.(*curriculum.Part); ok {
		s.part, s.title = part, "what you know of "+part.Title
		s.ask = func(v study.View) (*study.Quiz, error) { return v.Placement(part, study.Order{}) }
	}
	return s, nil
}

// NewReview asks what is due today, the most forgettable first. A Ref limits
// it to a section or part.
func NewReview(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{route: route, title: "due today"}
	if route.WarmUp {
		s.title, s.ask = "warm-up", study.View.WarmUp
		return s, nil
	}
	if item, ok := ctx.Study.Course().Find(route.Ref); ok && route.Ref != "" {
		s.item, s.title = item, item.Name()
	}
	s.ask = func(v study.View) (*study.Quiz, error) { return v.Review(s.item, study.Order{}) }
	return s, nil
}

// Title names what is asked about.
func (s *Screen) Title(*ui.Context) string {
	if s.route.Kind == ui.Review {
		return "Review: " + s.title
	}
	return "Questions: " + s.title
}

// Start has the questions read.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	if s.quiz != nil {
		return nil
	}
	course, item := ctx.Study.Course(), s.item
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg { return loaded{read(course, item)} }}}
}

// read has the course read the questions of an item: it keeps them.
func read(course *curriculum.Course, item curriculum.Item) error {
	var sections []*curriculum.Section
	switch item := item.(type) {
	case *curriculum.Part:
		sections = item.Sections
	case nil:
		sections = course.Sections()
	default:
		_, err := course.Questions(item.Ref().Home())
		return err
	}
	for _, s := range sections {
		if _, err := course.Questions(s.Ref()); err != nil {
			return err
		}
	}
	return nil
}

// begin asks the first question, or says why there is none.
func (s *Screen) begin(ctx *ui.Context, ask func(study.View) (*study.Quiz, error)) {
	s.quiz, s.failed = ask(ctx.Study)
	if s.failed != nil {
		s.quiz = nil
		return
	}
	s.show()
}

// show makes the present question ready to be answered.
func (s *Screen) show() {
	s.rows, s.picked, s.held, s.warning = widget.Rows{}, map[int]bool{}, false, ""
	s.top = 0
	s.input.Set("")
	s.input.Close()
	a := s.quiz.Now()
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
			s.begin(ctx, s.ask)
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
	return append(intents, s.draw(ctx)...)
}

// draw asks for the texts of what is shown now.
func (s *Screen) draw(ctx *ui.Context) []ui.Intent {
	s.lines(ctx)
	if job := s.texts.Job(); job != nil {
		return []ui.Intent{ui.Run{Cmd: job}}
	}
	return nil
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

// answer gives the answer as it stands.
func (s *Screen) answer() []ui.Intent {
	return []ui.Intent{ui.Do{Deed: study.Answer{Quiz: s.quiz, Given: s.given(s.quiz.Now())}}}
}

// unknown says that the answer is not known.
func (s *Screen) unknown() []ui.Intent {
	return []ui.Intent{ui.Do{Deed: study.Answer{Quiz: s.quiz, Unknown: true}}}
}

// retract takes the last answer back: a slip of the finger.
func (s *Screen) retract() []ui.Intent { return []ui.Intent{ui.Do{Deed: study.Retract{Quiz: s.quiz}}} }

// Receive shows what came of an answer, of a slip, and of a placement test.
func (s *Screen) Receive(ctx *ui.Context, o study.Outcome, err error) []ui.Intent {
	said := ui.Notify{Level: ui.Good, Text: phrase.Outcome(o)}
	switch {
	case err != nil && s.quiz != nil && s.quiz.Now() != nil && !s.quiz.Now().Answered:
		s.warning = warning(ctx, err)
	case err != nil:
		return []ui.Intent{ui.Notify{Text: phrase.Error(err)}}
	case o.Kind == progress.KindAnswer:
		s.warning, s.held = "", false
		s.input.Close()
		s.judged(ctx)
	case o.Kind == progress.KindRetract:
		s.show()
		return append(s.draw(ctx), said)
	case o.Kind == progress.KindKnown && s.quiz != nil && s.quiz.Now() == nil && s.placed == "":
		s.placed = phrase.Outcome(o)
	case o.Kind == progress.KindKnown:
		s.placed = ""
		return []ui.Intent{said, ui.Back{}}
	}
	return s.draw(ctx)
}

// warning says what is wrong with what cannot be an answer.
func warning(ctx *ui.Context, err error) string {
	var refused *study.Refused
	if errors.As(err, &refused) && refused.Code == study.NoChoices {
		return ui.Tips("Tick at least one first", ui.Tip(ctx.Keys.Act.Tick, "ticks one"))
	}
	return phrase.Error(err)
}

// forgettable says that there is something that placement tests showed of the
// part, to be taken back: before the first answer, and after the last.
func (s *Screen) forgettable(ctx *ui.Context) bool {
	if s.part == nil || len(ctx.Study.Known(s.part)) == 0 {
		return false
	}
	return s.quiz == nil || s.quiz.Now() == nil || s.quiz.Last() == nil
}

func (s *Screen) forget() []ui.Intent { return []ui.Intent{ui.Do{Deed: study.Forget{Part: s.part}}} }

// Capturing says that an answer is being typed.
func (s *Screen) Capturing() bool { return s.input.Capturing() }

// again asks what was missed once more.
func (s *Screen) again(ctx *ui.Context) {
	if len(s.quiz.Score().Missed) > 0 {
		s.begin(ctx, func(v study.View) (*study.Quiz, error) { return v.Again(s.quiz) })
	}
}
