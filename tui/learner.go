package tui

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
)

// do does a deed, shows it at once and has it saved. A screen that receives
// outcomes shows what came of it; else the status line says it.
func (m *Model) do(from ui.Screen, i ui.Do) {
	o, err := m.study.Do(i.Deed)
	m.work()
	if r, ok := from.(ui.Receiver); ok && !i.Silent {
		m.perform(from, r.Receive(m.contextOf(from), o, err))
		if n := len(o.Events); n > 0 && m.status.notice.level == ui.Good {
			m.status.changed("", o.Events[n-1])
		}
		return
	}
	switch {
	case err != nil:
		m.refuse(err)
	case !i.Silent:
		m.report(o)
	}
}

// report says what came of a deed.
func (m *Model) report(o study.Outcome) {
	text := phrase.Outcome(o)
	switch {
	case o.Kind == progress.KindOpen:
		m.status.say(ui.Info, text)
		m.browse(o.URL, phrase.Gone(o))
	case text == "":
	case len(o.Events) == 0:
		m.status.say(ui.Info, text)
	default:
		m.status.say(ui.Good, text)
		m.status.changed(m.takesBack(o), o.Events[len(o.Events)-1])
	}
}

// takesBack is how a deed is taken back, where that can be done at once.
func (m *Model) takesBack(o study.Outcome) string {
	if o.Kind != progress.KindState {
		return ""
	}
	if back := ui.Tip(m.keys.Act.Undo, "takes it back."); back != "" {
		return " " + back
	}
	return ""
}

// refuse says why something was not done.
func (m *Model) refuse(err error) {
	level := ui.Failure
	var refused *study.Refused
	if errors.As(err, &refused) && refused.Err == nil && refused.Code != study.NoteTooLong {
		level = ui.Info
	}
	m.status.say(level, phrase.Error(err))
}

// workMsg brings the answer of a job of the study.
type workMsg struct{ done study.Done }

// work starts what the study wants to be written or read.
func (m *Model) work() {
	for job := m.study.Job(); job != nil; job = m.study.Job() {
		if m.study.Writing() && m.writing.IsZero() {
			m.writing = m.now()
		}
		m.cmds = append(m.cmds, func() tea.Msg { return workMsg{job()} })
	}
}

// worked takes the answer of a job in.
func (m *Model) worked(msg workMsg) {
	err := m.study.Take(msg.done)
	if !m.study.Writing() {
		m.writing = time.Time{}
	}
	switch {
	case !msg.done.Wrote():
		m.welcome()
	case err != nil:
		m.status.say(ui.Failure, phrase.Unsaved(len(m.study.Unsaved().Events), err))
		if m.leaving {
			m.cmds = append(m.cmds, tea.Quit)
			return
		}
	default:
		m.status.written(m.study.Saved) // on disk, and not before
	}
	m.work()
	m.end()
}

// retry tries again what could not be saved.
func (m *Model) retry() {
	if !m.study.Retry() {
		m.status.say(ui.Info, "Everything is saved.")
		return
	}
	m.status.say(ui.Info, "Trying to save again.")
	m.work()
}

// welcome greets a learner who was away for long, once it is known what they
// could begin with.
func (m *Model) welcome() {
	if m.study.Partial() || m.welcomed || m.nav.covered() || !m.study.Ready() {
		return
	}
	m.welcomed = true
	if back, ok := m.study.Comeback(); ok {
		m.lay(overlayWelcome, subject{back: back})
	}
}
