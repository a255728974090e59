// Package palette finds everything by name: sections, topics, resources,
// screens and actions; and, where no name is like what was typed, in the text.
package palette

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// An Entry is something the palette offers.
type Entry struct {
	Name   string      // what is searched and shown
	Kind   string      // "section", "topic", "video", "screen", "action"
	Key    string      // the key that does the same, if there is one
	Weight int         // what a section is worth before a resource of the same name
	Route  ui.Route    // where it goes, unless Do is set
	Do     []ui.Intent // what it does
}

// A Finder looks words up in the text of the course and the notes.
type Finder interface {
	// Prepare gets ready in the background, and Take tells that a message said
	// that it is.
	Prepare(*ui.Context) []ui.Intent
	Take(tea.Msg) bool
	// Find are the best places; not ready is not yet.
	Find(ctx *ui.Context, words string) (places []Entry, ready bool)
}

// Screen is the palette.
type Screen struct {
	entries []Entry
	input   widget.Input
	rows    widget.Picker
	found   []*Entry
	left    []int // indices of the entries that have the letters of asked, in order
	asked   string
	finder  Finder
	inText  bool    // no name is like what was typed: found is from the text
	waiting bool    // for the Finder
	places  []Entry // what it found
}

// New offers entries, those first that are to be seen before anything is typed.
func New(entries []Entry, finder Finder) ui.Overlay {
	s := &Screen{entries: entries, finder: finder, rows: widget.Picker{Typing: true}}
	s.all()
	s.input.Open()
	return ui.Overlay{Screen: s, Width: 76, Height: 18}
}

// Title is empty: the input line says what this is.
func (s *Screen) Title(*ui.Context) string { return "Find" }

// Capturing is always true: this is text.
func (s *Screen) Capturing() bool { return true }

// search ranks the entries by the typed letters.
func (s *Screen) search() {
	text := s.input.Text()
	if text == s.asked {
		return
	}
	if !strings.HasPrefix(text, s.asked) {
		s.all() // else what does not have the letters so far does not have more
	}
	s.asked, s.rows, s.inText, s.waiting = text, widget.Picker{Typing: true}, false, false
	if text == "" {
		return
	}
	if s.rank(text); len(s.found) == 0 {
		s.slips(text)
	}
	s.inText = len(s.found) == 0
}

// lookUp finds what was typed in the text, where no name is like it.
func (s *Screen) lookUp(ctx *ui.Context) []ui.Intent {
	if !s.inText || s.finder == nil {
		return nil
	}
	places, ready := s.finder.Find(ctx, s.asked)
	s.places, s.waiting, s.found = places, !ready, nil
	for i := range s.places {
		s.found = append(s.found, &s.places[i])
	}
	return s.finder.Prepare(ctx)
}

// all offers every entry.
func (s *Screen) all() {
	s.found, s.left = make([]*Entry, len(s.entries)), make([]int, len(s.entries))
	for i := range s.entries {
		s.found[i], s.left[i] = &s.entries[i], i
	}
}

// Update types, moves and goes.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, ctx.Keys.Text().Palette) { // the key that opened it
		return []ui.Intent{ui.Back{}}
	}
	if s.finder != nil && s.finder.Take(msg) {
		return s.lookUp(ctx)
	}
	if pick := s.rows.Update(ctx.Keys, msg, len(s.found), s.height(ctx)); pick != widget.Nothing {
		return s.picked(pick)
	}
	s.input.Update(ctx.Keys, msg)
	asked := s.asked
	if s.search(); s.asked == asked {
		return nil
	}
	return s.lookUp(ctx)
}

// picked goes to what was picked.
func (s *Screen) picked(pick widget.Pick) []ui.Intent {
	switch {
	case pick == widget.Left:
		return []ui.Intent{ui.Back{}}
	case pick != widget.Picked || s.rows.Cursor >= len(s.found):
		return nil
	}
	e := s.found[s.rows.Cursor]
	if e.Do == nil {
		return []ui.Intent{ui.Back{}, ui.Goto{Route: e.Route}}
	}
	return append([]ui.Intent{ui.Back{}}, e.Do...)
}

// Click puts the cursor on a row; a second click goes there.
func (s *Screen) Click(_ *ui.Context, _, y int) []ui.Intent {
	return s.picked(s.rows.Click(y-s.headRows(), len(s.found)))
}

// headRows are the input line, what is said of the list, and a blank one.
func (s *Screen) headRows() int {
	if s.inText {
		return 3
	}
	return 2
}

func (s *Screen) height(ctx *ui.Context) int { return max(ctx.Height-s.headRows(), 1) }

// View draws the input line and what was found.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	head := s.input.View(t, t.Icons.Cursor+" ", ctx.Width) + "\n"
	if s.inText {
		head += widget.Fit(t.Muted.Render("  "+s.saying(t.Icons.More)), ctx.Width, t.Icons.More) + "\n"
	}
	return head + "\n" + s.rows.View(len(s.found), s.height(ctx), func(i int, on bool) string {
		e := s.found[i]
		right := t.Muted.Render(e.Kind)
		if e.Key != "" {
			right = t.Key.Render(e.Key)
		}
		line := widget.Sides(" "+t.Text.Render(e.Name), right+" ", ctx.Width, t.Icons.More)
		if on {
			return t.Cursor.Render(widget.Plain(line, ctx.Width))
		}
		return line
	})
}

// saying is what is told of places found in the text.
func (s *Screen) saying(more string) string {
	switch {
	case s.waiting:
		return "No match by name. Looking in the text" + more
	case len(s.found) == 0:
		return "No match by name or in the text."
	}
	return "No match by name. In the text:"
}

// Cursor is in the input line.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	return s.input.Cursor(ctx.Theme.Icons.Cursor + " ")
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	return ui.Keys{Short: s.rows.Keys(ctx.Keys, "go", "choose", "close")}
}
