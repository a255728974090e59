package paint

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// filter sees each message before Bubble Tea acts on it. There the host does
// what Bubble Tea leaves undone without its renderer, or would do too late.
func (h *host) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case frameMsg, contMsg:
		return msg
	case winchMsg:
		// Looked up now: an older size may have been long in coming.
		w, height := h.term.size()
		msg = tea.WindowSizeMsg{Width: w, Height: height}
	}
	if !h.news(msg) {
		return nil
	}
	h.sheltered(func() { msg = h.wanted(msg) })
	switch msg.(type) {
	case tea.QuitMsg:
		h.quitting = true
	case tea.SuspendMsg:
		if h.term.own == nil || !stoppable() {
			return servedMsg{msg}
		}
		h.term.release()
	default:
		return h.serve(msg)
	}
	return msg
}

// wanted lets the caller's filter have its say.
func (h *host) wanted(msg tea.Msg) tea.Msg {
	if h.filtered == nil {
		return msg
	}
	return h.filtered(h.model, msg)
}

// news reports whether a message is not one of those that tell again what is
// known. Bubble Tea sends them at the start, and shells signal a resize at
// every turn; each would cost a frame.
func (h *host) news(msg tea.Msg) bool {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		return m.Width != h.width || m.Height != h.height
	case tea.ColorProfileMsg:
		return m.Profile != h.term.profile()
	}
	return true
}

// serve does what a request asks for.
func (h *host) serve(msg tea.Msg) tea.Msg {
	switch {
	case msg == nil:
	case isA(msg, h.requests.exec):
		h.term.release()
	case isA(msg, h.requests.clear):
		h.term.clear()
	case isA(msg, h.requests.size):
		w, height := h.term.size()
		return tea.WindowSizeMsg{Width: w, Height: height}
	default:
		if seq, ok := h.requests.write[reflect.TypeOf(msg)]; ok {
			h.term.write(seq(msg))
			return servedMsg{msg}
		}
	}
	return msg
}

func isA(msg tea.Msg, t reflect.Type) bool { return reflect.TypeOf(msg) == t }
