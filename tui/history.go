package tui

import (
	"slices"

	"llmcourse/tui/ui"
)

// past is how many steps back are kept.
const past = 50

// history is where the learner was before, and after: each entry is the stack
// of places as it stood, with its screens as they were left.
type history struct {
	before, after [][]place
}

// remember keeps the present places before going elsewhere.
func (m *Model) remember() {
	if len(m.stack) == 0 {
		return
	}
	h := &m.history
	h.before = append(h.before, slices.Clone(m.stack))
	if len(h.before) > past {
		h.before = h.before[1:]
	}
	h.after = nil
}

// backward goes to where the learner was before, forward to where they came
// back from.
func (m *Model) backward() { m.travel(&m.history.before, &m.history.after) }
func (m *Model) forward()  { m.travel(&m.history.after, &m.history.before) }

func (m *Model) travel(from, to *[][]place) {
	n := len(*from)
	if n == 0 {
		m.say(ui.Info, "There is no further place in that direction.")
		return
	}
	m.settle(m.leave())
	*to = append(*to, slices.Clone(m.stack))
	m.stack = (*from)[n-1]
	*from = (*from)[:n-1]
	m.start()
}

// has says that a screen can still be gone back to, and so wants its answers.
func (h *history) has(screen ui.Screen) bool {
	for _, stack := range slices.Concat(h.before, h.after) {
		for _, p := range stack {
			if p.screen == screen {
				return true
			}
		}
	}
	return false
}
