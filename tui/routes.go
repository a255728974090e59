package tui

import (
	"fmt"
	"slices"

	"llmcourse/tui/screen/about"
	"llmcourse/tui/screen/atlas"
	"llmcourse/tui/screen/courses"
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

// routes is every place of the program: a new one is one line here.
func routes() map[ui.Kind]route {
	return map[ui.Kind]route{
		ui.Roadmap:   {roadmap.New, "roadmap", "Roadmap"},
		ui.Section:   {section.New, "section", ""},
		ui.Resources: {resources.New, "resources", "Resources"},
		ui.Notebooks: {resources.NewNotebooks, "notebooks", "Notebooks"},
		ui.Progress:  {progress.New, "progress", "Progress"},
		ui.About:     {about.New, "about", "About"},
		ui.Quiz:      {quiz.New, "quiz", ""},
		ui.Review:    {quiz.NewReview, "review", ""},
		ui.Search:    {search.Opener(), "search", ""},
		ui.Map:       {atlas.New, "map", ""},
		ui.Courses:   {courses.New, "courses", ""},
	}
}

// tabs are the kinds that have one, in order; a course without shelves has no
// notebooks.
func (m *Model) tabs() []ui.Kind {
	if len(m.deps.Course.Shelves) == 0 {
		return []ui.Kind{ui.Roadmap, ui.Resources, ui.Progress, ui.About}
	}
	return []ui.Kind{ui.Roadmap, ui.Resources, ui.Notebooks, ui.Progress, ui.About}
}

// A place is an entry of the history.
type place struct {
	route  ui.Route
	screen ui.Screen
}

// deep is how many places may lie on each other: the first, to which they all
// lead back, and the latest.
const deep = 20

// goTo opens a place. A tab replaces everything; any other place is put on top
// of what is there. The oldest but the first goes then: who only ever goes on
// would keep every page of the day.
func (m *Model) goTo(r ui.Route) {
	m.put(r)
	if len(m.stack) > deep {
		m.stack = slices.Delete(slices.Clone(m.stack), 1, 2)
	}
}

// put is goTo on top of any number of places.
func (m *Model) put(r ui.Route) {
	m.settle(m.leave())
	to, ok := m.routes[r.Kind]
	if !ok {
		m.say(ui.Failure, fmt.Sprintf("There is no screen of kind %d.", r.Kind))
		return
	}
	if to.tab != "" {
		if kept := m.kept[r.Kind]; kept != nil && r.Ref == "" {
			m.remember()
			m.stack = []place{{r, kept}}
			m.start()
			return
		}
	}
	screen, err := to.open(m.context(), r)
	if err != nil {
		m.say(ui.Failure, sentence(err))
		return
	}
	m.remember()
	if to.tab != "" {
		m.kept[r.Kind], m.stack = screen, nil
	}
	m.stack = append(m.stack, place{r, screen})
	m.start()
}

// replace opens a place instead of the present one.
func (m *Model) replace(r ui.Route) {
	under := max(len(m.stack)-1, 0)
	m.put(r)
	if n := len(m.stack); under > 0 && n == under+2 {
		m.stack = slices.Delete(slices.Clone(m.stack), under, under+1)
	}
}

// back leaves the top overlay or place; at the first place it does nothing.
func (m *Model) back() {
	if n := len(m.overlays); n > 0 {
		m.overlays = m.overlays[:n-1]
		return
	}
	if len(m.stack) > 1 {
		m.settle(m.leave())
		m.remember()
		m.stack = m.stack[:len(m.stack)-1]
		m.start()
		return
	}
	if m.top().route.Kind != ui.Roadmap {
		m.goTo(ui.Route{Kind: ui.Roadmap})
	}
}

func (m *Model) top() place { return m.stack[len(m.stack)-1] }

// leave asks the top place what it wants before it goes.
func (m *Model) leave() []ui.Intent {
	if len(m.stack) == 0 {
		return nil
	}
	if l, ok := m.top().screen.(ui.Leaver); ok {
		return l.Leave(m.context())
	}
	return nil
}

// start asks the top place what it wants now that it is in front.
func (m *Model) start() {
	screen := m.top().screen
	if s, ok := screen.(ui.Starter); ok {
		m.perform(screen, s.Start(m.context()))
	}
}
