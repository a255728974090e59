package tui

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

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

func (m *Model) click(x, y int) {
	m.notice, m.hello = notice{}, ""
	if n := len(m.overlays); n > 0 {
		m.clickOverlay(m.overlays[n-1], x, y)
		return
	}
	f := m.frame()
	if y == 0 {
		m.clickTab(x)
		return
	}
	front := m.front()
	if c, ok := front.(ui.Clicker); ok && y >= f.above && y < f.above+f.body {
		m.perform(front, c.Click(m.inner(), x, y-f.above))
	}
}

// clickOverlay gives a click inside of the frame of an overlay to it.
func (m *Model) clickOverlay(o ui.Overlay, x, y int) {
	c, ok := o.Screen.(ui.Clicker)
	left, above := m.overlayCorner(o)
	width, height := m.overlaySize(o)
	x, y = x-left-2, y-above-1-m.overlayHead()
	if ok && x >= 0 && x < width && y >= 0 && y < height {
		m.perform(o.Screen, c.Click(m.inner(), x, y))
	}
}

// clickTab follows the header: badge, then the tabs with a blank on each side.
func (m *Model) clickTab(x int) {
	if len(m.stack) > 1 {
		m.back()
		return
	}
	at := lipgloss.Width(m.badge()) + 1
	for _, kind := range m.shownTabs() {
		wide := lipgloss.Width(m.routes[kind].tab) + 2
		if x >= at && x < at+wide {
			m.goTo(ui.Route{Kind: kind})
			return
		}
		at += wide
	}
}
