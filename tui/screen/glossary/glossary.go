// Package glossary shows what the terms of a course mean: a list to choose from
// as one types, and under it the sentence of the lesson that says it.
package glossary

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// nearest is how many terms are offered for a word that is none.
const nearest = 5

// Screen is an input line, the terms it leaves, and what one of them means.
type Screen struct {
	text, first string // what New was given
	glossary    *curriculum.Glossary
	failed      error
	here        []*curriculum.Term // what is listed before anything is typed
	found       []*curriculum.Term
	near        bool // found are only like what was typed
	asked       string
	input       widget.Input
	rows        widget.Picker
	meaning     drawn
}

type (
	loaded struct {
		glossary *curriculum.Glossary
		err      error
	}
	// A place is where the term that was chosen is taught.
	place struct {
		term *curriculum.Term
		line int
		err  error
	}
)

// New offers the terms that stand in a text, that in first before all others;
// all terms where there is no text, or none in it.
func New(text, first string) ui.Overlay {
	s := &Screen{text: text, first: first, rows: widget.Picker{Typing: true}}
	s.input.Open()
	return ui.Overlay{Screen: s, Width: 76, Height: 20}
}

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Glossary" }

// Capturing is always true: this is text.
func (s *Screen) Capturing() bool { return true }

// Start reads the glossary.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	course := ctx.Study.Course()
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		g, err := course.Glossary()
		return loaded{g, err}
	}}}
}

// Update types, chooses and goes.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	switch msg := msg.(type) {
	case loaded:
		if s.failed = msg.err; s.failed == nil {
			s.arrive(msg.glossary)
		}
		return nil
	case place:
		return s.arrived(ctx, msg)
	}
	if pick := s.rows.Update(ctx.Keys, msg, len(s.found), s.listed(ctx)); pick != widget.Nothing {
		return s.picked(ctx, pick)
	}
	s.input.Update(ctx.Keys, msg)
	s.look()
	return nil
}

// arrive lists what was asked for, and what else can be seen.
func (s *Screen) arrive(g *curriculum.Glossary) {
	s.glossary = g
	s.found, s.asked = g.Terms, ""
	first, ok := g.Define(s.first)
	if s.text == "" { // all of them, at the first
		s.here, s.rows.Cursor = g.Terms, max(slices.Index(g.Terms, first), 0)
		s.look()
		return
	}
	if ok {
		s.here = append(s.here, first)
	}
	for _, t := range append(g.In(s.first), g.In(s.text)...) {
		if !slices.Contains(s.here, t) {
			s.here = append(s.here, t)
		}
	}
	if len(s.here) == 0 {
		s.here = g.Terms
	}
	s.found = s.here
	s.look()
}

// look lists the terms that have what is typed in their names, those first that
// begin with it, or else some that are like it.
func (s *Screen) look() {
	text := strings.TrimSpace(s.input.Text())
	if s.glossary == nil || text == s.asked {
		return
	}
	s.asked, s.near, s.rows = text, false, widget.Picker{Typing: true}
	if text == "" {
		s.found = s.here
		return
	}
	s.found = nil
	exact, _ := s.glossary.Define(text)
	for _, t := range s.glossary.Terms {
		if t == exact || widget.Matches(called(t), strings.Fields(text)...) {
			s.found = append(s.found, t)
		}
	}
	rank := func(t *curriculum.Term) int {
		begins := strings.HasPrefix(strings.ToLower(t.Name), strings.ToLower(text))
		return slices.Index([]bool{t == exact, begins, true}, true)
	}
	slices.SortStableFunc(s.found, func(a, b *curriculum.Term) int { return cmp.Compare(rank(a), rank(b)) })
	if len(s.found) == 0 {
		s.found, s.near = s.glossary.Near(text, nearest), true
	}
}

// called are all names of a term.
func called(t *curriculum.Term) string { return t.Name + " " + strings.Join(t.Aliases, " ") }

// picked goes to the lesson that teaches the term the cursor is on.
func (s *Screen) picked(ctx *ui.Context, pick widget.Pick) []ui.Intent {
	switch {
	case pick == widget.Left:
		return []ui.Intent{ui.Back{}}
	case pick != widget.Picked || s.rows.Cursor >= len(s.found):
		return nil
	}
	course, t := ctx.Study.Course(), s.found[s.rows.Cursor]
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		line, err := course.Taught(t)
		return place{t, line, err}
	}}}
}

// arrived opens the lesson, over what is open: the way back leads there.
func (s *Screen) arrived(_ *ui.Context, p place) []ui.Intent {
	if p.err != nil {
		return []ui.Intent{ui.Notify{Level: ui.Failure, Text: phrase.Sentence("The lesson cannot be read: " + phrase.Cause(p.err))}}
	}
	return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: p.term.Place.Ref().Home(), Line: p.line + 1}}}
}

// Click puts the cursor on a term; a second click goes to its lesson.
func (s *Screen) Click(ctx *ui.Context, _, y int) []ui.Intent {
	if y -= headRows(ctx); y >= s.listed(ctx) {
		return nil
	}
	return s.picked(ctx, s.rows.Click(y, len(s.found)))
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	if s.glossary != nil && len(s.found) == 0 {
		return ui.Keys{Short: []key.Binding{ui.As(ctx.Keys.Text().Leave, "close")}}
	}
	return ui.Keys{Short: s.rows.Keys(ctx.Keys, "read the lesson there", "choose", "close")}
}
