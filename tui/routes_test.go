package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/address"
	"llmcourse/tui/screen/passage"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

const quantization = "depth/quantization"

// visited is a program with a place open in a window of a size.
func visited(t testing.TB, w *tuitest.World, r ui.Route, size tuitest.Size) *tui.Model {
	t.Helper()
	m := w.Open(t, size.Width, size.Height)
	tuitest.Run(t, m, m.Visit(r))
	return m
}

func TestEveryRoute(t *testing.T) {
	t.Parallel()
	for _, r := range tui.Routes() {
		route := routeTo(r)
		for _, size := range tuitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%s", r.Name, size), func(t *testing.T) {
				t.Parallel()
				m := visited(t, tuitest.Begun(t), route, size)
				if got := m.Top(); got != route {
					t.Fatalf("the place is %v, want %v", got, route)
				}
				check(t, m, r.Name, size)
			})
		}
	}
}

// An overlayCase is an overlay over the place where it belongs.
type overlayCase struct {
	kind  string // of the registry
	name  string // of the golden file
	world func(*tuitest.World)
	keys  []tea.Msg
	lay   func(*tui.Model) // instead of keys, for what no key opens
}

func overlayCases() []overlayCase {
	const long = "https://example.com/a/very/long/address/that/goes/on/and/on/without/a/single/space/in/it/until/it/is/longer/than/any/window?and=then"
	keys := tuitest.Keys
	return []overlayCase{
		{kind: "help", name: "help", keys: keys("?")},
		{kind: "palette", name: "palette", keys: append(keys("ctrl+k"), tuitest.Type("tion")...)},
		{kind: "palette", name: "palette-empty", keys: append(keys("ctrl+k"), tuitest.Type("zzz")...)},
		{kind: "plan", name: "plan", keys: keys(",")},
		{kind: "welcome", name: "welcome", world: func(w *tuitest.World) { w.Clock = w.Clock.AddDate(0, 2, 0) }},
		{kind: "themes", name: "themes", keys: keys("T j")},
		{kind: "bookmarks", name: "bookmarks", keys: keys("'")},
		{kind: "bookmark", name: "bookmark", keys: keys("B")},
		{kind: "choose", name: "choose", keys: keys("S")},
		{kind: "note", name: "note", keys: keys("e")},
		{kind: "passage", name: "passage", lay: func(m *tui.Model) { m.Lay(passage.New(quantization, "Absmax")) }},
		{kind: "glossary", name: "glossary", keys: append(keys("K"), tuitest.Type("s")...)},
		{kind: "address", name: "address", lay: func(m *tui.Model) {
			m.Lay(address.New(long, "No browser can be started here. The address:"))
		}},
	}
}

// open starts a program with the overlay open.
func (o overlayCase) open(t testing.TB, size tuitest.Size) *tui.Model {
	t.Helper()
	w := tuitest.Begun(t)
	if o.world != nil {
		o.world(w)
	}
	m := visited(t, w, ui.Route{Kind: ui.Roadmap, Ref: "depth/attention"}, size)
	if o.lay != nil {
		tuitest.Run(t, m, m.Do(func() { o.lay(m) }))
	}
	tuitest.Drive(t, m, o.keys...)
	return m
}

// Every overlay over the place where it belongs: each of the registry has one at
// least.
func TestEveryOverlay(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, o := range overlayCases() {
		seen[o.kind] = true
		for _, size := range tuitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%s", o.name, size), func(t *testing.T) {
				t.Parallel()
				m := o.open(t, size)
				if m.Depth() != 1 {
					t.Fatalf("%d overlays are open, want 1", m.Depth())
				}
				check(t, m, o.name, size)
			})
		}
	}
	for _, name := range tui.Overlays() {
		if !seen[name] {
			t.Errorf("the overlay %q is in no case of this test", name)
		}
	}
}

// drawn is what the screen in front draws itself, as a golden file holds it.
func drawn(t testing.TB, m *tui.Model) string {
	t.Helper()
	front, ctx := m.Front()
	return tuitest.Frame(t, tea.NewView(front.View(ctx)), ctx.Width, ctx.Height)
}

// check holds what is true of every screen: its whole frame fits, it has a title
// and help, and in a useful window it looks as it did.
func check(t *testing.T, m *tui.Model, name string, size tuitest.Size) {
	t.Helper()
	view := m.View()
	frame := tuitest.Frame(t, view, size.Width, size.Height)
	front, ctx := m.Front()
	if front.Title(ctx) == "" {
		t.Error("it has no title")
	}
	if view.WindowTitle == "" {
		t.Error("the window has no title")
	}
	bindings := 0
	for _, group := range front.Keys(ctx).FullHelp() {
		bindings += len(group)
	}
	if len(front.Keys(ctx).ShortHelp()) == 0 || bindings == 0 {
		t.Error("it has no help")
	}
	switch {
	case size.Useful():
		tuitest.Golden(t, name+"-"+size.String(), drawn(t, m))
	case size.Width > 0 && strings.TrimSpace(frame) != "needs 40x12":
		t.Errorf("a window that is too small shows %q", frame)
	}
}

// The same two places in each dress: only glyphs may differ.
func TestEveryDress(t *testing.T) {
	t.Parallel()
	places := []struct {
		name string
		open ui.Route
		keys string
	}{
		{"lesson", ui.Route{Kind: ui.Section, Ref: "depth/quantization#absmax"}, ""},
		{"roadmap", ui.Route{Kind: ui.Roadmap, Ref: quantization}, "l"},
	}
	for _, place := range places {
		for _, icons := range theme.IconSets() {
			t.Run(place.name+"/"+icons, func(t *testing.T) {
				t.Parallel()
				w := tuitest.Begun(t)
				w.Settings.Icons = icons
				m := visited(t, w, place.open, tuitest.Size{Width: 100, Height: 30})
				tuitest.Drive(t, m, tuitest.Keys(place.keys)...)
				tuitest.Golden(t, place.name+"-"+icons, drawn(t, m))
				if icons == "ascii" && place.name == "roadmap" {
					onlyASCII(t, tuitest.Frame(t, m.View(), 100, 30))
				}
			})
		}
		t.Run(place.name+"/mono", func(t *testing.T) {
			t.Parallel()
			w := tuitest.Begun(t)
			w.Settings.NoColor = true
			m := visited(t, w, place.open, tuitest.Size{Width: 100, Height: 30})
			tuitest.Drive(t, m, tuitest.Keys(place.keys)...)
			if view := m.View().Content; strings.Contains(view, "\x1b[38") || strings.Contains(view, "\x1b[48") {
				t.Error("there is colour where there should be none")
			}
			tuitest.Golden(t, place.name+"-mono", drawn(t, m))
		})
	}
}

// onlyASCII finds what the program itself draws and a Linux console cannot.
// What the course is called is the course's business.
func onlyASCII(t *testing.T, frame string) {
	t.Helper()
	for i, line := range strings.Split(frame, "\n") {
		for _, r := range line {
			if r > 126 && !strings.ContainsRune("言語モデルのための文字コード🚀é", r) {
				t.Errorf("line %d has %q: %s", i+1, r, line)
				break
			}
		}
	}
}
