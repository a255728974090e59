package paint

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// runDirect runs the model with Bubble Tea's loop, input and commands, and our
// own frames.
func runDirect(m tea.Model, o Options) (tea.Model, error) {
	go warm()
	t := newTerminal(o)
	h := newHost(m, t, o)
	if o.remote() {
		o.Input = &hangUp{Reader: o.Input, over: func() { h.send(tea.QuitMsg{}) }}
	}
	p := tea.NewProgram(h, append(o.program(),
		tea.WithoutRenderer(),
		tea.WithFPS(1), // of a ticker that now has nothing to do
		tea.WithWindowSize(h.width, h.height),
		tea.WithFilter(h.filter))...)
	h.send = p.Send
	if err := t.hold(); err != nil {
		return m, err
	}
	defer t.surrender()
	if o.remote() {
		defer o.follow(p.Send)()
	} else {
		defer t.watch(p.Send)()
	}
	_, err := p.Run()
	return h.model, err
}

// warm asks for the width of a letter beyond the common ones. The first such
// question costs 2 ms, in which a table of all widths is made; now it is ready
// when the first frame is drawn.
func warm() { ansi.WcWidth.StringWidth("─") }
