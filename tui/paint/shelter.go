package paint

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// sheltered runs code of the model. If it panics, the terminal is given back
// at once, for Bubble Tea prints what happened before it lets us know, and
// nobody would read that in raw mode on a screen about to vanish.
func (h *host) sheltered(f func()) {
	fine := false
	defer func() {
		if !fine { // not recover: the stack that Bubble Tea prints stays whole
			h.term.surrender()
		}
	}()
	f()
	fine = true
}

// guard shelters a command, which Bubble Tea runs in a goroutine of its own,
// and those that it results in. The results themselves stay what they are.
func (h *host) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		h.sheltered(func() { msg = cmd() })
		return h.guardAll(msg)
	}
}

// guardAll guards the commands in a batch or, its type being private, in any
// slice of commands. It copies: the message may be shared.
func (h *host) guardAll(msg tea.Msg) tea.Msg {
	v := reflect.ValueOf(msg)
	if msg == nil || v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	all := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		cmd, _ := v.Index(i).Interface().(tea.Cmd)
		all.Index(i).Set(reflect.ValueOf(h.guard(cmd)))
	}
	return all.Interface()
}
