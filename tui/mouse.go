package tui

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
)

// mouse gives the wheel to the screen in front and a click to what lies under it.
func (m *Model) mouse(msg tea.MouseMsg) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		m.hand(msg)
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft && !m.nav.covered() {
			m.click(msg.X, msg.Y)
		}
	}
}

// click follows the header in the first row, and gives all other clicks to the
// place.
func (m *Model) click(x, y int) {
	above := m.window.above()
	front := m.nav.front()
	c, ok := front.(ui.Clicker)
	switch {
	case y == 0 && m.nav.nested():
		m.back()
	case y == 0:
		if kind, there := m.header().at(x); there {
			m.goTo(ui.Route{Kind: kind})
		}
	case ok && y >= above && y < above+m.window.body():
		m.perform(front, c.Click(m.inner(), x, y-above))
	}
}
