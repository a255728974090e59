package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
)

// Two programs may have the same store open. Each looks for what the other wrote
// when it gets the focus, and when the store says that there is something; one
// that cannot is looked at once a second.
type (
	watchMsg  struct{}
	polledMsg struct {
		events []progress.Event
		err    error
	}
)

// A moment is what a look at the store may find changed on its own: what is
// due, whether something takes long, and, for what tells the time, the minute.
type moment struct {
	due    int
	slow   bool
	minute int64
}

func (m *Model) moment() moment {
	return moment{len(m.study.Due().Today), m.slow(), m.now().Unix() / 60}
}

// Still says that the last message changed nothing of what is shown: a look at
// the store, which comes each second, at which nothing was to be seen.
func (m *Model) Still() bool { return m.still }

// look looks at the store, and for the next time in a second.
func (m *Model) look() {
	now := m.moment()
	m.still, m.seen = m.seen == now, now
	m.cmds = append(m.cmds, m.watch())
	if m.watched.news == nil {
		m.cmds = append(m.cmds, m.poll())
	}
}

func (m *Model) watch() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return watchMsg{} })
}

// watched is a store that says when others wrote, if it can.
type watched struct {
	news <-chan struct{} // nil: it cannot, or not any more
	stop context.CancelFunc
}

func (w *watched) end() {
	if w.stop != nil {
		w.stop()
	}
}

// newsMsg says that others wrote, or that the store will not say so any more.
type newsMsg struct{ over bool }

// listen begins to wait for what the store says.
func (m *Model) listen() tea.Cmd {
	w, ok := m.deps.Store.(progress.Watcher)
	if !ok {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	m.watched = watched{w.Watch(ctx), stop}
	return m.watched.wait()
}

// wait waits for the next news.
func (w *watched) wait() tea.Cmd {
	news := w.news
	return func() tea.Msg {
		_, more := <-news
		return newsMsg{!more}
	}
}

// news looks at the store, and listens on.
func (m *Model) news(msg newsMsg) {
	m.still = true // until there is an answer
	if msg.over {
		m.watched.news = nil
		return
	}
	m.cmds = append(m.cmds, m.poll(), m.watched.wait())
}

func (m *Model) poll() tea.Cmd {
	if m.study.Partial() {
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
	if msg.err != nil {
		m.study.Unread()
		m.status.say(ui.Failure, "Your history could not be read: "+phrase.Cause(msg.err))
		return
	}
	m.study.Whole(msg.book)
	m.deps.Loaded = msg.loaded
	m.study.Load()
	m.work()
	m.greet()
	m.welcome()
	m.restart(true)
	if m.change.pending() {
		m.fetch()
	}
}

// polled takes in what others did. A poll that fails is tried again in a
// second; reading is not what the learner waits for.
func (m *Model) polled(msg polledMsg) {
	m.study.Merge(msg.events...)
	m.work()
}
