package tui_test

import (
	"fmt"
	"os"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/screen/address"
	"llmcourse/tui/ui"
)

// A remapScene is a screen or an overlay with one set of live keys, and the way to
// it: actions by name, or text after a quote.
type remapScene struct {
	name  string
	route ui.Route
	way   string
	lay   func() ui.Overlay
	kind  curriculum.QuestionKind // of the question that is asked
}

// remapScenes are all of them.
func remapScenes() []remapScene {
	roadmap, section := ui.Route{Kind: ui.Roadmap, Ref: quantization}, ui.Route{Kind: ui.Section, Ref: "basics/training"}
	quiz := ui.Route{Kind: ui.Quiz, Ref: quantization}
	return []remapScene{
		{name: "roadmap", route: roadmap},
		{name: "roadmap/part", route: roadmap, way: "move.top"},
		{name: "roadmap/side", route: roadmap, way: "move.next-pane"},
		{name: "roadmap/side-resource", route: roadmap, way: "move.next-pane move.bottom"},
		{name: "roadmap/filter", route: roadmap, way: "find.search"},
		{name: "roadmap/filtered", route: roadmap, way: "find.search 'gptq act.open"},
		{name: "map", route: ui.Route{Kind: ui.Map, Ref: quantization}},
		{name: "map/all", route: ui.Route{Kind: ui.Map}},
		{name: "section", route: section},
		{name: "section/link", route: section, way: "act.next-link"},
		{name: "section/outline", route: section, way: "find.outline"},
		{name: "section/search", route: section, way: "find.search"},
		{name: "section/searched", route: section, way: "find.search 'the act.open"},
		{name: "resources", route: ui.Route{Kind: ui.Resources}},
		{name: "resources/filter", route: ui.Route{Kind: ui.Resources}, way: "find.search"},
		{name: "resources/filtered", route: ui.Route{Kind: ui.Resources}, way: "find.kind"},
		{name: "notebooks", route: ui.Route{Kind: ui.Notebooks}},
		{name: "notes", route: ui.Route{Kind: ui.Noted}},
		{name: "notes/filter", route: ui.Route{Kind: ui.Noted}, way: "find.search"},
		{name: "notes/filtered", route: ui.Route{Kind: ui.Noted}, way: "find.search 'a act.open"},
		{name: "progress", route: ui.Route{Kind: ui.Progress}},
		{name: "about", route: ui.Route{Kind: ui.About}},
		{name: "about/link", route: ui.Route{Kind: ui.About}, way: "act.next-link"},
		{name: "since", route: ui.Route{Kind: ui.Since}},
		{name: "courses", route: ui.Route{Kind: ui.Courses}},
		{name: "search", route: ui.Route{Kind: ui.Search}},
		{name: "search/found", route: ui.Route{Kind: ui.Search}, way: "'model"},
		{name: "review", route: ui.Route{Kind: ui.Review}},
		{name: "quiz/one", route: quiz, kind: curriculum.OneChoice},
		{name: "quiz/many", route: quiz, kind: curriculum.ManyChoices},
		{name: "quiz/order", route: quiz, kind: curriculum.Order},
		{name: "quiz/number", route: quiz, kind: curriculum.Number},
		{name: "quiz/short", route: quiz, kind: curriculum.Short},
		{name: "quiz/answered", route: quiz, kind: curriculum.OneChoice, way: "act.open"},
		{name: "quiz/passage", route: quiz, kind: curriculum.OneChoice, way: "act.open act.explain"},
		{name: "help", route: roadmap, way: "system.help"},
		{name: "help/filter", route: roadmap, way: "system.help find.search"},
		{name: "palette", route: roadmap, way: "find.palette"},
		{name: "palette/found", route: roadmap, way: "find.palette 'tion"},
		{name: "glossary", route: roadmap, way: "find.define"},
		{name: "plan", route: roadmap, way: "go.plan"},
		{name: "themes", route: roadmap, way: "system.theme"},
		{name: "bookmarks", route: roadmap, way: "go.bookmarks"},
		{name: "bookmark", route: ui.Route{Kind: ui.Map, Ref: quantization}, way: "go.bookmark"},
		{name: "choose", route: roadmap, way: "act.state"},
		{name: "note", route: roadmap, way: "act.note"},
		{name: "address", route: roadmap, lay: func() ui.Overlay { return address.New("https://example.com/", "No browser:") }},
	}
}

// other are keys that nobody has, one for each action, and several where each
// means a number.
func other(i int, name string) []string {
	switch {
	case name == "act.link":
		return []string{"ctrl+f1", "ctrl+f2", "ctrl+f3", "ctrl+f4"}
	case i < 60:
		return []string{"f" + strconv.Itoa(i+1)}
	}
	return []string{"alt+f" + strconv.Itoa(i-59)}
}

// remapped is a map in which every action has other keys.
func remapped(t *testing.T) *keymap.Map {
	t.Helper()
	m := keymap.Default()
	for i, a := range m.Actions() {
		if err := m.Bind(a.Name, other(i, a.Name)...); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// open goes there by the keys of a map.
func (o remapScene) open(t *testing.T, keys *keymap.Map) *tui.Model {
	t.Helper()
	w := tuitest.Begun(t)
	w.Keys = keys
	m := visited(t, w, o.route, tuitest.Size{Width: 100, Height: 18})
	for n := 0; o.kind != ""; n++ {
		s := &session{T: t, w: w, m: m, size: tuitest.Size{Width: 100, Height: 18}}
		q := asked(s, w.Course, quantization)
		if q.Kind == o.kind {
			break
		}
		if n > 20 {
			t.Fatalf("no question of the kind %s", o.kind)
		}
		switch q.Kind {
		case curriculum.ManyChoices:
			o.walk(t, m, keys, "act.tick act.open act.open")
		case curriculum.Number, curriculum.Short:
			o.walk(t, m, keys, "'7 act.open act.open")
		default:
			o.walk(t, m, keys, "act.open act.open")
		}
	}
	o.walk(t, m, keys, o.way)
	if o.lay != nil {
		m.Lay(o.lay())
	}
	return m
}

// walk presses the keys of actions, and types text.
func (o remapScene) walk(t *testing.T, m *tui.Model, keys *keymap.Map, way string) {
	t.Helper()
	for _, step := range strings.Fields(way) {
		if text, typed := strings.CutPrefix(step, "'"); typed {
			tuitest.Drive(t, m, tuitest.Type(text)...)
			continue
		}
		for _, a := range keys.Actions() {
			if a.Name == step {
				tuitest.Drive(t, m, tuitest.Key(a.Binding.Keys()[0]))
			}
		}
	}
}

func typing(m *tui.Model) bool {
	front, _ := m.Front()
	c, ok := front.(ui.Capturer)
	return ok && c.Capturing()
}

// seen is what a key did, as a person would see it.
func seen(m *tui.Model, tr *tuitest.Trace) string {
	var sent []string
	for _, msg := range tr.Sent {
		sent = append(sent, fmt.Sprintf("%T", msg))
	}
	content := m.View().Content
	if front, _ := m.Front(); path.Base(reflect.TypeOf(front).Elem().PkgPath()) == "help" {
		content = fmt.Sprint(strings.Index(content, "❯")) // it lists all keys
	}
	return fmt.Sprint(tr.Quit, sent, m.Top(), m.Depth(), m.Book().Events(), m.Notice(), content)
}

// Whatever is remapped works: in every remapScene of every screen and overlay, each
// action does by another key what it does by its own. And what no action has
// any more does nothing.
func TestEveryActionRemapped(t *testing.T) {
	t.Parallel()
	actions := len(keymap.Default().Actions())
	screens, overlays := map[string]bool{}, map[string]bool{}
	for _, o := range remapScenes() {
		m := o.open(t, remapped(t))
		front, _ := m.Front()
		room := path.Base(reflect.TypeOf(front).Elem().PkgPath())
		if m.Depth() > 0 {
			overlays[room] = true
		} else {
			screens[fmt.Sprint(o.route.Kind)] = true
		}
		t.Run(o.name, func(t *testing.T) {
			t.Parallel()
			o.everyAction(t)
		})
		t.Run(o.name+"/old", func(t *testing.T) {
			t.Parallel()
			o.oldKeys(t)
		})
	}
	t.Logf("%d actions in %d scenes of %d screens and %d overlays", actions, len(remapScenes()), len(screens), len(overlays))
	for _, r := range tui.Routes() {
		if !screens[fmt.Sprint(r.Kind)] {
			t.Errorf("the screen %s is in no remapScene", r.Name)
		}
	}
	rooms, err := os.ReadDir("screen")
	if err != nil {
		t.Fatal(err)
	}
	places := []string{"about", "courses", "notes", "overview", "progress", "quiz", "resources", "roadmap", "search", "section"}
	for _, r := range rooms {
		if !overlays[r.Name()] && !slices.Contains(places, r.Name()) {
			t.Errorf("the overlay %s is in no remapScene", r.Name())
		}
	}
}

// standing tells one remapScene from another.
func standing(m *tui.Model) string {
	all := []string{fmt.Sprint(m.Top(), m.Depth(), m.Book().Events(), m.ThemeID(), typing(m))}
	for _, b := range bindings(m) {
		all = append(all, b.Help().Desc)
	}
	return strings.Join(all, "\n")
}

// everyAction compares what each action does by its own keys and by others.
func (o remapScene) everyAction(t *testing.T) {
	ownMap, newMap := remapped(t), remapped(t)
	own, renewed := o.open(t, ownMap), o.open(t, newMap)
	still := standing(renewed)
	defaults := keymap.Default().Actions()
	for i, a := range ownMap.Actions() {
		others := a.Binding.Keys()
		for n, k := range defaults[i].Binding.Keys() {
			if typing(own) && (keymap.IsText(k) || o.name == "note" && k == "enter") || a.Name == "act.link" && n > 1 {
				continue
			}
			a.Binding.SetKeys(append(slices.Clone(others), defaults[i].Binding.Keys()...)...)
			if a.Name == "act.link" {
				a.Binding.SetKeys(defaults[i].Binding.Keys()...)
			}
			trOwn := tuitest.Drive(t, own, tuitest.Key(k))
			a.Binding.SetKeys(others...)
			trNew := tuitest.Drive(t, renewed, tuitest.Key(others[min(n, len(others)-1)]))
			want, got := seen(own, trOwn), seen(renewed, trNew)
			if want != got {
				t.Errorf("%s does by %q what it does not by %q\n%s", a.Name, k, others, tuitest.Diff(got, want))
			}
			if want != got || trNew.Quit || standing(renewed) != still { // a cursor elsewhere is as good
				own, renewed = o.open(t, ownMap), o.open(t, newMap)
			}
		}
	}
}

// oldKeys presses what no action has any more.
func (o remapScene) oldKeys(t *testing.T) {
	m := o.open(t, remapped(t))
	o.advertised(t, m)
	still := seen(m, tuitest.Drive(t, m, tuitest.Key("f63")))
	for _, a := range keymap.Default().Actions() {
		for _, k := range a.Binding.Keys() {
			if keymap.Interrupts(tuitest.Key(k)) || typing(m) && (keymap.IsText(k) || o.name == "note") {
				continue
			}
			if got := seen(m, tuitest.Drive(t, m, tuitest.Key(k))); got != still {
				t.Errorf("%q is no key of %s any more and does something\n%s", k, a.Name, tuitest.Diff(got, still))
				m = o.open(t, remapped(t))
			}
		}
	}
}

// advertised holds that footer and help have the keys of the map, and no others.
func (o remapScene) advertised(t *testing.T, m *tui.Model) {
	t.Helper()
	var known []string
	for i, a := range keymap.Default().Actions() {
		known = append(known, other(i, a.Name)...)
	}
	for _, b := range append(bindings(m), m.Everywhere()...) {
		if b.Help().Key == "a-z" { // letters are answers
			continue
		}
		for _, k := range b.Keys() {
			if !slices.Contains(known, k) {
				t.Errorf("%q is shown for %q, and is no key of any action", k, b.Help().Desc)
			}
		}
		if words := strings.Fields(strings.ReplaceAll(b.Help().Key, "-", " ")); len(words) == 0 || !slices.Contains(known, words[0]) {
			t.Errorf("%q is shown as the key of %q", b.Help().Key, b.Help().Desc)
		}
	}
}
