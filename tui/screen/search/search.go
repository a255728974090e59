// Package search finds words in everything: lessons, topics, resources,
// questions and the learner's own notes, best first, as they are typed.
//
// The index is built by a Run when the screen comes to the front, and kept for
// the next time. A query takes about a millisecond, so it is answered in Update
// itself: what was typed and what was found are always in the same frame.
package search

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum/search"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// maxHits is how many hits are listed: nobody reads on, they type another word.
const maxHits = 40

// Screen is an input line and what was found.
type Screen struct {
	kept  *kept
	input widget.Input
	rows  widget.Picker
	asked string       // what hits are the answer to
	hits  []search.Hit // best first
	near  string       // what may have been meant, where nothing was found
	tries []string     // what is offered before anything is typed
	built *builtAt     // the index under way
}

// New makes a screen, with the words of the route typed already.
func (k *Kept) New(_ *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{kept: &k.kept, rows: widget.Picker{Typing: true}}
	s.input.Set(route.Words)
	s.input.Open()
	return s, nil
}

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Search" }

// Capturing is always true: this is text.
func (s *Screen) Capturing() bool { return true }

// Start builds the index, unless there is one that has everything.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	s.tries = s.kept.tries(ctx)
	s.ask(true)
	return s.kept.build(ctx, &s.built)
}

// Update types, chooses and opens.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	switch msg := msg.(type) {
	case indexed:
		s.kept.index, s.kept.of, s.built = msg.index, msg.of, nil
		s.ask(true)
		return nil
	}
	switch s.rows.Update(ctx.Keys, msg, s.listed(), s.visible(ctx)) {
	case widget.Left:
		return []ui.Intent{ui.Back{}}
	case widget.Picked:
		return s.choose(ctx)
	case widget.Moved:
		return nil
	}
	s.input.Update(ctx.Keys, msg)
	s.ask(false)
	return nil
}

// choose opens the hit the cursor is on, or takes what is offered.
func (s *Screen) choose(ctx *ui.Context) []ui.Intent {
	at := s.rows.Cursor
	switch {
	case len(s.hits) > 0:
		s.kept.remember(s.asked)
		return []ui.Intent{ui.Goto{Route: RouteTo(ctx, s.hits[min(at, len(s.hits)-1)])}}
	case s.input.Text() == "" && at < len(s.tries):
		s.take(s.tries[at])
	case s.near != "":
		s.take(s.near)
	}
	return nil
}

// take puts other words in the place of what was typed.
func (s *Screen) take(words string) {
	s.input.Set(words)
	s.input.Open()
	s.ask(false)
}

// ask looks for what is typed now.
func (s *Screen) ask(again bool) {
	text := s.input.Text()
	if text == s.asked && !again {
		return
	}
	s.hits, s.near = nil, ""
	if s.kept.index == nil {
		return // it is asked once there is an index
	}
	s.asked, s.rows = text, widget.Picker{Typing: true}
	if s.hits = s.kept.index.Query(text, maxHits); len(s.hits) == 0 {
		s.near = s.kept.index.Nearest(text)
	}
}

// listed is how many rows there are to choose from.
func (s *Screen) listed() int {
	if s.input.Text() == "" {
		return len(s.tries)
	}
	return len(s.hits)
}

// Click puts the cursor on a row; a second click opens it.
func (s *Screen) Click(ctx *ui.Context, _, y int) []ui.Intent {
	i := s.at(ctx, y)
	switch {
	case i < 0:
		return nil
	case i == s.rows.Cursor:
		return s.choose(ctx)
	}
	s.rows.Cursor = i
	return nil
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	word := "open"
	if len(s.hits) == 0 {
		word = "search for it"
	}
	return ui.Keys{Short: s.rows.Keys(ctx.Keys, word, "choose", "back")}
}
