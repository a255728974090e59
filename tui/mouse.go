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
		if msg.Button == tea.MouseLeft {
			m.click(msg.X, msg.Y)
		}
	}
}

// click follows the header in the first row, and gives all other clicks to the
// place.
func (m *Model) click(x, y int) {
	m.status.clear()
	if m.nav.covered() {
		m.clickOverlay(x, y)
		return
	}
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

// clickOverlay gives a click inside of the frame of the overlay in front to it.
func (m *Model) clickOverlay(x, y int) {
	o := m.nav.overlays[len(m.nav.overlays)-1]
	c, ok := o.Screen.(ui.Clicker)
	left, above := m.window.corner(o)
	width, height := m.window.overlay(o)
	x, y = x-left-2, y-above-1-m.window.overlayHead()
	if ok && x >= 0 && x < width && y >= 0 && y < height {
		m.perform(o.Screen, c.Click(m.inner(), x, y))
	}
}
