package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/tui/ui"
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
	if m.partial {
		return nil
	}
	store := m.deps.Store
	return func() tea.Msg {
		events, err := store.Poll(context.Background())
		if err == nil && len(events) == 0 {
			return nil
		}
		return polledMsg{events, err}
	}
}

// restMsg brings the whole of a store of which the first frame knew the gist.
type restMsg struct {
	book   *progress.Book
	loaded progress.Loaded
	err    error
}

func (m *Model) rest() tea.Cmd {
	read := m.deps.Rest
	if read == nil {
		return nil
	}
	return func() tea.Msg {
		book, loaded, err := read(context.Background())
		return restMsg{book, loaded, err}
	}
}

// whole puts the Book of everything in place of the first one, with what was
// recorded meanwhile.
func (m *Model) whole(msg restMsg) {
	m.partial = false
	if msg.err != nil {
		m.status.say(ui.Failure, "Your history could not be read: "+msg.err.Error())
		return
	}
	msg.book.Apply(m.since...)
	m.deps.Book, m.deps.Loaded = msg.book, msg.loaded
	m.reviews.deck = nil
	m.notes = readNotes(m.deps.Course, m.deps.Book, m.deps.Notes)
	m.greet()
	m.welcome()
	m.restart(true)
	if m.change.pending() {
		m.fetch()
	}
}

// polled folds in what others did. A poll that fails is tried again in a
// second; reading is not what the learner waits for.
func (m *Model) polled(msg polledMsg) {
	m.since = append(m.since, msg.events...)
	for _, e := range msg.events {
		m.deps.Book.Apply(e)
		if e.Kind == progress.KindNote && e.Course == m.deps.Course.ID && m.deps.Notes != nil {
			m.notes[e.Ref] = m.deps.Notes.Read(e.Ref)
		}
	}
}
