package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
)

// long is how long something may take before the terminal is told that the
// program is at work. It is looked for once a second, with what others wrote,
// so that nothing wakes up for it.
const long = time.Second

// workedMsg is the answer of a Run.
type workedMsg struct {
	id  int
	msg ui.For
}

// works are the Runs under way, and when they began.
type works struct {
	last  int
	since map[int]time.Time
}

// begin notes that something began, and returns its number.
func (w *works) begin(now time.Time) int {
	if w.since == nil {
		w.since = map[int]time.Time{}
	}
	w.last++
	w.since[w.last] = now
	return w.last
}

// slow tells whether something takes long: a Run, a disk, or the reading of a
// long history.
func (m *Model) slow() bool {
	now := m.now()
	for _, since := range m.works.since {
		if now.Sub(since) >= long {
			return true
		}
	}
	return len(m.saver.writing) > 0 && now.Sub(m.saver.since) >= long ||
		m.partial && now.Sub(m.begun) >= long
}

// bar is what the terminal shows of that, on its tab or in its dock: nothing
// while nothing takes long. How much is left is not known.
func (m *Model) bar() *tea.ProgressBar {
	if !m.slow() {
		return nil
	}
	return tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
}
