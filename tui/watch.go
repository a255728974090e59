package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
)

// Two programs may have the same store open. Each looks once a second for what
// the other wrote, and when it gets the focus.
type (
	watchMsg  struct{}
	polledMsg struct {
		events []progress.Event
		err    error
	}
)

func (m *Model) watch() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return watchMsg{} })
}

func (m *Model) poll() tea.Cmd {
	store := m.deps.Store
	return func() tea.Msg {
		events, err := store.Poll(context.Background())
		if err == nil && len(events) == 0 {
			return nil
		}
		return polledMsg{events, err}
	}
}

// polled folds in what others did. A poll that fails is tried again in a
// second; reading is not what the learner waits for.
func (m *Model) polled(msg polledMsg) {
	for _, e := range msg.events {
		m.deps.Book.Apply(e)
		if e.Kind == progress.KindNote && m.deps.Notes != nil {
			m.notes[e.Ref] = m.deps.Notes.Read(e.Ref)
		}
	}
}
