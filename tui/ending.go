package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
)

// busy says that something is being written that the end waits for.
func (m *Model) busy() bool { return m.study.Writing() || m.choices.writing }

// end ends the program if it is to end and nothing is being written.
func (m *Model) end() {
	if m.leaving && !m.busy() {
		m.cmds = append(m.cmds, tea.Quit)
	}
}

// quitMsg asks the program to end as if by its key; Filter sends it.
type quitMsg struct{}

// patienceMsg ends the wait for a disk that does not answer.
type patienceMsg struct{}

// maxQuitWait is how long leaving waits for writes under way.
const maxQuitWait = 2 * time.Second

// quit ends the program once everything is saved.
func (m *Model) quit() {
	if m.leaving { // asked twice: the person means it
		m.cmds = append(m.cmds, tea.Quit)
		return
	}
	m.leaving = true
	for _, o := range m.nav.overlays {
		m.leave(o.Screen)
	}
	m.leave(m.nav.top().screen)
	m.jobs.cancel(func(ui.Screen) bool { return false })
	m.watched.end()
	m.study.Retry()
	m.work()
	if m.end(); !m.busy() {
		return
	}
	m.status.say(ui.Info, "Saving…")
	m.cmds = append(m.cmds, tea.Tick(maxQuitWait, func(time.Time) tea.Msg { return patienceMsg{} }))
}

// Filter turns the end that a signal asks for into the program's own, so that
// what is being saved is saved. Give it to the runner.
func Filter(model tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.QuitMsg); !ok {
		return msg
	}
	if m, ok := model.(*Model); ok && !m.leaving {
		return quitMsg{}
	}
	return msg
}
