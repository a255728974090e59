package tui

import (
	"llmcourse/curriculum"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/screen/about"
	"llmcourse/tui/screen/courses"
	"llmcourse/tui/screen/notes"
	"llmcourse/tui/screen/overview"
	"llmcourse/tui/screen/progress"
	"llmcourse/tui/screen/quiz"
	"llmcourse/tui/screen/resources"
	"llmcourse/tui/screen/roadmap"
	"llmcourse/tui/screen/search"
	"llmcourse/tui/screen/section"
	"llmcourse/tui/ui"
)

// A route says how a place is opened. Those with a tab keep their screen while
// the program runs, so that cursor and filters are found as they were left.
type route struct {
	open func(*ui.Context, ui.Route) (ui.Screen, error)
	name string
	tab  string // "" for a place that is reached from another
}

// routes is every place of the program: a new one is one line here. What one of
// them alone needs is given to its constructor.
func routes(paths []ui.Path, manager study.Manager, summarize func() func() stats.Together, found *search.Kept) map[ui.Kind]route {
	plain := func(s func() ui.Screen) func(*ui.Context, ui.Route) (ui.Screen, error) {
		return func(*ui.Context, ui.Route) (ui.Screen, error) { return s(), nil }
	}
	return map[ui.Kind]route{
		ui.Roadmap:   {roadmap.New, "roadmap", "Roadmap"},
		ui.Section:   {section.New, "section", ""},
		ui.Resources: {resources.New, "resources", "Resources"},
		ui.Notebooks: {resources.NewNotebooks, "notebooks", "Notebooks"},
		ui.Progress:  {plain(func() ui.Screen { return progress.New(summarize) }), "progress", "Progress"},
		ui.About:     {plain(func() ui.Screen { return about.New(paths) }), "about", "About"},
		ui.Since:     {plain(func() ui.Screen { return about.NewSince() }), "since", ""},
		ui.Quiz:      {quiz.New, "quiz", ""},
		ui.Review:    {quiz.NewReview, "review", ""},
		ui.Search:    {found.New, "search", ""},
		ui.Map:       {overview.New, "map", ""},
		ui.Noted:     {notes.New, "notes", ""},
		ui.Courses:   {plain(func() ui.Screen { return courses.New(summarize, manager) }), "courses", ""},
	}
}

// tabs are the kinds that have one, in order; a course without shelves has no
// notebooks.
func tabs(c *curriculum.Course) []ui.Kind {
	if len(c.Shelves) == 0 {
		return []ui.Kind{ui.Roadmap, ui.Resources, ui.Progress, ui.About}
	}
	return []ui.Kind{ui.Roadmap, ui.Resources, ui.Notebooks, ui.Progress, ui.About}
}

// goTo opens a place.
func (m *Model) goTo(r ui.Route) { m.move((*navigator).open, r) }

// replace opens a place instead of the present one.
func (m *Model) replace(r ui.Route) { m.move((*navigator).replace, r) }

// move opens a place in one of the ways that there are: the present one is asked
// what it wants before it goes, and the new one when it has come.
func (m *Model) move(way func(*navigator, *ui.Context, ui.Route) error, r ui.Route) {
	m.leave(m.nav.top().screen)
	if err := way(&m.nav, m.context(), r); err != nil {
		m.status.say(ui.Failure, phrase.Sentence(phrase.Cause(err)))
		return
	}
	m.start()
}

// back leaves the top overlay or place; at the first place it does nothing.
func (m *Model) back() {
	switch {
	case m.nav.close():
	case m.nav.nested():
		m.leave(m.nav.top().screen)
		m.nav.back()
		m.start()
	case !m.nav.home():
		m.goTo(ui.Route{Kind: ui.Roadmap})
	}
}

// travel goes to where the learner was before (-1), or came back from (1).
func (m *Model) travel(direction int) {
	if !m.nav.canTravel(direction) {
		m.status.say(ui.Info, "There is no further place in that direction.")
		return
	}
	m.leave(m.nav.top().screen)
	m.nav.travel(direction)
	m.start()
}

// leave performs what a screen wants that is being left.
func (m *Model) leave(s ui.Screen) {
	l, ok := s.(ui.Leaver)
	if !ok {
		return
	}
	for _, last := range l.Leave(m.context()) {
		_, note := last.(study.Note)
		m.do(s, ui.Do{Deed: last, Silent: !note})
	}
}

// start asks the top place what it wants now that it is in front.
func (m *Model) start() {
	screen := m.nav.top().screen
	if s, ok := screen.(ui.Starter); ok {
		m.perform(screen, s.Start(m.context()))
	}
}
