package keymap

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Label is how a binding is written for people: its first key, or "" for an
// action without a key, which is not advertised.
func Label(b key.Binding) string {
	if !b.Enabled() {
		return ""
	}
	return b.Help().Key
}

// As returns the binding under another word, for a footer in which "open" is
// better called "read".
func As(b key.Binding, word string) key.Binding {
	b.SetHelp(b.Help().Key, word)
	return b
}

// Pair is two bindings as one entry of a footer, such as "↓ ↑ choose".
func Pair(a, b key.Binding, word string) key.Binding {
	switch {
	case !a.Enabled():
		return As(b, word)
	case !b.Enabled():
		return As(a, word)
	}
	return key.NewBinding(key.WithKeys(slices.Concat(a.Keys(), b.Keys())...), key.WithHelp(Label(a)+" "+Label(b), word))
}

// Index is the place of a pressed key among those of a binding, or -1.
func Index(b key.Binding, msg tea.KeyPressMsg) int {
	if !b.Enabled() {
		return -1
	}
	return slices.Index(b.Keys(), msg.String())
}

// Interrupts says that a key ends the program whatever is remapped: a learner
// must be able to leave.
func Interrupts(msg tea.KeyPressMsg) bool { return msg.Keystroke() == "ctrl+c" }

// Press is the press of the first key of a binding.
func Press(b key.Binding) tea.KeyPressMsg {
	name := b.Keys()[0]
	first, _ := utf8.DecodeRuneInString(name)
	return tea.KeyPressMsg{Code: first, Text: name}
}

// shown is how a key is written.
func shown(name string) string {
	switch name {
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "delete":
		return "del"
	}
	return name
}

// span is how a row of keys is written of which each means a number: "1-9"
// where they follow each other, else all of them.
func span(names []string) string {
	first, last := shown(names[0]), shown(names[len(names)-1])
	if len(names) == 1 {
		return first
	}
	for i := 1; i < len(names); i++ {
		if !follows(names[i-1], names[i]) {
			return strings.Join(names, " ")
		}
	}
	return first + "-" + last
}

// follows says that a key comes right after another one: 2 after 1, f7 after f6.
func follows(a, b string) bool {
	x, size := utf8.DecodeLastRuneInString(a)
	y, other := utf8.DecodeLastRuneInString(b)
	return y == x+1 && a[:len(a)-size] == b[:len(b)-other]
}
