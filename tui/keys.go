package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
)

// global answers the keys that work everywhere.
func (m *Model) global(msg tea.KeyPressMsg) {
	k := m.keys
	switch {
	case key.Matches(msg, k.System.Quit):
		if m.nav.home() {
			m.quit()
			return
		}
		m.back()
	case key.Matches(msg, k.System.Back):
		m.back()
	case key.Matches(msg, k.System.Help):
		m.lay(overlayHelp, subject{})
	case key.Matches(msg, k.Find.Palette):
		m.lay(overlayPalette, subject{})
	case key.Matches(msg, k.Find.Define):
		m.define()
	case key.Matches(msg, k.Act.Undo):
		m.do(nil, ui.Do{Deed: study.Undo{}})
	case key.Matches(msg, k.Go.Plan):
		m.lay(overlayPlan, subject{})
	case key.Matches(msg, k.Go.Backward):
		m.travel(-1)
	case key.Matches(msg, k.Go.Forward):
		m.travel(1)
	case key.Matches(msg, k.Go.Continue):
		m.resume()
	case key.Matches(msg, k.Go.Bookmark):
		m.bookmark()
	case key.Matches(msg, k.Go.Bookmarks):
		m.lay(overlayBookmarks, subject{})
	case key.Matches(msg, k.Go.NextTab):
		m.goTo(ui.Route{Kind: m.nav.tab(1)})
	case key.Matches(msg, k.Go.PrevTab):
		m.goTo(ui.Route{Kind: m.nav.tab(-1)})
	case key.Matches(msg, k.System.Theme):
		m.chooseTheme()
	case key.Matches(msg, k.System.Retry):
		m.retry()
	default:
		m.enterBy(msg)
	}
}

// A door is a key that opens a place without a name of its own in the course.
type door struct {
	name string
	kind ui.Kind
	key  key.Binding
}

// doors are those of the places that there are in this course.
func (m *Model) doors() []door {
	g := m.keys.Go
	keys := map[ui.Kind]key.Binding{
		ui.Roadmap: g.Roadmap, ui.Resources: g.Resources, ui.Notebooks: g.Notebooks, ui.Progress: g.Progress, ui.About: g.About,
	}
	var all []door
	for _, kind := range m.nav.tabs {
		all = append(all, door{m.nav.routes[kind].tab, kind, keys[kind]})
	}
	all = append(all,
		door{"Map", ui.Map, g.Map}, door{"Search everything", ui.Search, m.keys.Find.Everything},
		door{"Review what is due", ui.Review, g.Review}, door{"Notes and stars", ui.Noted, g.Notes})
	if len(m.deps.Course.Since("")) > 0 {
		all = append(all, door{"What happened since the lessons were written", ui.Since, key.Binding{}})
	}
	if m.deps.Courses != nil {
		all = append(all, door{"Courses", ui.Courses, g.Courses})
	}
	return all
}

// enterBy opens the place of a key, or says that there is none.
func (m *Model) enterBy(msg tea.KeyPressMsg) {
	for _, d := range m.doors() {
		if key.Matches(msg, d.key) {
			m.goTo(ui.Route{Kind: d.kind})
			return
		}
	}
	switch g := m.keys.Go; {
	case key.Matches(msg, g.Notebooks):
		m.status.say(ui.Info, "This course has no notebooks.")
	case key.Matches(msg, g.Courses):
		m.status.say(ui.Info, "There is no other course here.")
	}
}

// resume goes back to where reading stopped.
func (m *Model) resume() {
	if last, _, ok := m.study.Book().LastPlace(); ok {
		m.goTo(ui.Route{Kind: ui.Section, Ref: last.Ref.Home()})
		return
	}
	m.status.say(ui.Info, ui.Tips("Nothing was read yet", ui.Tip(m.keys.Act.Open, "opens a section")))
}

// define shows what the terms mean that can be read on the place, or offers all.
func (m *Model) define() {
	about := subject{}
	if w, ok := m.nav.top().screen.(ui.Worder); ok {
		about.text, about.term = w.Words(m.context())
	}
	m.lay(overlayGlossary, about)
}

// everywhere is the bindings that global answers.
func everywhere(k *keymap.Map) []key.Binding {
	return []key.Binding{
		k.Find.Palette, k.Find.Everything, k.Find.Define, k.Act.Undo, k.Go.Continue, k.Go.Backward, k.Go.Forward, k.Go.Bookmark, k.Go.Bookmarks,
		k.Go.Plan, k.Go.Review, k.Go.Map, k.Go.Roadmap, k.Go.Resources, k.Go.Notebooks, k.Go.Progress, k.Go.Notes, k.Go.About, k.Go.Courses,
		k.Go.PrevTab, k.Go.NextTab, k.System.Theme, k.System.Help, k.System.Back, k.System.Quit,
		k.System.QuitNow, k.System.Suspend, k.System.Redraw, k.System.Retry,
	}
}

// chooseTheme lets the learner try the themes.
func (m *Model) chooseTheme() {
	if m.looks.settings.NoColor {
		m.status.say(ui.Info, "Colours are off (NO_COLOR or --no-color).")
		return
	}
	m.lay(overlayThemes, subject{})
}

// setTheme puts a theme on and, if the learner keeps it, remembers the choice.
func (m *Model) setTheme(w ui.SetTheme) {
	m.restart(m.looks.set(w.Theme))
	if !w.Persist || m.deps.Save == nil {
		return
	}
	save, settings := m.deps.Save, m.looks.settings
	m.choose(func() error { return save(settings) }, func(err error) {
		if err != nil {
			m.status.say(ui.Warning, "Theme: "+w.Theme+", for this time only: "+phrase.Cause(err))
			return
		}
		m.status.say(ui.Good, "Theme: "+w.Theme)
	})
}
