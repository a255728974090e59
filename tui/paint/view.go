package paint

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// View draws a frame if there is something new and one is due, or else makes
// sure that it will be called again when one is. What it returns goes to a
// renderer that does nothing.
func (h *host) View() tea.View {
	if !h.dirty {
		return tea.View{}
	}
	wait := time.Until(h.next)
	switch {
	case wait <= 0 || h.quitting:
		h.sheltered(h.draw)
	case !h.waiting:
		h.waiting = true
		time.AfterFunc(wait, func() { h.send(frameMsg{}) })
	}
	return tea.View{}
}

func (h *host) draw() {
	start := time.Now()
	v := h.model.View()
	h.dirty = false
	if h.quitting && v.AltScreen {
		return // nobody would see it
	}
	h.onMouse = v.OnMouse
	h.term.draw(v)
	// The next frame is counted from the end of this one, and where drawing is
	// slow, such as over a bad line, half of the time is left for messages.
	end := time.Now()
	h.next = end.Add(max(h.gap, end.Sub(start)))
}
