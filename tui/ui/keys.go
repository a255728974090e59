package ui

import "charm.land/bubbles/v2/key"

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

// As returns the binding under another word, for a footer in which "open" is
// better called "read".
func As(b key.Binding, word string) key.Binding {
	b.SetHelp(b.Help().Key, word)
	return b
}

// Taken is what a screen returns for a key that it answered and that asks for
// nothing more. A nil answer leaves the key to the program as a whole.
func Taken() []Intent { return []Intent{} }
