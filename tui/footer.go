package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"llmcourse/tui/theme"
	"llmcourse/tui/widget"
)

// A footer is the last row: what the program has to say, or else the keys that
// are live, and at its right end what always works and how the store is.
type footer struct {
	theme  *theme.Theme
	width  int
	narrow bool // there is no room for a greeting beside the tree
	status *status
	keys   []key.Binding // the most wanted first
	always []key.Binding
	store  []string // what is wrong with it, drawn, and what helps
}

func (f footer) String() string {
	end := f.end(f.always)
	if lipgloss.Width(end) > f.width/2 { // what is wrong matters more than what always works
		if short := f.end(nil); short != "" {
			end = short
		}
	}
	return widget.Sides(" "+f.left(f.width-lipgloss.Width(end)-3), end+" ", f.width, f.theme.Icons.More)
}

// end is how the store is, and what works.
func (f footer) end(works []key.Binding) string {
	parts := slices.Clone(f.store)
	for _, b := range works {
		parts = append(parts, hint(f.theme, b))
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "  ")
}

// left is what is to be said, or as many keys as there is room for.
func (f footer) left(room int) string {
	if said := f.status.line(f.theme, room, f.narrow); said != "" {
		return said
	}
	var hints []string
	for _, b := range f.keys {
		if !b.Enabled() {
			continue
		}
		hint := hint(f.theme, b)
		if room -= lipgloss.Width(hint) + 2; room < -2 {
			break
		}
		hints = append(hints, hint)
	}
	return strings.Join(hints, "  ")
}

// hint is a key and what it does, or nothing for an action without a key.
func hint(t *theme.Theme, b key.Binding) string {
	if !b.Enabled() {
		return ""
	}
	return t.Key.Render(b.Help().Key) + " " + t.Muted.Render(b.Help().Desc)
}
