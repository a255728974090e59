package quiz

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/ui"
)

func (s *Screen) key(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	if key.Matches(msg, ctx.Keys.Act.Undo) && s.forgettable(ctx) && !s.input.Capturing() {
		return s.forget()
	}
	if s.quiz == nil {
		return nil
	}
	a := s.quiz.Now()
	switch {
	case a == nil:
		return s.endKey(ctx, msg)
	case a.Answered:
		return s.reasonKey(ctx, msg)
	case s.input.Capturing():
		return s.typed(ctx, msg)
	case a.Question.Kind == curriculum.Order:
		return s.orderKey(ctx, msg)
	}
	return s.choiceKey(ctx, msg)
}

// typed answers keys while a number or a word is typed: those that give the
// answer and go back, and all others are text.
func (s *Screen) typed(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	switch text := ctx.Keys.Text(); {
	case key.Matches(msg, text.Choose):
		return s.answer()
	case key.Matches(msg, text.Leave):
		return []ui.Intent{ui.Back{}}
	}
	s.warning = ""
	s.input.Update(ctx.Keys, msg)
	return ui.Taken()
}

func (s *Screen) choiceKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	a := s.quiz.Now()
	k := ctx.Keys
	n := len(a.Order)
	many := a.Question.Kind == curriculum.ManyChoices
	switch {
	case s.rows.Key(k, msg, n, n):
		s.reveal(ctx)
	case key.Matches(msg, k.Act.Tick) && many:
		s.picked[s.rows.Cursor] = !s.picked[s.rows.Cursor]
		s.warning = ""
	case key.Matches(msg, k.Act.Open), key.Matches(msg, k.Act.Tick):
		return s.answer()
	case key.Matches(msg, k.Act.Skip):
		return s.unknown()
	case key.Matches(msg, k.Act.Link):
		i := ui.Digit(ctx, msg)
		if i >= n {
			return ui.Taken()
		}
		s.rows.Cursor = i
		if many {
			s.picked[i] = !s.picked[i]
			s.warning = ""
			return ui.Taken()
		}
		return s.answer()
	default:
		return nil
	}
	return ui.Taken()
}

// orderKey moves the cursor, or with it the item that was taken up.
func (s *Screen) orderKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	from := s.rows.Cursor
	switch {
	case s.rows.Key(k, msg, len(s.order), len(s.order)):
		if s.held {
			item := s.order[from]
			rest := append(append([]int{}, s.order[:from]...), s.order[from+1:]...)
			to := s.rows.Cursor
			s.order = append(append(append([]int{}, rest[:to]...), item), rest[to:]...)
		}
		s.reveal(ctx)
	case key.Matches(msg, k.Act.Tick):
		s.held = !s.held
	case key.Matches(msg, k.Act.Open):
		return s.answer()
	case key.Matches(msg, k.Act.Skip):
		return s.unknown()
	default:
		return nil
	}
	return ui.Taken()
}

// reasonKey answers keys while the reason is shown.
func (s *Screen) reasonKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	q := s.quiz.Now().Question
	switch {
	case key.Matches(msg, k.Act.Open, k.Act.Tick):
		s.quiz.Next()
		s.show()
		if s.quiz.Now() == nil && s.quiz.Part() != nil {
			return []ui.Intent{ui.Do{Deed: study.Placed{Quiz: s.quiz}}}
		}
	case key.Matches(msg, k.Act.Explain):
		return []ui.Intent{ui.Explain{Ref: q.Topic.Section.Ref(), Heading: q.Place}}
	case key.Matches(msg, k.Act.Undo):
		return s.retract()
	case key.Matches(msg, k.Move.Down):
		s.scroll(ctx, 1)
	case key.Matches(msg, k.Move.Up):
		s.scroll(ctx, -1)
	case key.Matches(msg, k.Move.HalfDown, k.Move.PageDown):
		s.scroll(ctx, ctx.Height/2)
	case key.Matches(msg, k.Move.HalfUp, k.Move.PageUp):
		s.scroll(ctx, -ctx.Height/2)
	default:
		return nil
	}
	return ui.Taken()
}

// endKey answers keys when every question was answered.
func (s *Screen) endKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	switch {
	case key.Matches(msg, k.Act.Again):
		s.again(ctx)
		return ui.Taken()
	case key.Matches(msg, k.Act.Open):
		return []ui.Intent{ui.Back{}}
	}
	return nil
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	var back []key.Binding
	if s.forgettable(ctx) {
		back = append(back, ui.As(k.Act.Undo, "take back what is known"))
	}
	if s.quiz == nil {
		return ui.Keys{Short: back}
	}
	a := s.quiz.Now()
	unknown := ui.As(k.Act.Skip, "do not know")
	switch {
	case a == nil:
		keys := ui.Keys{Short: []key.Binding{ui.As(k.Act.Open, "close")}}
		if len(s.quiz.Score().Missed) > 0 {
			keys.Short = append(keys.Short, ui.As(k.Act.Again, "ask the missed ones again"))
		}
		keys.Short = append(keys.Short, back...)
		return keys
	case a.Answered:
		keys := ui.Keys{Short: []key.Binding{ui.As(k.Act.Open, "next"), ui.As(k.Act.Explain, "read the paragraph"), ui.As(k.Act.Undo, "that was a slip")}}
		if s.overflows(ctx) {
			keys.Short = slices.Insert(keys.Short, 1, ui.As(k.Move.Down, "scroll"))
		}
		return keys
	case s.input.Capturing():
		text := k.Text()
		return ui.Keys{Short: []key.Binding{ui.As(text.Choose, "answer"), ui.As(text.Leave, "leave")}}
	case a.Question.Kind == curriculum.Order:
		word := "take up"
		if s.held {
			word = "put down"
		}
		return ui.Keys{Short: append([]key.Binding{ui.As(k.Act.Tick, word), ui.As(k.Move.Down, "move"), ui.As(k.Act.Open, "answer"), unknown}, back...)}
	case a.Question.Kind == curriculum.ManyChoices:
		return ui.Keys{Short: append([]key.Binding{ui.As(k.Act.Tick, "tick"), ui.As(k.Act.Open, "answer"), unknown}, back...)}
	}
	return ui.Keys{Short: append([]key.Binding{ui.As(k.Act.Open, "answer"), ui.As(k.Act.Link, "choose"), unknown}, back...)}
}
