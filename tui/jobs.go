package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
)

// slowAfter is how long something may take before the terminal is told that the
// program is at work. It is looked for once a second, with what others wrote,
// so that nothing wakes up for it.
const slowAfter = time.Second

// A job is a Run under way.
type job struct {
	from   ui.Screen
	since  time.Time
	cancel func() // nil: it cannot be
}

// Jobs are the Runs under way, by their numbers.
type jobs struct {
	last  int
	under map[int]job
}

// jobDoneMsg is the answer of a Run.
type jobDoneMsg struct {
	id    int
	reply ui.Reply
}

// begin makes the command of a Run: its answer is addressed to the screen that
// asked.
func (j *jobs) begin(now time.Time, from ui.Screen, run ui.Run) tea.Cmd {
	if j.under == nil {
		j.under = map[int]job{}
	}
	j.last++
	id, cmd := j.last, run.Cmd
	j.under[id] = job{from, now, run.Cancel}
	return func() tea.Msg { return jobDoneMsg{id, ui.Reply{To: from, Msg: cmd()}} }
}

// end forgets a Run that has answered.
func (j *jobs) end(id int) { delete(j.under, id) }

// cancel ends the Runs of all screens that nobody waits for any more. Their
// answers still come, and are dropped.
func (j *jobs) cancel(waits func(ui.Screen) bool) {
	for id, job := range j.under {
		if job.cancel != nil && !waits(job.from) {
			job.cancel()
			delete(j.under, id)
		}
	}
}

// slow says that one of them takes long.
func (j *jobs) slow(now time.Time) bool {
	for _, job := range j.under {
		if now.Sub(job.since) >= slowAfter {
			return true
		}
	}
	return false
}

// slow tells whether something takes long: a Run, a disk, or the reading of a
// long history.
func (m *Model) slow() bool {
	now := m.now()
	return m.jobs.slow(now) ||
		!m.writing.IsZero() && now.Sub(m.writing) >= slowAfter ||
		m.study.Partial() && now.Sub(m.begun) >= slowAfter
}

// bar is what the terminal shows of that, on its tab or in its dock: nothing
// while nothing takes long. How much is left is not known.
func (m *Model) bar() *tea.ProgressBar {
	if !m.slow() {
		return nil
	}
	return tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
}

// afterMsg is what a screen asked to be told after a while.
type afterMsg struct{ reply ui.Reply }

// after makes the command of an After.
func after(from ui.Screen, i ui.After) tea.Cmd {
	return tea.Tick(i.Wait, func(time.Time) tea.Msg { return afterMsg{ui.Reply{To: from, Msg: i.Msg}} })
}

// elapsed tells a screen what it asked to be told, if it can still be seen.
func (m *Model) elapsed(msg afterMsg) {
	if !m.nav.shows(msg.reply.To) {
		m.still = true
		return
	}
	m.deliver(msg.reply)
}
