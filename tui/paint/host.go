package paint

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// A host stands between Bubble Tea and the caller's model. Everything here
// runs in Bubble Tea's event loop, drawing too, so the model needs no lock and
// a frame is never of a half-updated one. Bubble Tea calls View after each
// message; the host asks the model for its View only when a frame is due.
type host struct {
	model    tea.Model
	term     *terminal
	filtered func(tea.Model, tea.Msg) tea.Msg // nil: no filter
	send     func(tea.Msg)
	requests requests

	width, height int
	onMouse       func(tea.MouseMsg) tea.Cmd // of the frame on the screen

	gap      time.Duration // between two frames
	next     time.Time     // no frame before this
	dirty    bool          // the model may look different now
	waiting  bool          // a frameMsg is on its way
	quitting bool
}

// A Stiller is a model that can tell that the last message changed nothing of
// what it shows: then no frame is made of it.
type Stiller interface{ Still() bool }

// Messages of our own.
type (
	frameMsg  struct{}              // a frame is due
	winchMsg  struct{}              // the window may have another size
	contMsg   struct{}              // the process was stopped and goes on
	servedMsg struct{ msg tea.Msg } // done with, only the model has not seen it
)

func newHost(m tea.Model, t *terminal, o Options) *host {
	h := &host{model: m, term: t, filtered: o.Filter, requests: newRequests()}
	h.gap = time.Second / time.Duration(o.FPS)
	h.width, h.height = t.size()
	return h
}

// Init tells the model all it needs for a first frame that is right: the size
// of the window and the colours. Bubble Tea sends both once more, later.
func (h *host) Init() tea.Cmd {
	var cmds []tea.Cmd
	h.sheltered(func() {
		cmds = append(cmds, h.guard(h.model.Init()))
		for _, msg := range []tea.Msg{
			tea.WindowSizeMsg{Width: h.width, Height: h.height},
			tea.ColorProfileMsg{Profile: h.term.profile()},
		} {
			if msg = h.wanted(msg); msg != nil {
				cmds = append(cmds, h.step(msg))
			}
		}
	})
	return tea.Batch(cmds...)
}

// Update passes a message on to the model.
func (h *host) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var first tea.Cmd
	switch m := msg.(type) {
	case frameMsg:
		h.waiting = false
		return h, nil // Bubble Tea calls View next
	case contMsg:
		h.term.retake()
		h.dirty = true
		return h, nil
	case servedMsg:
		msg = m.msg
	case tea.WindowSizeMsg:
		h.resize(m)
	case tea.ColorProfileMsg:
		h.term.setProfile(m.Profile)
	case tea.ModeReportMsg:
		h.term.learn(m)
	case tea.MouseMsg:
		if h.onMouse != nil {
			h.sheltered(func() { first = h.guard(h.onMouse(m)) })
		}
	default:
		if h.away(msg) {
			first = h.back()
		}
	}
	var cmd tea.Cmd
	h.sheltered(func() { cmd = h.step(msg) })
	return h, tea.Batch(first, cmd)
}

func (h *host) step(msg tea.Msg) tea.Cmd {
	m, cmd := h.model.Update(msg)
	h.model = m
	if s, ok := m.(Stiller); !ok || !s.Still() {
		h.dirty = true
	}
	return h.guard(cmd)
}

func (h *host) resize(m tea.WindowSizeMsg) {
	if m.Width != h.width || m.Height != h.height {
		h.width, h.height = m.Width, m.Height
		h.term.resize(m.Width, m.Height)
	}
}

// away reports whether a message has Bubble Tea hand the terminal to others.
// It does so before Update sees the message, and has it back by then.
func (h *host) away(msg tea.Msg) bool {
	_, suspend := msg.(tea.SuspendMsg)
	return suspend || isA(msg, h.requests.exec)
}

// back takes the terminal again. Its window may have changed meanwhile.
func (h *host) back() (cmd tea.Cmd) {
	_ = h.term.hold() // a terminal that is gone shows when it is read from
	w, height := h.term.size()
	if w != h.width || height != h.height {
		size := tea.WindowSizeMsg{Width: w, Height: height}
		h.resize(size)
		h.sheltered(func() { cmd = h.step(size) })
	}
	return cmd
}
