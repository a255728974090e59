package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// Keys is a help.KeyMap made from lists: Short for the footer, most wanted
// first, and More for what only help shows.
type Keys struct {
	Short []key.Binding
	More  []key.Binding
}

// ShortHelp is what the footer shows.
func (k Keys) ShortHelp() []key.Binding { return k.Short }

// FullHelp is everything that is live, as one group.
func (k Keys) FullHelp() [][]key.Binding {
	return [][]key.Binding{append(append([]key.Binding{}, k.Short...), k.More...)}
}

// As returns the binding under another word.
func As(b key.Binding, word string) key.Binding { return keymap.As(b, word) }

// Tip is what a key does as part of a sentence, such as "u takes it back",
// or nothing where the action has no key.
func Tip(b key.Binding, what string) string {
	if label := keymap.Label(b); label != "" {
		return label + " " + what
	}
	return ""
}

// Tips is a sentence and the keys that help, where they have one: "None yet: B
// sets one."
func Tips(sentence string, tips ...string) string {
	tips = slices.DeleteFunc(tips, func(tip string) bool { return tip == "" })
	if len(tips) == 0 {
		return sentence + "."
	}
	return sentence + ": " + strings.Join(tips, ", ") + "."
}

// Hint is Tip with the key and the words in their colours.
func (c *Context) Hint(b key.Binding, words theme.Ink, what string) string {
	if label := keymap.Label(b); label != "" {
		return c.Theme.Key.Render(label) + words.Render(" "+what)
	}
	return ""
}

// Taken is what a screen returns for a key that it answered and that asks for
// nothing more. A nil answer leaves the key to the program as a whole.
func Taken() []Intent { return []Intent{} }
