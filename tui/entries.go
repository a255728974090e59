package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/screen/palette"
	"llmcourse/tui/ui"
)

// entries is everything the palette offers: where reading stopped, the
// sections, screens and actions, then topics and resources.
func (m *Model) entries() []palette.Entry {
	var all []palette.Entry
	visit := func(name, kind string, weight int, r ui.Route) {
		all = append(all, palette.Entry{Name: name, Kind: kind, Weight: weight, Do: []ui.Intent{ui.Goto{Route: r}}})
	}
	all = append(all, m.recent()...)
	course := m.deps.Course
	for _, s := range course.Sections() {
		visit(s.Title, "section", 30, ui.Route{Kind: ui.Section, Ref: s.Ref()})
	}
	for _, kind := range m.tabs() {
		visit(m.routes[kind].tab, "screen", 10, ui.Route{Kind: kind})
	}
	visit("Map", "screen", 10, ui.Route{Kind: ui.Map})
	visit("Search everything", "screen", 10, ui.Route{Kind: ui.Search})
	visit("Review what is due", "screen", 10, ui.Route{Kind: ui.Review})
	if m.deps.Courses != nil {
		visit("Courses", "screen", 10, ui.Route{Kind: ui.Courses})
	}
	for _, b := range m.actions() {
		all = append(all, palette.Entry{Name: b.Help().Desc, Kind: "action", Key: b.Help().Key, Do: []ui.Intent{press(b)}})
	}
	for _, s := range course.Sections() {
		for _, t := range s.Topics {
			visit(t.Title, "topic", 20, ui.Route{Kind: ui.Section, Ref: t.Ref()})
		}
	}
	for _, p := range course.Parts {
		visit(p.Title, "part", 10, ui.Route{Kind: ui.Roadmap, Ref: p.Ref()})
		visit("Map of "+p.Title, "map", 5, ui.Route{Kind: ui.Map, Ref: p.Ref()})
	}
	for _, s := range course.Shelves {
		visit(s.Title+" notebooks", "shelf", 10, ui.Route{Kind: ui.Notebooks, Ref: s.Ref()})
	}
	for _, r := range course.Resources() {
		kind := ui.Resources
		if r.Shelf != nil {
			kind = ui.Notebooks
		}
		visit(r.Title, string(r.Kind), 0, ui.Route{Kind: kind, Ref: r.Ref()})
	}
	return all
}

// recents is how many places the palette offers before all else.
const recents = 5

// recent is where the learner was last, the latest first.
func (m *Model) recent() []palette.Entry {
	var list []palette.Entry
	seen := map[ui.Route]bool{m.top().route: true}
	for i := len(m.history.before) - 1; i >= 0 && len(list) < recents; i-- {
		stack := m.history.before[i]
		p := stack[len(stack)-1]
		if seen[p.route] || p.route.Kind == ui.Roadmap {
			continue
		}
		seen[p.route] = true
		list = append(list, palette.Entry{
			Name: p.screen.Title(m.context()), Kind: "recent", Weight: 25,
			Do: []ui.Intent{ui.Goto{Route: p.route}},
		})
	}
	return list
}

// actions are the bindings that mean the same wherever they are pressed.
func (m *Model) actions() []key.Binding {
	k := m.keys
	return []key.Binding{k.Act.Undo, k.System.Theme, k.System.Help, k.System.Retry, k.Find.Everything, k.Go.Continue, k.System.QuitNow}
}

// press is the key press that a binding answers.
func press(b key.Binding) ui.Intent {
	name := b.Keys()[0]
	code := []rune(name)
	return ui.Press{Key: tea.KeyPressMsg{Code: code[0], Text: name}}
}
