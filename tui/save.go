package tui

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/tui/ui"
)

// saver keeps what still has to be written. One write is under way at a time,
// so events reach the store in their order and a slow disk is asked once for
// many of them.
type saver struct {
	waiting []progress.Event // not yet given to the store
	writing []progress.Event // given to it, no answer yet
	since   time.Time        // when that was
	failed  error            // what the last write said; waiting then holds its events
}

func (s saver) unsaved() []progress.Event {
	return append(append([]progress.Event{}, s.writing...), s.waiting...)
}

// savedMsg is the store's answer.
type savedMsg struct{ err error }

// save writes an event as soon as the store is free.
func (m *Model) save(e progress.Event) {
	m.saver.waiting = append(m.saver.waiting, e)
	m.write()
}

// write starts a write if none is under way. What failed before is tried again
// along with what is new: the store ignores what it already has.
func (m *Model) write() {
	if len(m.saver.writing) > 0 || len(m.saver.waiting) == 0 {
		return
	}
	m.saver.writing, m.saver.waiting, m.saver.since = m.saver.waiting, nil, m.now()
	events, store := m.saver.writing, m.deps.Store
	m.cmds = append(m.cmds, func() tea.Msg {
		return savedMsg{store.Append(context.Background(), events...)}
	})
}

func (m *Model) saved(msg savedMsg) {
	done := m.saver.writing
	m.saver.writing, m.saver.failed = nil, msg.err
	if msg.err != nil {
		m.saver.waiting = append(done, m.saver.waiting...)
		n := len(m.saver.waiting)
		m.status.say(ui.Failure, fmt.Sprintf("%s not saved: %s", ui.Plural(n, "change"), msg.err))
		if m.leaving {
			m.cmds = append(m.cmds, tea.Quit)
		}
		return
	}
	m.write()
	if len(m.saver.writing) == 0 {
		m.status.written() // on disk, and not before
	}
	m.end()
}

// end ends the program if it is to end and nothing is being written.
func (m *Model) end() {
	if m.leaving && len(m.saver.writing) == 0 && !m.change.saving {
		m.cmds = append(m.cmds, tea.Quit)
	}
}

func (m *Model) retry() {
	if m.saver.failed == nil {
		m.status.say(ui.Info, "Everything is saved.")
		return
	}
	m.status.say(ui.Info, "Trying to save again.")
	m.write()
}

// quitMsg asks the program to end as if by its key; Filter sends it.
type quitMsg struct{}

// patienceMsg ends the wait for a disk that does not answer.
type patienceMsg struct{}

// patience is how long leaving waits for writes under way.
const patience = 2 * time.Second

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
	m.write()
	if m.end(); len(m.saver.writing) == 0 && !m.change.saving {
		return
	}
	m.status.say(ui.Info, "Saving…")
	m.cmds = append(m.cmds, tea.Tick(patience, func(time.Time) tea.Msg { return patienceMsg{} }))
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
