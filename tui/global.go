package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/screen/help"
	"llmcourse/tui/screen/palette"
	"llmcourse/tui/screen/plan"
	"llmcourse/tui/screen/themes"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// global answers the keys that work everywhere.
func (m *Model) global(msg tea.KeyPressMsg) {
	k := m.keys
	switch {
	case key.Matches(msg, k.System.Quit):
		if len(m.stack) == 1 && m.top().route.Kind == ui.Roadmap {
			m.quit()
			return
		}
		m.back()
	case key.Matches(msg, k.System.Back):
		m.back()
	case key.Matches(msg, k.System.Help):
		m.show(help.New(m.top().screen.Title(m.context()), m.top().screen.Keys(m.context()), m.everywhere()))
	case key.Matches(msg, k.Find.Palette):
		m.show(palette.New(m.entries()))
	case key.Matches(msg, k.Act.Undo):
		m.undo()
	case key.Matches(msg, k.Go.Plan):
		m.show(plan.New(m.deps.Minutes))
	case key.Matches(msg, k.Go.Backward):
		m.backward()
	case key.Matches(msg, k.Go.Forward):
		m.forward()
	case key.Matches(msg, k.Go.Continue):
		m.resume()
	case key.Matches(msg, k.Go.Bookmark):
		m.bookmark()
	case key.Matches(msg, k.Go.Bookmarks):
		m.bookmarks()
	case key.Matches(msg, k.Go.NextTab):
		m.tab(1)
	case key.Matches(msg, k.Go.PrevTab):
		m.tab(-1)
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
	for _, kind := range m.tabs() {
		all = append(all, door{m.routes[kind].tab, kind, keys[kind]})
	}
	all = append(all,
		door{"Map", ui.Map, g.Map}, door{"Search everything", ui.Search, m.keys.Find.Everything},
		door{"Review what is due", ui.Review, g.Review})
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
		m.say(ui.Info, "This course has no notebooks.")
	case key.Matches(msg, g.Courses):
		m.say(ui.Info, "There is no other course here.")
	}
}

// resume goes back to where reading stopped.
func (m *Model) resume() {
	if last, _, ok := m.deps.Book.LastPlace(); ok {
		m.goTo(ui.Route{Kind: ui.Section, Ref: last.Ref.Home()})
		return
	}
	m.say(ui.Info, ui.Tips("Nothing was read yet", ui.Tip(m.keys.Act.Open, "opens a section")))
}

// everywhere is the bindings that global answers.
func (m *Model) everywhere() []key.Binding {
	k := m.keys
	return []key.Binding{
		k.Find.Palette, k.Find.Everything, k.Act.Undo, k.Go.Continue, k.Go.Backward, k.Go.Forward, k.Go.Bookmark, k.Go.Bookmarks,
		k.Go.Plan, k.Go.Review, k.Go.Map, k.Go.Roadmap, k.Go.Resources, k.Go.Notebooks, k.Go.Progress, k.Go.About, k.Go.Courses,
		k.Go.PrevTab, k.Go.NextTab, k.System.Theme, k.System.Help, k.System.Back, k.System.Quit,
		k.System.QuitNow, k.System.Suspend, k.System.Redraw, k.System.Retry,
	}
}

func (m *Model) show(o ui.Overlay) {
	m.overlays = append(m.overlays, o)
	if s, ok := o.Screen.(ui.Starter); ok {
		m.perform(o.Screen, s.Start(m.inner()))
	}
}

// tab goes to the next (1) or previous (-1) tab, round the ends.
func (m *Model) tab(step int) {
	all := m.tabs()
	at := slices.Index(all, m.stack[0].route.Kind)
	m.goTo(ui.Route{Kind: all[(at+step+len(all))%len(all)]})
}

// retheme builds the theme for what is chosen and what the terminal is.
func (m *Model) retheme() {
	name := m.deps.Settings.Theme
	switch {
	case m.deps.Settings.NoColor:
		name = "mono"
	case m.sixteen && (name == "" || name == "auto"):
		name = "16"
	}
	next := theme.New(name, m.ground, theme.NewIcons(m.deps.Settings.Icons), m.deps.Themes...)
	if m.theme != nil && m.theme.ID() == next.ID() {
		return
	}
	m.theme = next
	if len(m.stack) > 0 {
		m.refresh()
	}
}

// chooseTheme lets the learner try the themes.
func (m *Model) chooseTheme() {
	if m.deps.Settings.NoColor {
		m.say(ui.Info, "Colours are off (NO_COLOR or --no-color).")
		return
	}
	names := theme.Names()
	for _, own := range m.deps.Themes {
		names = append(names, own.Name)
	}
	now := m.deps.Settings.Theme
	if now == "" {
		now = names[0]
	}
	m.show(themes.New(names, now))
}

// wear puts a theme on and, if the learner keeps it, remembers the choice.
func (m *Model) wear(w ui.Wear) {
	m.deps.Settings.Theme = w.Theme
	m.retheme()
	if !w.Keep || m.deps.Save == nil {
		return
	}
	if err := m.deps.Save(m.deps.Settings); err != nil {
		m.say(ui.Warning, "Theme: "+w.Theme+", for this time only: "+err.Error())
		return
	}
	m.say(ui.Good, "Theme: "+w.Theme)
}
