package keymap

import (
	"slices"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
)

// Text is the actions that work where letters are text, or an answer. Each has
// those keys of its action that neither print nor edit. An action which has
// none of these, such as one that was bound to a letter, has the keys that it
// has by default.
type Text struct {
	Up, Down, PageUp, PageDown key.Binding
	Choose, Leave, Save        key.Binding
	Remove                     key.Binding // only where no line is edited
	Palette                    key.Binding
	QuitNow, Suspend, Redraw   key.Binding
}

// Text is the map for such a place.
func (m *Map) Text() Text {
	t := Text{
		Up: m.Move.Up, Down: m.Move.Down, PageUp: m.Move.PageUp, PageDown: m.Move.PageDown,
		Choose: m.Act.Open, Leave: m.System.Back, Save: m.System.Save, Remove: m.Act.Remove, Palette: m.Find.Palette,
		QuitNow: m.System.QuitNow, Suspend: m.System.Suspend, Redraw: m.System.Redraw,
	}
	spare := []struct {
		of   *key.Binding
		keys []string // where the action has none that works here
	}{
		{&t.Choose, []string{"enter"}}, {&t.Leave, []string{"esc"}}, {&t.Save, []string{"ctrl+s"}},
		{&t.Up, []string{"up"}}, {&t.Down, []string{"down"}}, {&t.PageUp, []string{"pgup"}}, {&t.PageDown, []string{"pgdown"}},
		{&t.Remove, []string{"delete", "backspace"}}, {&t.Palette, nil}, {&t.QuitNow, nil}, {&t.Suspend, nil}, {&t.Redraw, nil},
	}
	var taken []string
	for _, s := range spare {
		taken = append(taken, narrow(s.of)...)
	}
	for _, s := range spare {
		if s.of.Enabled() && len(s.of.Keys()) == 0 {
			give(s.of, slices.DeleteFunc(s.keys, func(k string) bool { return slices.Contains(taken, k) }))
		}
	}
	t.Down, t.Up = also(t.Down, m.Act.NextLink), also(t.Up, m.Act.PrevLink)
	return t
}

// narrow leaves a binding the keys that are no text, and returns them.
func narrow(b *key.Binding) []string {
	if !b.Enabled() || !slices.ContainsFunc(b.Keys(), IsText) {
		return b.Keys()
	}
	keys := slices.DeleteFunc(slices.Clone(b.Keys()), IsText)
	b.SetKeys(keys...)
	if len(keys) > 0 {
		give(b, keys)
	}
	return keys
}

// give gives a binding keys, or switches it off.
func give(b *key.Binding, keys []string) {
	if len(keys) == 0 {
		b.SetEnabled(false)
		return
	}
	b.SetKeys(keys...)
	b.SetHelp(shown(keys[0]), b.Help().Desc)
}

// also is a binding with the keys of another one that are no text.
func also(b, more key.Binding) key.Binding {
	if !b.Enabled() || !more.Enabled() {
		return b
	}
	b.SetKeys(append(slices.Clone(b.Keys()), slices.DeleteFunc(slices.Clone(more.Keys()), IsText)...)...)
	return b
}

// IsText says that a key prints something, or edits what was printed.
func IsText(name string) bool {
	if utf8.RuneCountInString(name) == 1 || name == "space" {
		return true
	}
	switch name {
	case "backspace", "delete", "left", "right", "home", "end",
		"alt+left", "alt+right", "alt+b", "alt+f", "alt+d", "alt+backspace", "alt+delete",
		"ctrl+left", "ctrl+right", "ctrl+backspace", "ctrl+delete",
		"ctrl+a", "ctrl+b", "ctrl+d", "ctrl+e", "ctrl+f", "ctrl+h", "ctrl+u", "ctrl+v", "ctrl+w":
		return true
	}
	return false
}
