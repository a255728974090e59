// Package plan says what to do next and why, and fits a session into the
// minutes there are.
package plan

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/plan"
	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen shows the suggestion and a session.
type Screen struct {
	lengths []int // the minutes a session can have, one of which is the learner's
	minutes int   // index of lengths
	rows    widget.Picker
	read    bool         // the lessons were
	back    *plan.Return // for somebody who comes back after a break
}

// defaultMinutes is the minutes of a session for somebody who did not say.
const defaultMinutes = 25

// warmUp is the title of the questions that come first after a break.
const warmUp = "Warm up"

// lengths are the minutes to choose from, the learner's own among them.
func lengths(own int) []int {
	all := []int{10, defaultMinutes, 45, 90}
	if !slices.Contains(all, own) {
		all = append(all, own)
		slices.Sort(all)
	}
	return all
}

// loaded says that the lessons were read.
type loaded struct{}

// New plans a session of so many minutes; 0 is as long as usual.
func New(minutes int) ui.Overlay {
	if minutes <= 0 {
		minutes = defaultMinutes
	}
	all := lengths(minutes)
	return ui.Overlay{Screen: &Screen{lengths: all, minutes: slices.Index(all, minutes)}, Width: 76, Height: 14}
}

// Welcome is New for somebody who was away.
func Welcome(minutes int, back plan.Return) ui.Overlay {
	o := New(minutes)
	o.Screen.(*Screen).back = &back
	return o
}

// Title greets, or says what this is.
func (s *Screen) Title(*ui.Context) string {
	if s.back != nil {
		return "Welcome back"
	}
	return "What now"
}

// Start reads the lessons: how long they are decides what fits.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	course := ctx.Study.Course()
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		for _, section := range course.Sections() {
			_, _ = course.Lesson(section.Ref()) // without one, a plan does without its length
		}
		return loaded{}
	}}}
}

// steps are what can be chosen: warm-up questions first after a break, then
// the session.
func (s *Screen) steps(ctx *ui.Context) []plan.Suggestion {
	if !s.read {
		return nil
	}
	var steps []plan.Suggestion
	if s.back != nil && len(s.back.WarmUp) > 0 {
		n := len(s.back.WarmUp)
		steps = append(steps, plan.Suggestion{
			Kind: plan.Review, Title: warmUp, Count: n, Minutes: (n + 1) / 2,
			Reason: plan.Reason{Why: plan.WarmingUp, Count: n},
		})
	}
	return append(steps, ctx.Study.Session(s.lengths[s.minutes])...)
}

// Update chooses the minutes and what to begin with.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if _, ok := msg.(loaded); ok {
		s.read = true
		return nil
	}
	k := ctx.Keys
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(press, k.Move.Left):
			s.minutes = max(s.minutes-1, 0)
			return nil
		case key.Matches(press, k.Move.Right):
			s.minutes = min(s.minutes+1, len(s.lengths)-1)
			return nil
		case key.Matches(press, k.Go.Plan): // the key that opened it
			return []ui.Intent{ui.Back{}}
		}
	}
	steps := s.steps(ctx)
	return s.picked(ctx, steps, s.rows.Update(k, msg, len(steps), len(steps)))
}

func (s *Screen) picked(ctx *ui.Context, steps []plan.Suggestion, pick widget.Pick) []ui.Intent {
	switch {
	case pick == widget.Left:
		return []ui.Intent{ui.Back{}}
	case pick == widget.Picked && len(steps) > 0:
		return s.begin(ctx, steps[s.rows.Cursor])
	}
	return nil
}

// begin does a step.
func (s *Screen) begin(ctx *ui.Context, step plan.Suggestion) []ui.Intent {
	switch step.Kind {
	case plan.Review:
		return []ui.Intent{ui.Back{}, ui.Goto{Route: ui.Route{Kind: ui.Review, Ref: step.Ref, WarmUp: step.Title == warmUp}}}
	case plan.Resource:
		if item, ok := ctx.Study.Course().Find(step.Ref); ok {
			if r, ok := item.(*curriculum.Resource); ok {
				return []ui.Intent{ui.Back{}, ui.Do{Deed: study.Open{Ref: r.Ref()}}}
			}
		}
	case plan.Finished:
		return []ui.Intent{ui.Back{}}
	}
	return []ui.Intent{ui.Back{}, ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: step.Ref}}}
}

// View draws greeting, minutes and steps.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	var lines []string
	if s.back != nil {
		text := fmt.Sprintf("You were away for %s.", phrase.Plural(s.back.Days, "day"))
		if s.back.Title != "" {
			text += " You were reading " + s.back.Title
			if s.back.Heading != "" {
				text += ", “" + s.back.Heading + "”"
			}
			text += "."
		}
		for _, line := range widget.Wrap(text+" What waits is spread over the coming days.", ctx.Width) {
			lines = append(lines, t.Text.Render(line))
		}
		lines = append(lines, "")
	}
	lines = append(lines, s.choice(ctx), "")
	steps := s.steps(ctx)
	if s.read && len(steps) == 0 {
		next := ctx.Study.Next()
		for _, line := range widget.Wrap(phrase.Reason(next), ctx.Width) {
			lines = append(lines, t.Leaf.Render(line))
		}
	}
	s.rows.Clamp(len(steps), max(len(steps), 1))
	last := 0 // the last line of the step that is chosen
	for i, step := range steps {
		lines = append(lines, s.step(ctx, step, i == s.rows.Cursor)...)
		if i == s.rows.Cursor {
			last = len(lines)
		}
	}
	first := max(last-ctx.Height, 0)
	return strings.Join(lines[first:min(first+ctx.Height, len(lines))], "\n")
}

// choice draws the minutes to choose from.
func (s *Screen) choice(ctx *ui.Context) string {
	t := ctx.Theme
	words := []string{t.Muted.Render("I have")}
	for i, n := range s.lengths {
		style := t.Tab
		if i == s.minutes {
			style = t.TabOn
		}
		words = append(words, style.Render(fmt.Sprintf("%d", n)))
	}
	return strings.Join(append(words, t.Muted.Render("minutes")), " ")
}

func (s *Screen) step(ctx *ui.Context, step plan.Suggestion, on bool) []string {
	t := ctx.Theme
	about := "~"
	if !step.Guess {
		about = ""
	}
	title := step.Title
	if step.Kind == plan.Resource {
		title += t.Muted.Render("  outside")
	}
	right := t.Muted.Render(fmt.Sprintf("%s%d min", about, step.Minutes))
	line := widget.Sides(t.Text.Render(title), right, ctx.Width-2, t.Icons.More)
	if on {
		line = t.Cursor.Render(widget.Plain(t.Icons.Cursor+" "+line, ctx.Width))
	} else {
		line = "  " + line
	}
	lines := []string{line}
	for _, reason := range widget.Wrap(phrase.Reason(step), ctx.Width-4) {
		lines = append(lines, "    "+t.Muted.Render(reason))
	}
	return lines
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	keys := s.rows.Keys(k, "begin", "choose", "close")
	return ui.Keys{Short: slices.Insert(keys, 2, keymap.Pair(k.Move.Left, k.Move.Right, "minutes"))}
}
