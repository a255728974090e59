// Package help lists the keys that are live on the screen it lies over, made
// from that screen's own key map, so that it cannot lie.
package help

import (
	"strings"

	bubbleshelp "charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/keymap"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is the list; typing narrows it down, by word or by key.
type Screen struct {
	title  string
	keys   []key.Binding
	filter widget.Input
	rows   widget.Picker
}

// New lists the keys of a screen, then those of the whole program.
func New(title string, live bubbleshelp.KeyMap, everywhere []key.Binding) ui.Overlay {
	s := &Screen{title: title}
	seen := map[string]bool{}
	add := func(b key.Binding) {
		id := strings.Join(b.Keys(), " ")
		if b.Enabled() && !seen[id] {
			seen[id] = true
			s.keys = append(s.keys, b)
		}
	}
	for _, group := range live.FullHelp() {
		for _, b := range group {
			add(b)
		}
	}
	for _, b := range everywhere {
		add(b)
	}
	return ui.Overlay{Screen: s, Width: 64, Height: min(len(s.keys)+3, 32)}
}

// Title names whose keys these are.
func (s *Screen) Title(*ui.Context) string { return "Keys: " + s.title }

// Capturing says that the filter has the keyboard.
func (s *Screen) Capturing() bool { return s.filter.Capturing() }

func (s *Screen) list() []key.Binding {
	words := strings.ToLower(strings.TrimSpace(s.filter.Text()))
	if words == "" {
		return s.keys
	}
	var list []key.Binding
	for _, b := range s.keys {
		exact := false
		for _, k := range b.Keys() {
			exact = exact || strings.EqualFold(k, words)
		}
		if exact || strings.Contains(strings.ToLower(b.Help().Desc), words) {
			list = append(list, b)
		}
	}
	return list
}

// Update moves, filters and closes.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if s.filter.Capturing() {
		s.filter.Update(ctx.Keys, msg)
		s.rows.Cursor = 0
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(press, ctx.Keys.Find.Search):
			s.filter.Open()
			return nil
		case key.Matches(press, ctx.Keys.System.Help): // the key that opened it
			return []ui.Intent{ui.Back{}}
		}
	}
	switch s.rows.Update(ctx.Keys, msg, len(s.list()), s.height(ctx)) {
	case widget.Picked, widget.Left:
		return []ui.Intent{ui.Back{}}
	}
	return nil
}

func (s *Screen) height(ctx *ui.Context) int { return max(ctx.Height-2, 1) }

// View draws two columns: keys, and what they do.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	head := t.Muted.Render(ui.Tip(ctx.Keys.Find.Search, "finds by word or by key"))
	if s.filter.Capturing() || s.filter.Text() != "" {
		head = s.filter.View(t, "/ ", ctx.Width)
	}
	list := s.list()
	if len(list) == 0 {
		return head + "\n\n" + t.Muted.Render("no such key here")
	}
	return head + "\n\n" + s.rows.View(len(list), s.height(ctx), func(i int, on bool) string {
		b := list[i]
		line := widget.Fit(t.Key.Render(shown(b)), min(20, ctx.Width/2-2), t.Icons.More) + " " + t.Text.Render(b.Help().Desc)
		return widget.Row(t, line, on, ctx.Width)
	})
}

// shown is every key of a binding, as a person would write them.
func shown(b key.Binding) string {
	if strings.Contains(b.Help().Key, "-") && len(b.Keys()) > 4 {
		return b.Help().Key
	}
	names := strings.NewReplacer("pgdown", "PgDn", "pgup", "PgUp", "up", "↑", "down", "↓", "left", "←", "right", "→")
	return names.Replace(strings.Join(b.Keys(), "  "))
}

// Cursor is in the filter while that has the keyboard.
func (s *Screen) Cursor(*ui.Context) *tea.Cursor { return s.filter.Cursor("/ ") }

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) bubbleshelp.KeyMap {
	k := ctx.Keys
	if s.filter.Capturing() {
		return ui.Keys{Short: s.filter.Keys(k)}
	}
	return ui.Keys{Short: []key.Binding{ui.As(k.Find.Search, "find a key"), keymap.Pair(k.Move.Down, k.Move.Up, "move"), ui.As(k.System.Back, "close")}}
}
