package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"llmcourse/curriculum"
	"llmcourse/tui/keymap"
	"llmcourse/tui/phrase"
	"llmcourse/tui/screen/bookmarks"
	"llmcourse/tui/screen/palette"
	"llmcourse/tui/ui"
)

// entries is everything the palette offers: where the learner was last, the
// sections, screens and actions, then bookmarks, topics and resources.
func (m *Model) entries() []palette.Entry {
	var all []palette.Entry
	course := m.deps.Course
	visit := func(item curriculum.Item, kind string, weight int) {
		all = append(all, palette.Entry{Name: item.Name(), Kind: kind, Weight: weight, Route: ui.RouteTo(course, item.Ref())})
	}
	all = append(all, m.recent()...)
	for _, s := range course.Sections() {
		visit(s, "section", 30)
	}
	all = append(append(all, m.screens()...), m.actions()...)
	for _, b := range m.study.Book().Bookmarks() {
		all = append(all, palette.Entry{
			Name: "Bookmark " + b.Letter + ": " + bookmarks.Lead(m.context(), b.Place), Kind: "bookmark", Weight: 10,
			Do: []ui.Intent{ui.Return{Place: b.Place}},
		})
	}
	for _, s := range course.Sections() {
		for _, t := range s.Topics {
			visit(t, "topic", 20)
		}
	}
	for _, p := range course.Parts {
		visit(p, "part", 10)
		all = append(all, palette.Entry{Name: "Placement test: " + p.Title, Kind: "test", Weight: 5, Route: ui.Route{Kind: ui.Quiz, Ref: p.Ref()}})
		all = append(all, palette.Entry{Name: "Map of " + p.Title, Kind: "map", Weight: 5, Route: ui.Route{Kind: ui.Map, Ref: p.Ref()}})
	}
	for _, s := range course.Shelves {
		all = append(all, palette.Entry{Name: s.Title + " notebooks", Kind: "shelf", Weight: 10, Route: ui.RouteTo(course, s.Ref())})
	}
	for _, r := range course.Resources() {
		visit(r, phrase.Kind(r), 0)
	}
	return all
}

// screens are the places without a name of their own in the course, with the
// keys that open them.
func (m *Model) screens() []palette.Entry {
	var all []palette.Entry
	for _, d := range m.doors() {
		all = append(all, palette.Entry{Name: d.name, Kind: "screen", Key: keymap.Label(d.key), Weight: 10, Route: ui.Route{Kind: d.kind}})
	}
	return all
}

// recents is how many places the palette offers before all else.
const recents = 5

// recent is where the learner was last, the latest first: in this session,
// then what was read before it. A lesson that was come to by several of its
// topics is one place.
func (m *Model) recent() []palette.Entry {
	type called struct {
		kind ui.Kind
		name string
	}
	var list []palette.Entry
	seen := map[called]bool{{m.nav.top().route.Kind, m.nav.top().screen.Title(m.context())}: true}
	add := func(r ui.Route, name string) {
		if it := (called{r.Kind, name}); len(list) < recents && !seen[it] && r.Kind != ui.Roadmap {
			seen[it] = true
			list = append(list, palette.Entry{Name: name, Kind: "recent", Weight: 35, Route: r})
		}
	}
	for p := range m.nav.recent() {
		add(p.route, p.screen.Title(m.context()))
	}
	for _, ref := range m.study.Book().Recent(2 * recents) {
		if s, ok := m.deps.Course.Find(ref); ok {
			add(ui.Route{Kind: ui.Section, Ref: ref}, s.Name())
		}
	}
	return list
}

// actions are the bindings that mean the same wherever they are pressed, and
// those of the place that is open. Moving is left out: nobody looks for it.
func (m *Model) actions() []palette.Entry {
	k := m.keys
	list := []key.Binding{
		k.Act.Undo, k.Go.Continue, k.Go.Plan, k.Go.Bookmark, k.Go.Bookmarks, k.Go.Backward, k.Go.Forward,
		k.System.Theme, k.System.Help, k.System.Retry, k.System.QuitNow,
	}
	for _, group := range m.nav.top().screen.Keys(m.context()).FullHelp() {
		list = append(list, group...)
	}
	moves := map[string]bool{}
	for _, a := range k.Actions() {
		if a.Binding.Enabled() && (strings.HasPrefix(a.Name, "move.") || strings.HasSuffix(a.Name, "link") || strings.HasSuffix(a.Name, "-match")) {
			moves[a.Binding.Keys()[0]] = true
		}
	}
	var all []palette.Entry
	seen := map[string]bool{}
	for _, b := range list {
		if !b.Enabled() || seen[b.Keys()[0]] || moves[b.Keys()[0]] {
			continue
		}
		seen[b.Keys()[0]] = true
		all = append(all, palette.Entry{Name: b.Help().Desc, Kind: "action", Key: b.Help().Key, Weight: 10, Do: []ui.Intent{ui.Press{Key: keymap.Press(b)}}})
	}
	return all
}
