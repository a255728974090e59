package quiz

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

const (
	column = 78
	prompt = "> "
)

func width(ctx *ui.Context) int  { return max(min(ctx.Width-4, column), 10) }
func margin(ctx *ui.Context) int { return widget.Margin(ctx.Width, width(ctx)) }

// View draws the part of the quiz that fits.
func (s *Screen) View(ctx *ui.Context) string {
	lines, _, _ := s.lines(ctx)
	s.top = min(max(s.top, 0), max(len(lines)-ctx.Height, 0))
	pad := strings.Repeat(" ", margin(ctx))
	var out []string
	for _, line := range lines[s.top:min(s.top+ctx.Height, len(lines))] {
		out = append(out, pad+line)
	}
	return strings.Join(out, "\n")
}

// lines are all lines of the quiz; focus is the last one that must be seen,
// and field the line of the input, or -1.
func (s *Screen) lines(ctx *ui.Context) (lines []string, focus, field int) {
	t := ctx.Theme
	switch {
	case s.failed != nil:
		return s.nothing(ctx), 0, -1
	case s.intro:
		return s.known(ctx), 0, -1
	case s.quiz == nil:
		return []string{""}, 0, -1
	case s.quiz.Now() == nil:
		return s.summary(ctx), 0, -1
	}
	a := s.quiz.Now()
	w := width(ctx)
	lines = s.head(ctx, a)
	if ctx.Height >= 12 { // a small window has no row to give away
		lines = append(lines, "")
	}
	lines = append(lines, s.texts.Lines(t, a.Question.Text, w)...)
	lines = append(lines, "")
	field = -1
	switch a.Question.Kind {
	case curriculum.OneChoice, curriculum.ManyChoices:
		lines, focus = s.choices(ctx, a, lines)
	case curriculum.Order:
		lines, focus = s.items(ctx, a, lines)
	default:
		field = len(lines)
		lines = append(lines, s.field(ctx, a)...)
		focus = len(lines) - 1
	}
	if s.warning != "" {
		lines = append(lines, "", t.Warm.Render(s.warning))
		focus = len(lines) - 1
	}
	if a.Answered {
		lines = append(lines, s.verdict(ctx, a)...)
		focus = len(lines) - 1
	}
	return lines, focus, field
}

// head says how far the quiz is.
func (s *Screen) head(ctx *ui.Context, a *quiz.Asked) []string {
	t := ctx.Theme
	score := s.quiz.Score()
	asked := min(score.Right+score.Wrong+1, score.Total)
	if a.Answered && !a.Again {
		asked = score.Right + score.Wrong
	}
	left := t.Muted.Render(fmt.Sprintf("%s %s ", a.Question.Topic.Title, t.Icons.Sep)) + t.Text.Render(fmt.Sprintf("%d of %d", asked, score.Total))
	if a.Again {
		left += t.Warm.Render("  once more")
	}
	right := tally(t, t.Leaf, t.Icons.Done, score.Right) + "  " + tally(t, t.Alarm, t.Icons.Wrong, score.Wrong)
	w := width(ctx)
	return []string{
		widget.Sides(left, right, w, t.Icons.More),
		widget.Meter(t, float64(score.Right+score.Wrong)/float64(max(score.Total, 1)), w),
	}
}

// tally is a sign and how often it was earned; of what never was, no fuss.
func tally(t *theme.Theme, ink theme.Ink, sign string, n int) string {
	if n == 0 {
		ink = t.Muted
	}
	return ink.Render(fmt.Sprintf("%s %d", sign, n))
}

// choices draws what can be chosen; once answered, what was right and why not.
func (s *Screen) choices(ctx *ui.Context, a *quiz.Asked, lines []string) ([]string, int) {
	t, w := ctx.Theme, width(ctx)
	focus := 0
	for i, at := range a.Order {
		choice := a.Question.Choices[at]
		on := i == s.rows.Cursor && !a.Answered
		lead := "  "
		if on {
			lead = t.Accent.Render(t.Icons.Cursor) + " "
		}
		sign := t.Muted.Render(fmt.Sprintf("%d", i+1))
		if on {
			sign = t.Title.Render(fmt.Sprintf("%d", i+1))
		}
		if a.Question.Kind == curriculum.ManyChoices {
			box := t.Icons.Todo
			if s.picked[i] {
				box = t.Accent.Render(t.Icons.Done)
			}
			sign += " " + box
		}
		chosen := a.Answered && slices.Contains(a.Given.Chosen, at)
		switch {
		case a.Answered && choice.Right:
			sign = t.Leaf.Render(t.Icons.Done)
		case chosen:
			sign = t.Alarm.Render(t.Icons.Wrong)
		case a.Answered:
			sign = t.Muted.Render(t.Icons.Dash)
		}
		wide := 2 + widget.Width(sign) + 2
		lines = append(lines, widget.Hang(lead+sign+"  ", wide, s.texts.Lines(t, choice.Text, w-wide))...)
		for _, line := range s.remark(ctx, a, at, w-wide) {
			lines = append(lines, strings.Repeat(" ", wide)+line)
		}
		if on {
			focus = len(lines) - 1
		}
	}
	return lines, focus
}

// remark is what is said below a choice once answered, and a free line: why it
// is wrong to those who chose it, and that it was left out to those who did not.
func (s *Screen) remark(ctx *ui.Context, a *quiz.Asked, at, wide int) []string {
	choice, chosen := a.Question.Choices[at], slices.Contains(a.Given.Chosen, at)
	switch {
	case !a.Answered || chosen == choice.Right:
		return nil
	case chosen:
		return append(slices.Clone(s.texts.Lines(ctx.Theme, choice.Why, wide)), "")
	case a.Question.Kind == curriculum.ManyChoices:
		return []string{ctx.Theme.Warm.Render("right, and not ticked"), ""}
	}
	return nil
}

// items draws what is to be put in order.
func (s *Screen) items(ctx *ui.Context, a *quiz.Asked, lines []string) ([]string, int) {
	t, w := ctx.Theme, width(ctx)
	focus := 0
	for i, at := range s.order {
		lead, on := "  ", i == s.rows.Cursor && !a.Answered
		switch {
		case on && s.held:
			lead = t.Warm.Render(t.Icons.Moved) + " "
		case on:
			lead = t.Accent.Render(t.Icons.Cursor) + " "
		}
		sign := t.Muted.Render(fmt.Sprintf("%d", i+1))
		if a.Answered && at == i {
			sign = t.Leaf.Render(t.Icons.Done)
		} else if a.Answered {
			sign = t.Alarm.Render(t.Icons.Wrong)
		}
		wide := 2 + widget.Width(sign) + 2
		lines = append(lines, widget.Hang(lead+sign+"  ", wide, s.texts.Lines(t, a.Question.Items[at], w-wide))...)
		if on {
			focus = len(lines) - 1
		}
	}
	return lines, focus
}

// field draws the line in which an answer is typed.
func (s *Screen) field(ctx *ui.Context, a *quiz.Asked) []string {
	t := ctx.Theme
	if a.Answered {
		sign := t.Alarm.Render(t.Icons.Wrong)
		if a.Right {
			sign = t.Leaf.Render(t.Icons.Done)
		}
		return []string{sign + "  " + t.Text.Render(a.Given.Text)}
	}
	hint := "a number"
	if a.Question.Unit != "" {
		hint += " in " + a.Question.Unit
	}
	if a.Question.Kind == curriculum.Short {
		hint = "one or a few words"
	}
	hint += "; " + study.Unknown + " if not known"
	return []string{s.input.View(t, prompt, width(ctx)), t.Muted.Render(hint)}
}

// verdict says whether the answer was right, what would have been, and why.
func (s *Screen) verdict(ctx *ui.Context, a *quiz.Asked) []string {
	t, w := ctx.Theme, width(ctx)
	lines := []string{"", t.Leaf.Bold(true).Render("Right.")}
	if !a.Right {
		lines[1] = t.Alarm.Render("Not quite.")
		if len(a.Given.Chosen) == 0 {
			for i, line := range quiz.Expected(a.Question) {
				lead := "The answer: "
				if a.Question.Kind == curriculum.Order {
					lead = fmt.Sprintf("%d  ", i+1)
				}
				lines = append(lines, widget.Hang(t.Leaf.Render(lead), len(lead), s.texts.Lines(t, line, w-len(lead)))...)
			}
		}
	}
	lines = append(lines, "")
	lines = append(lines, s.texts.Lines(t, a.Question.Reason, w)...)
	where := t.Muted.Render("In the lesson: ") + t.Link.UnsetUnderline().Render(a.Question.Place)
	how := ctx.Hint(ctx.Keys.Act.Explain, t.Muted, "reads it")
	if widget.Width(where)+2+widget.Width(how) > w {
		return append(lines, "", where, how)
	}
	return append(lines, "", where+"  "+how)
}

// summary is the end of a quiz.
func (s *Screen) summary(ctx *ui.Context) []string {
	t := ctx.Theme
	score := s.quiz.Score()
	lines := []string{
		"", t.Title.Render(fmt.Sprintf("%d of %d right the first time", score.Right, score.Total)),
		widget.Meter(t, float64(score.Right)/float64(score.Total), width(ctx)), "",
	}
	if s.quiz.Part() != nil {
		for _, line := range widget.Wrap(s.placed, width(ctx)) {
			lines = append(lines, t.Leaf.Render(line))
		}
		lines = append(lines, "")
	}
	if len(score.Missed) == 0 {
		return append(lines, t.Leaf.Render("Nothing was missed."))
	}
	lines = append(lines, t.Text.Render("Missed, and worth another look:"), "")
	for _, q := range score.Missed {
		lines = append(lines, widget.Hang(t.Alarm.Render(t.Icons.Wrong)+"  ", 3, s.texts.Lines(t, q.Text, width(ctx)-3))...)
		lines = append(lines, "   "+t.Muted.Render(q.Topic.Section.Title+" "+t.Icons.Sep+" "+q.Place))
	}
	return append(lines, "", t.Muted.Render("They come back in your reviews."))
}

// known is what earlier tests showed of the part, before the next one begins.
func (s *Screen) known(ctx *ui.Context) []string {
	t := ctx.Theme
	lines := []string{"", t.Title.Render("An earlier test showed that you know"), ""}
	for _, section := range ctx.Study.Known(s.part) {
		lines = append(lines, widget.Hang("  "+t.Leaf.Render(t.Icons.Done)+" ", 4, widget.Wrap(section.Title, width(ctx)-4))...)
	}
	return append(append(lines, ""), widget.Wrap("The test asks about the other sections. What is marked as known can also be taken back, and is asked again then.", width(ctx))...)
}

// nothing says why there is nothing to ask.
func (s *Screen) nothing(ctx *ui.Context) []string {
	t := ctx.Theme
	var refused *study.Refused
	if !errors.As(s.failed, &refused) {
		return []string{"", t.Alarm.Render("The questions cannot be read: ") + phrase.Cause(s.failed)}
	}
	lines := []string{""}
	for _, line := range widget.Wrap(phrase.Refused(refused), width(ctx)) {
		lines = append(lines, t.Text.Render(line))
	}
	return lines
}

// reveal scrolls so that what the learner acts on is visible.
func (s *Screen) reveal(ctx *ui.Context) {
	_, focus, _ := s.lines(ctx)
	if focus >= s.top+ctx.Height {
		s.top = focus - ctx.Height + 1
	}
	if focus < s.top {
		s.top = focus
	}
}

// judged scrolls to what is said of an answer, from its first line on: a small
// window has no room for all of it, and is read downwards.
func (s *Screen) judged(ctx *ui.Context) {
	s.reveal(ctx)
	lines, _, _ := s.lines(ctx)
	s.top = min(s.top, len(lines)-len(s.verdict(ctx, s.quiz.Now()))+1)
}

// overflows tells whether there is more than the window shows.
func (s *Screen) overflows(ctx *ui.Context) bool {
	lines, _, _ := s.lines(ctx)
	return len(lines) > ctx.Height
}

func (s *Screen) scroll(ctx *ui.Context, by int) {
	lines, _, _ := s.lines(ctx)
	s.top = min(max(s.top+by, 0), max(len(lines)-ctx.Height, 0))
}

// Cursor is in the input line.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	_, _, field := s.lines(ctx)
	c := s.input.Cursor(prompt)
	if c == nil || field < 0 {
		return nil
	}
	c.X += margin(ctx)
	c.Y += field - s.top
	return c
}
