package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/keymap"
	"llmcourse/tui/ui"
)

// A request is a course that was asked for, and the screen that asked.
type request struct {
	from ui.Screen
	name string
}

// A courseChange is the way from one course to another: what was asked for,
// until it is there, and the keys that were meant for it.
type courseChange struct {
	request request           // none without a screen
	keys    []tea.KeyPressMsg // pressed meanwhile
}

// ask begins a change, instead of one that was asked for before.
func (c *courseChange) ask(r request) { c.request = r }

// pending says that a course was asked for and is not there yet.
func (c *courseChange) pending() bool { return c.request.from != nil }

// buffers keeps a key that was pressed while a course is being opened: it is
// meant for that course. The key that goes back, and those that end the
// program, turn away from it instead.
func (c *courseChange) buffers(msg tea.KeyPressMsg, k *keymap.Map) bool {
	if !c.pending() {
		return false
	}
	if s := k.System; keymap.Interrupts(msg) || key.Matches(msg, s.QuitNow, s.Back, s.Suspend) {
		c.request, c.keys = request{}, nil
		return false
	}
	c.keys = append(c.keys, msg)
	return true
}

// arrived ends the change to what was asked for, and returns the keys that were
// pressed meanwhile. It is not ok when the learner has turned to something else.
func (c *courseChange) arrived(r request) (keys []tea.KeyPressMsg, ok bool) {
	if !c.pending() || c.request != r {
		return nil, false
	}
	keys = c.keys
	c.request, c.keys = request{}, nil
	return keys, true
}
