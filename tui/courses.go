package tui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/keymap"
	"llmcourse/tui/ui"
)

// The learner may go on in another course while the program runs. Store, keys
// and looks stay; everything that is of one course is made anew: its Book, its
// notes, every screen, the history, the index of the search, what is due.

// A wish is a course that was asked for, and the screen that asked.
type wish struct {
	from ui.Screen
	name string
}

type (
	// switchedMsg brings a course that was opened.
	switchedMsg struct {
		wish
		opened Opened
		book   *progress.Book
		notes  map[curriculum.Ref]string
		upto   int // events of Model.since that book knows
		err    error
	}
	// usedMsg says whether the choice is remembered.
	usedMsg struct{ err error }
)

// switchTo opens the course of a name behind the present one, which stays
// until the other is there.
func (m *Model) switchTo(from ui.Screen, name string) {
	switch {
	case m.deps.Courses == nil:
		return
	case name == m.deps.Name:
		m.back()
		return
	}
	m.wish = wish{from, name}
	if !m.partial { // else once there is all that a Book is made of
		m.fetch()
	}
}

// fetch reads the course that was asked for.
func (m *Model) fetch() {
	w, courses, fold, upto := m.wish, m.deps.Courses, m.folder(), len(m.since)
	m.cmds = append(m.cmds, func() tea.Msg {
		o, err := courses.Open(context.Background(), w.name)
		if err != nil {
			return switchedMsg{wish: w, err: err}
		}
		book := fold(stats.Source{ID: o.Course.ID, Course: o.Course})
		return switchedMsg{w, o, book, readNotes(o.Course, book, o.Notes), upto, nil}
	})
}

// holds keeps a key that was pressed while a course is being opened: it is
// meant for that course. The key that goes back, and those that end the
// program, turn away from it instead.
func (m *Model) holds(msg tea.KeyPressMsg) bool {
	if m.wish.from == nil {
		return false
	}
	if s := m.keys.System; keymap.Interrupts(msg) || key.Matches(msg, s.QuitNow, s.Back, s.Suspend) {
		m.wish, m.held = wish{}, nil
		return false
	}
	m.held = append(m.held, msg)
	return true
}

// switched goes on in a course that was opened, unless the learner has turned
// to something else meanwhile.
func (m *Model) switched(msg switchedMsg) {
	if m.wish != msg.wish || m.leaving {
		return
	}
	held := m.held
	m.wish, m.held = wish{}, nil
	if msg.err != nil {
		m.say(ui.Failure, "Not opened: "+msg.err.Error())
		m.start() // the list says it again, and what to do
		return
	}
	m.enterCourse(msg)
	for _, press := range held {
		m.key(press)
	}
}

// enterCourse puts another course in the place of the present one.
func (m *Model) enterCourse(msg switchedMsg) {
	m.settle(m.leave())
	d := &m.deps
	d.Opened, d.Book = msg.opened, msg.book
	d.Book.Apply(m.since[msg.upto:]...)
	m.notes, m.hello = msg.notes, ""
	m.routes, m.kept, m.stack, m.overlays, m.history = routes(), map[ui.Kind]ui.Screen{}, nil, nil, history{}
	m.reviews = reviews{welcomed: true} // who comes from another course was not away
	m.goTo(ui.Route{Kind: ui.Roadmap})
	if last, _, ok := d.Book.LastPlace(); ok {
		if _, there := d.Course.Find(last.Ref.Home()); there {
			m.goTo(ui.Route{Kind: ui.Section, Ref: last.Ref.Home()})
		}
	}
	m.say(ui.Good, d.Course.Title+" is open.")
	use := d.Courses.Use
	m.using = true
	m.cmds = append(m.cmds, m.readQuestions(), func() tea.Msg { return usedMsg{use(msg.name)} })
}

func (m *Model) used(msg usedMsg) {
	m.using = false
	m.end()
	if msg.err != nil {
		m.say(ui.Warning, "Open for this time only: "+msg.err.Error())
	}
}

// folder makes Books out of everything that is known now. What it returns may
// be used beside the program: it reads only what is never changed.
func (m *Model) folder() func(stats.Source) *progress.Book {
	loaded, since, device := m.deps.Loaded.Events, m.since, m.deps.Store.Device()
	return func(c stats.Source) *progress.Book { return c.Book(device, loaded, since) }
}

// together is what works out the figures of all courses.
func (m *Model) together() func() stats.Together {
	if m.deps.Courses == nil || m.partial {
		return nil
	}
	courses, open, fold := m.deps.Courses, m.deps.Name, m.folder()
	now, habits := m.now(), m.deps.Habits
	return func() stats.Together {
		return stats.InAll(courses.List(context.Background()), open, fold, now, habits)
	}
}
