package tui

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/screen/note"
	"llmcourse/tui/ui"
)

// An Editor is notes that the learner's own editor can be run on. The command
// is nil where they have set none.
type Editor interface {
	Editor(curriculum.Ref) (tea.ExecCommand, error)
}

type (
	// noteMsg brings a note that is to be edited here, as it is now.
	noteMsg struct {
		from ui.Screen
		ref  curriculum.Ref
		text string
		err  error
	}
	// editedMsg says that the learner's editor was closed, and brings the note.
	editedMsg struct {
		study  *study.Study // of the course in which it was opened
		ref    curriculum.Ref
		text   string
		err    error // of the editor
		unread error // of reading the note after it
	}
)

// edit opens the note on something, in the learner's own editor if they have
// one. It is read first: another program may have written it.
func (m *Model) edit(ref curriculum.Ref) {
	notes := m.deps.Notes
	if notes == nil {
		m.refuse(&study.Refused{Code: study.NoNotes})
		return
	}
	var own tea.ExecCommand
	if e, ok := notes.(Editor); ok {
		var err error
		if own, err = e.Editor(ref); err != nil {
			m.status.say(ui.Failure, phrase.Error(err))
			return
		}
	}
	switch from := m.nav.front(); {
	case m.study.Unwritten(ref): // what is on disk is older than what there is here
		m.lay(overlayNote, subject{ref: ref})
		return
	case own == nil:
		m.cmds = append(m.cmds, func() tea.Msg {
			text, err := notes.Load(ref)
			return noteMsg{from, ref, text, err}
		})
		return
	}
	here := m.study
	m.cmds = append(m.cmds, tea.Exec(own, func(err error) tea.Msg {
		text, unread := notes.Load(ref)
		return editedMsg{here, ref, text, err, unread}
	}))
}

// writeOn is the editor for the note on something, with a draft of it if there
// is one.
func (m *Model) writeOn(ref curriculum.Ref) ui.Overlay {
	draft, found := m.study.Adopt(ref)
	return note.New(m.context(), ref, draft, found)
}

// offerDrafts tells once of what was being written when the program ended.
func (m *Model) offerDrafts() {
	refs := m.study.Drafts()
	if len(refs) == 0 || m.offered || m.status.notice.level > ui.Good {
		return
	}
	m.offered = true
	text := "Your note on " + m.nameOf(refs[0]) + " was not saved when the program ended"
	if n := len(refs); n > 1 {
		text = phrase.Plural(n, "note") + " were not saved when the program ended, the last on " + m.nameOf(refs[0])
	}
	m.status.say(ui.Warning, ui.Tips(text, ui.Tip(m.keys.Act.Note, "there goes on with it")))
}

// noteRead opens a note here, unless the learner has gone on meanwhile.
func (m *Model) noteRead(msg noteMsg) {
	switch {
	case m.nav.front() != msg.from:
		return
	case msg.err != nil:
		m.status.say(ui.Failure, phrase.Error(msg.err))
		return
	}
	m.do(nil, ui.Do{Deed: study.Note{Ref: msg.ref, Text: msg.text, Written: true}, Silent: true})
	m.lay(overlayNote, subject{ref: msg.ref})
}

// edited takes in what the learner's editor has left, also where they have gone
// on in another course meanwhile.
func (m *Model) edited(msg editedMsg) {
	if msg.unread != nil {
		m.status.say(ui.Failure, phrase.Error(msg.unread))
		return
	}
	if o, err := msg.study.Do(study.Note{Ref: msg.ref, Text: msg.text, Written: true}); err != nil {
		m.refuse(err)
	} else {
		m.report(o)
	}
	m.work()
	if msg.err != nil {
		m.status.say(ui.Failure, "The editor ended with an error: "+phrase.Cause(msg.err))
	}
}
