package tui

import (
	"fmt"

	"llmcourse/progress"
	"llmcourse/tui/ui"
)

// bookmark lets the learner give a letter to where they are.
func (m *Model) bookmark() {
	p, ok := m.nav.top().screen.(ui.Placer)
	if !ok {
		m.status.say(ui.Info, "A bookmark leads to something of the course: a lesson, a row of a list, a place on the map.")
		return
	}
	here := p.Place(m.context())
	if here.Ref == "" {
		m.status.say(ui.Info, "There is nothing here to come back to.")
		return
	}
	here.Screen = m.nav.routes[m.nav.top().route.Kind].name
	m.lay(overlayBookmark, subject{place: here})
}

// comeBack opens a place as it was: the screen, and where in it.
func (m *Model) comeBack(p progress.Place) {
	if _, ok := m.deps.Course.Find(p.Ref); !ok {
		m.status.say(ui.Warning, fmt.Sprintf("%s is no longer in the course.", p.Ref))
		return
	}
	m.nav.closeAll()
	m.goTo(m.routeOf(p))
	top := m.nav.top().screen
	if r, ok := top.(ui.Returner); ok && p.Ref.Home() == m.nav.top().route.Ref.Home() {
		m.perform(top, r.Return(m.context(), p))
	}
}

// routeOf is where a place is: on the screen it names, but for a lesson, which
// another program may have named for what has none.
func (m *Model) routeOf(p progress.Place) ui.Route {
	for kind, r := range m.nav.routes {
		if r.name == p.Screen && r.name != "section" {
			return ui.Route{Kind: kind, Ref: p.Ref}
		}
	}
	return ui.RouteTo(m.deps.Course, p.Ref)
}
