package keymap

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Unknown is the error for the name of an action or a key that there is not.
// Known are the names that may have been meant.
type Unknown struct {
	What, Name string
	Known      []string
}

func (u *Unknown) Error() string { return fmt.Sprintf("no %s is called %q", u.What, u.Name) }

// Names are the keys with a name of more than one letter, as Bubble Tea calls
// them.
func Names() []string {
	names := []string{"space"}
	for _, code := range []rune{tea.KeyEnter, tea.KeyTab, tea.KeyBackspace, tea.KeyEscape} {
		names = append(names, tea.Key{Code: code}.Keystroke())
	}
	for code := tea.KeyUp; code <= tea.KeyMute; code++ {
		name := tea.Key{Code: code}.Keystroke()
		if utf8.RuneCountInString(name) > 1 && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// modifiers are in the order in which Bubble Tea names them.
func modifiers() []string { return []string{"ctrl", "alt", "shift", "meta", "hyper", "super"} }

// checkKey refuses what no key press is ever called.
func checkKey(name string) error {
	switch {
	case name == "":
		return fmt.Errorf("a key has no name")
	case name == " ":
		return fmt.Errorf(`the space key is called "space"`)
	case strings.TrimSpace(name) != name:
		return fmt.Errorf("key %q has blanks around it", name)
	}
	mods, last := split(name)
	unknown := func(known ...string) error { return &Unknown{"key", name, known} }
	join := func(mods []string, last string) string { return strings.Join(append(slices.Clone(mods), last), "+") }
	for i, mod := range mods {
		if !slices.Contains(modifiers(), mod) {
			var known []string
			for _, m := range modifiers() {
				changed := slices.Clone(mods)
				changed[i] = m
				known = append(known, join(changed, last))
			}
			return unknown(known...)
		}
	}
	ordered := slices.DeleteFunc(modifiers(), func(m string) bool { return !slices.Contains(mods, m) })
	if !slices.Equal(ordered, mods) {
		return unknown(join(ordered, last))
	}
	if utf8.RuneCountInString(last) == 1 {
		r, _ := utf8.DecodeRuneInString(last)
		switch {
		case len(mods) == 1 && mods[0] == "shift": // it prints something else then, and is called that
			return unknown(string(unicode.ToUpper(r)))
		case len(mods) > 0 && unicode.IsUpper(r):
			return unknown(join(mods, string(unicode.ToLower(r))))
		}
		return nil
	}
	if isName(last) {
		return nil
	}
	if usual := habit(last); usual != "" {
		return unknown(join(mods, usual))
	}
	var known []string
	for _, n := range Names() {
		known = append(known, join(mods, n))
	}
	return unknown(known...)
}

// split parts the modifiers from the key; "+" is a key too.
func split(name string) (mods []string, last string) {
	at := strings.LastIndex(strings.TrimSuffix(name, "+"), "+")
	if at < 0 {
		return nil, name
	}
	return strings.Split(name[:at], "+"), name[at+1:]
}

// isName says that a key of more than one letter is called so: one that
// Bubble Tea names, or what an input method composes.
func isName(last string) bool {
	ascii := strings.ContainsFunc(last, func(r rune) bool { return r < utf8.RuneSelf })
	return !ascii || slices.Contains(Names(), last)
}

// habit is what a key is called here that many know by another name.
func habit(name string) string {
	switch strings.ToLower(name) {
	case "return", "cr", "ret":
		return "enter"
	case "escape":
		return "esc"
	case "del":
		return "delete"
	case "ins":
		return "insert"
	case "pageup", "page-up", "prior":
		return "pgup"
	case "pagedown", "page-down", "next":
		return "pgdown"
	case "spacebar", "blank":
		return "space"
	case "bs":
		return "backspace"
	}
	return ""
}
