// Package palette finds everything by name: sections, topics, resources,
// screens and actions.
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

// Screen is the palette.
type Screen struct {
	later   func() []Entry // nil once they are there
	entries []Entry
	input   widget.Input
	rows    widget.Picker
	found   []*Entry
	left    []int // indices of the entries that have the letters of asked, in order
	asked   string
}

// come brings the entries that had to be read.
type come struct{ entries []Entry }

// New offers entries, those first that are to be seen before anything is typed;
// and those that later reads, which may be nil.
func New(entries []Entry, later func() []Entry) ui.Overlay {
	s := &Screen{entries: entries, later: later, rows: widget.Picker{Typing: true}}
	s.all()
	s.input.Open()
	return ui.Overlay{Screen: s, Width: 76, Height: 18}
}

// Start reads what has to be read.
func (s *Screen) Start(*ui.Context) []ui.Intent {
	if s.later == nil {
		return nil
	}
	read := s.later
	s.later = nil
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg { return come{read()} }}}
}

// take offers the entries that have come, for what is typed by now.
func (s *Screen) take(more []Entry) {
	s.entries, s.asked = append(s.entries, more...), ""
	s.all()
	s.search()
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
	s.asked, s.rows = text, widget.Picker{Typing: true}
	if text == "" {
		return
	}
	if s.rank(text); len(s.found) == 0 {
		s.slips(text)
	}
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
	if more, ok := msg.(come); ok {
		s.take(more.entries)
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, ctx.Keys.Text().Palette) { // the key that opened it
		return []ui.Intent{ui.Back{}}
	}
	if pick := s.rows.Update(ctx.Keys, msg, len(s.found), s.height(ctx)); pick != widget.Nothing {
		return s.picked(pick)
	}
	s.input.Update(ctx.Keys, msg)
	s.search()
	return nil
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
	return s.picked(s.rows.Click(y-headRows, len(s.found)))
}

// headRows are the input line and a blank one.
const headRows = 2

func (s *Screen) height(ctx *ui.Context) int { return max(ctx.Height-headRows, 1) }

// View draws the input line and what was found.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	head := s.input.View(t, t.Icons.Cursor+" ", ctx.Width) + "\n"
	if len(s.found) == 0 {
		return head + "\n" + t.Muted.Render("  nothing is called so")
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

// Cursor is in the input line.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	return s.input.Cursor(ctx.Theme.Icons.Cursor + " ")
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	return ui.Keys{Short: s.rows.Keys(ctx.Keys, "go", "choose", "close")}
}
