package keymap

import (
	"slices"

	"charm.land/bubbles/v2/key"
)

// Editing is the keys of a text of several lines, beside those of Text. They are
// those of most programs and of most shells, and are not in config.toml. What
// somebody bound to an action that works in a text is not among them. Edit is
// in config.toml, with the keys of it that are no text.
type Editing struct {
	Up, Down, Left, Right, WordLeft, WordRight key.Binding
	Home, End, Top, Bottom, PageUp, PageDown   key.Binding
	NewLine                                    key.Binding
	EraseLeft, EraseRight                      key.Binding
	EraseWordLeft, EraseWordRight              key.Binding
	EraseToStart, EraseToEnd                   key.Binding
	Edit
}

// Editing is the map for such a text.
func (m *Map) Editing() Editing {
	t := m.Text()
	e := m.Edit
	for _, b := range []*key.Binding{&e.Undo, &e.Redo, &e.Revert, &e.Merge} {
		if narrow(b); b.Enabled() && len(b.Keys()) == 0 {
			b.SetEnabled(false)
		}
	}
	var taken []string
	for _, b := range []key.Binding{t.Leave, t.Save, t.QuitNow, t.Suspend, t.Redraw, e.Undo, e.Redo, e.Revert, e.Merge} {
		if b.Enabled() {
			taken = append(taken, b.Keys()...)
		}
	}
	free := func(help string, keys ...string) key.Binding {
		keys = slices.DeleteFunc(keys, func(k string) bool { return slices.Contains(taken, k) })
		if len(keys) == 0 {
			return key.NewBinding(key.WithDisabled())
		}
		return bind(help, keys...)
	}
	return Editing{
		Edit: e,
		Up:   free("up", "up", "ctrl+p"), Down: free("down", "down", "ctrl+n"),
		Left: free("left", "left", "ctrl+b"), Right: free("right", "right", "ctrl+f"),
		WordLeft: free("a word left", "alt+left", "ctrl+left", "alt+b"), WordRight: free("a word right", "alt+right", "ctrl+right", "alt+f"),
		Home: free("start of the line", "home", "ctrl+a"), End: free("end of the line", "end", "ctrl+e"),
		Top: free("to the top", "ctrl+home", "alt+<"), Bottom: free("to the end", "ctrl+end", "alt+>"),
		PageUp: free("page up", "pgup"), PageDown: free("page down", "pgdown"),
		NewLine:   free("new line", "enter", "ctrl+m", "shift+enter"),
		EraseLeft: free("delete before", "backspace", "ctrl+h", "shift+backspace"), EraseRight: free("delete", "delete", "ctrl+d"),
		EraseWordLeft: free("delete the word before", "ctrl+w", "alt+backspace", "ctrl+backspace"), EraseWordRight: free("delete the word", "alt+d", "alt+delete", "ctrl+delete"),
		EraseToStart: free("delete to the start", "ctrl+u"), EraseToEnd: free("delete to the end", "ctrl+k"),
	}
}
