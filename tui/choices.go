package tui

import tea "charm.land/bubbletea/v2"

// Choices are what the learner chose for the next time: a theme, a course. They
// are written one after the other, so that the last one is what stays.
type choices struct {
	waiting []choice
	writing bool
}

// A choice is how one is written, and what is done when it was.
type choice struct {
	write func() error
	then  func(error)
}

// choiceMsg says that a choice was written.
type choiceMsg struct {
	of  choice
	err error
}

// choose has a choice written.
func (m *Model) choose(write func() error, then func(error)) {
	m.choices.waiting = append(m.choices.waiting, choice{write, then})
	m.writeChoice()
}

func (m *Model) writeChoice() {
	c := &m.choices
	if c.writing || len(c.waiting) == 0 {
		return
	}
	next := c.waiting[0]
	c.waiting, c.writing = c.waiting[1:], true
	m.cmds = append(m.cmds, func() tea.Msg { return choiceMsg{next, next.write()} })
}

func (m *Model) choiceWritten(msg choiceMsg) {
	m.choices.writing = false
	msg.of.then(msg.err)
	m.writeChoice()
	m.end()
}
