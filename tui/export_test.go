package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/screen/search"
	"llmcourse/tui/ui"
)

// What the tests of the program need of its inside. They stand in tui_test,
// because tuitest imports this package.

// A NamedRoute is a place of the program and its name.
type NamedRoute struct {
	Kind ui.Kind
	Name string
	Tab  string
}

// Routes are all places.
func Routes() []NamedRoute {
	var all []NamedRoute
	for kind, r := range routes(nil, nil, nil, &search.Kept{}) {
		all = append(all, NamedRoute{kind, r.name, r.tab})
	}
	return all
}

// Visit opens a place.
func (m *Model) Visit(r ui.Route) tea.Cmd {
	m.goTo(r)
	return tea.Batch(m.take()...)
}

// Overlays are the names of all that lies over a place.
func Overlays() []string {
	var all []string
	for _, o := range overlays() {
		all = append(all, o.name)
	}
	return all
}

// Lay lays an overlay over the place, and Do returns the commands of what is
// done to a program by hand.
func (m *Model) Lay(o ui.Overlay) { m.show(o) }
func (m *Model) Do(what func()) tea.Cmd {
	what()
	return tea.Batch(m.take()...)
}

// Front is the screen that has the keys, and what it is drawn from.
func (m *Model) Front() (ui.Screen, *ui.Context) { return m.nav.front(), m.inner() }

// Top is the place that is open.
func (m *Model) Top() ui.Route { return m.nav.top().route }

// Places are how many places lie on each other.
func (m *Model) Places() int { return len(m.nav.stack) }

// Depth is how many overlays lie over the place.
func (m *Model) Depth() int { return len(m.nav.overlays) }

// Notice is what the status line says.
func (m *Model) Notice() string { return m.status.notice.text }

// ThemeID names the theme it is drawn with.
func (m *Model) ThemeID() string { return m.looks.theme.ID() }

// Everywhere are the keys that work on every screen.
func (m *Model) Everywhere() []key.Binding { return everywhere(m.keys) }

// Messages that only commands send.
func Watch() tea.Msg { return watchMsg{} }

// Patience is the end of the wait for the disk.
func Patience() tea.Msg { return patienceMsg{} }

// Edited is the end of the learner's editor.
func (m *Model) Edited(ref curriculum.Ref, text string, err error) tea.Msg {
	return editedMsg{study: m.study, ref: ref, text: text, err: err}
}

// IsQuit tells the program's own message from Bubble Tea's.
func IsQuit(msg tea.Msg) bool { _, ok := msg.(quitMsg); return ok }

// After is what a screen asked to be told after a while.
func After(to ui.Screen, msg tea.Msg) tea.Msg { return afterMsg{ui.Reply{To: to, Msg: msg}} }
