package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/ui"
)

// archive is where a copy of a page is found: of the time when the course was
// last revised by its author.
const archive = "https://web.archive.org/web/2024/"

// perform turns what a screen wants into effects. It is the only place that does.
func (m *Model) perform(from ui.Screen, intents []ui.Intent) {
	for _, intent := range intents {
		switch i := intent.(type) {
		case ui.Goto:
			m.nav.closeAll()
			m.goTo(i.Route)
		case ui.Replace:
			m.replace(i.Route)
		case ui.Back:
			m.back()
		case ui.Return:
			m.comeBack(i.Place)
		case ui.Show:
			m.show(i.Overlay)
		case ui.Choose:
			m.lay(overlayState, subject{ref: i.Ref})
		case ui.Record:
			m.record(i.Change)
		case ui.Keep:
			m.enter(i.Change)
		case ui.Wear:
			m.wear(i)
		case ui.Switch:
			m.switchTo(from, i)
		case ui.Undo:
			m.undo()
		case ui.Explain:
			m.lay(overlayPassage, subject{ref: i.Ref, text: i.Heading})
		case ui.Open:
			m.open(i)
		case ui.Copy:
			m.copy(i.Text)
		case ui.Edit:
			m.edit(i.Ref)
		case ui.SaveNote:
			m.saveNote(i.Ref, i.Text)
		case ui.Notify:
			m.status.say(i.Level, i.Text)
		case ui.Press:
			m.key(i.Key)
		case ui.Run:
			m.cmds = append(m.cmds, m.jobs.begin(m.now(), from, i))
		}
	}
}

// enter makes an event of a change, shows it at once and saves it.
func (m *Model) enter(c progress.Change) {
	event := m.deps.Book.Next(m.deps.Store.Device(), m.now(), c)
	m.deps.Book.Apply(event)
	m.since = append(m.since, event)
	m.save(event)
}

// record enters a change that the learner made and says so.
func (m *Model) record(c progress.Change) {
	m.enter(c)
	hint := ""
	switch c.Kind() {
	case progress.KindState:
		m.status.say(ui.Good, fmt.Sprintf("%s: %s.", m.name(c.Ref()), c.State()))
		if back := ui.Tip(m.keys.Act.Undo, "takes it back."); back != "" {
			hint = " " + back
		}
	case progress.KindBookmark:
		m.lettered(c)
	case progress.KindStar:
		word := "without a star"
		if c.On() {
			word = "starred"
		}
		m.status.say(ui.Good, m.name(c.Ref())+": "+word+".")
	}
	m.status.changed(hint)
}

func (m *Model) undo() {
	change, ok := m.deps.Book.UndoOf()
	if !ok {
		m.status.say(ui.Info, "There is nothing to undo.")
		return
	}
	m.record(change)
	m.status.say(ui.Good, fmt.Sprintf("Undone. %s: %s.", m.name(change.Ref()), m.standing(change)))
}

// standing is what an undo brought back.
func (m *Model) standing(c progress.Change) string {
	if c.State() != "" {
		return string(c.State())
	}
	if c.On() {
		return "starred"
	}
	return "without a star"
}

// name is what a person calls what a Ref names.
func (m *Model) name(ref curriculum.Ref) string {
	if item, ok := m.deps.Course.Find(ref); ok {
		return item.Name()
	}
	return string(ref)
}

// openedMsg says how the browser took an address.
type openedMsg struct {
	url string
	err error
}

func (m *Model) open(i ui.Open) {
	url := i.URL
	if i.Archived {
		url = archive + url
	}
	if err := curriculum.CheckAddress(url); err != nil {
		m.status.say(ui.Failure, "Not opened: "+err.Error())
		return
	}
	if i.Ref != "" {
		m.record(progress.Opened(i.Ref, url))
	}
	m.status.say(ui.Info, "Opening "+url)
	start := m.deps.Open
	m.cmds = append(m.cmds, func() tea.Msg {
		return openedMsg{url, start(context.Background(), url)}
	})
}

func (m *Model) opened(msg openedMsg) {
	switch {
	case msg.err == nil:
		m.status.say(ui.Good, "Opened "+msg.url)
	case errors.Is(msg.err, ErrNoBrowser):
		m.address(msg.url, "No browser can be started here. The address:")
	default:
		m.address(msg.url, "The browser did not start ("+msg.err.Error()+"). The address:")
	}
}

// address shows and copies what no browser shows. It is not being opened any
// more, and the status line has the keys of the window again.
func (m *Model) address(url, why string) {
	m.status.clear()
	m.cmds = append(m.cmds, tea.SetClipboard(url))
	m.lay(overlayAddress, subject{url: url, text: why})
}

func (m *Model) copy(text string) {
	m.cmds = append(m.cmds, tea.SetClipboard(text))
	m.status.say(ui.Good, "Copied "+text)
}

// editedMsg says that the learner's editor was closed.
type editedMsg struct {
	ref curriculum.Ref
	err error
}

func (m *Model) edit(ref curriculum.Ref) {
	if m.deps.Notes == nil {
		m.status.say(ui.Info, "Notes are not kept in this session.")
		return
	}
	editor, err := m.deps.Notes.Editor(ref)
	switch {
	case err != nil:
		m.status.say(ui.Failure, sentence(err))
	case editor == nil:
		m.lay(overlayNote, subject{ref: ref})
	default:
		m.cmds = append(m.cmds, tea.Exec(editor, func(err error) tea.Msg { return editedMsg{ref, err} }))
	}
}

func (m *Model) edited(msg editedMsg) {
	if msg.err != nil {
		m.status.say(ui.Failure, "The editor ended with an error: "+msg.err.Error())
	}
	if text := m.deps.Notes.Read(msg.ref); text != m.notes[msg.ref] {
		m.notes[msg.ref] = text
		m.record(progress.Noted(msg.ref))
		m.status.say(ui.Good, "The note on "+m.name(msg.ref)+" is kept.")
	}
}

func (m *Model) saveNote(ref curriculum.Ref, text string) {
	if err := m.deps.Notes.Write(ref, text); err != nil {
		m.status.say(ui.Failure, "The note was not saved: "+err.Error())
		return
	}
	m.notes[ref] = strings.TrimSpace(text)
	m.record(progress.Noted(ref))
	m.status.say(ui.Good, "The note on "+m.name(ref)+" is kept.")
}

// readNotes fetches the notes the learner has on a course.
func readNotes(course *curriculum.Course, book *progress.Book, notes Notes) map[curriculum.Ref]string {
	texts := map[curriculum.Ref]string{}
	if notes == nil {
		return texts
	}
	add := func(ref curriculum.Ref) {
		if !book.Noted(ref).IsZero() {
			texts[ref] = notes.Read(ref)
		}
	}
	for _, s := range course.Sections() {
		add(s.Ref())
		for _, t := range s.Topics {
			add(t.Ref())
		}
	}
	for _, r := range course.Resources() {
		add(r.Ref())
	}
	return texts
}

// sentence is an error as a person reads it.
func sentence(err error) string {
	text := err.Error()
	return strings.ToUpper(text[:1]) + text[1:]
}
