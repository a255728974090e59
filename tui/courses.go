package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/screen/search"
	"llmcourse/tui/ui"
)

// The learner may go on in another course while the program runs. Store, keys
// and looks stay; everything that is of one course is made anew: its Book, its
// notes, every screen, the history, the index of the search, what is due.

type (
	// courseMsg brings a course that was opened.
	courseMsg struct {
		request
		opened study.Opened
		book   *progress.Book
		err    error
	}
)

// switchTo opens the course of a name behind the present one, which stays
// until the other is there.
func (m *Model) switchTo(from ui.Screen, to ui.Switch) {
	switch {
	case m.deps.Courses == nil:
		return
	case to.Course == m.deps.Name && !to.Anew:
		m.back()
		return
	}
	m.change.ask(request{from, to.Course})
	if !m.study.Partial() { // else once there is all that a Book is made of
		m.fetch()
	}
}

// fetch reads the course that was asked for.
func (m *Model) fetch() {
	r, courses, fold := m.change.request, m.deps.Courses, m.folder()
	m.cmds = append(m.cmds, func() tea.Msg {
		o, err := courses.Open(context.Background(), r.name)
		if err != nil {
			return courseMsg{request: r, err: err}
		}
		book := fold(stats.Source{ID: o.Course.ID, Course: o.Course})
		return courseMsg{r, o, book, nil}
	})
}

// courseOpened goes on in a course that was opened, unless the learner has
// turned to something else meanwhile.
func (m *Model) courseOpened(msg courseMsg) {
	if m.leaving {
		return
	}
	keys, ok := m.change.arrived(msg.request)
	if !ok {
		return
	}
	if msg.err != nil {
		m.status.say(ui.Failure, "Not opened: "+msg.err.Error())
		m.start() // the list says it again, and what to do
		return
	}
	m.enterCourse(msg)
	for _, press := range keys {
		m.key(press)
	}
}

// enterCourse puts another course in the place of the present one.
func (m *Model) enterCourse(msg courseMsg) {
	m.leave(m.nav.top().screen)
	d := &m.deps
	d.Opened, m.status = msg.opened, status{}
	m.study = m.study.Enter(d.Course, msg.book, d.Notes)
	m.study.Load()
	m.work()
	m.found = &search.Kept{}
	m.nav = newNavigator(routes(d.Paths, d.Manager, m.together, m.found), tabs(d.Course))
	m.welcomed = true // who comes from another course was not away
	m.goTo(ui.Route{Kind: ui.Roadmap})
	if last, _, ok := m.study.Book().LastPlace(); ok {
		if _, there := d.Course.Find(last.Ref.Home()); there {
			m.goTo(ui.Route{Kind: ui.Section, Ref: last.Ref.Home()})
		}
	}
	m.status.say(ui.Good, d.Course.Title+" is open.")
	use := d.Courses.Use
	m.choose(func() error { return use(msg.name) }, func(err error) {
		if err != nil {
			m.status.say(ui.Warning, "Open for this time only: "+err.Error())
		}
	})
}

// folder makes Books out of everything that is known now. What it returns may
// be used beside the program: it reads only what is never changed.
func (m *Model) folder() func(stats.Source) *progress.Book {
	loaded, since, device := m.deps.Loaded.Events, m.study.Since(), m.deps.Store.Device()
	return func(c stats.Source) *progress.Book { return c.Book(device, loaded, since) }
}

// together is what works out the figures of all courses.
func (m *Model) together() func() stats.Together {
	if m.deps.Courses == nil || m.study.Partial() {
		return nil
	}
	courses, open, fold := m.deps.Courses, m.deps.Name, m.folder()
	now, habits := m.now(), m.deps.Habits
	return func() stats.Together {
		return stats.InAll(courses.List(context.Background()), open, fold, now, habits)
	}
}
