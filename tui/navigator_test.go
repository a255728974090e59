package tui

import (
	"errors"
	"slices"
	"testing"

	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/ui"
)

// A blank is a screen that does nothing.
type blank struct{ route ui.Route }

func (*blank) Title(*ui.Context) string                      { return "Blank" }
func (*blank) Update(*ui.Context, tea.Msg) []ui.Intent       { return nil }
func (*blank) View(*ui.Context) string                       { return "" }
func (*blank) Keys(*ui.Context) help.KeyMap                  { return ui.Keys{} }
func openBlank(_ *ui.Context, r ui.Route) (ui.Screen, error) { return &blank{r}, nil }

// walker is a navigator at home, with two tabs and a place without one.
func walker(t *testing.T) *navigator {
	t.Helper()
	n := newNavigator(map[ui.Kind]route{
		ui.Roadmap:   {openBlank, "roadmap", "Roadmap"},
		ui.Resources: {openBlank, "resources", "Resources"},
		ui.Section:   {openBlank, "section", ""},
		ui.Quiz:      {func(*ui.Context, ui.Route) (ui.Screen, error) { return nil, errors.New("no questions") }, "quiz", ""},
	}, []ui.Kind{ui.Roadmap, ui.Resources})
	n.walk(t, ui.Roadmap, "")
	return &n
}

func (n *navigator) walk(t *testing.T, kind ui.Kind, ref curriculum.Ref) ui.Screen {
	t.Helper()
	if err := n.open(nil, ui.Route{Kind: kind, Ref: ref}); err != nil {
		t.Fatal(err)
	}
	return n.top().screen
}

// trail is the Refs of the places that lie on each other.
func (n *navigator) trail() []curriculum.Ref {
	var refs []curriculum.Ref
	for _, p := range n.stack {
		refs = append(refs, p.route.Ref)
	}
	return refs
}

func TestNavigatorOpens(t *testing.T) {
	t.Parallel()
	n := walker(t)
	home := n.top().screen
	if !n.home() || n.nested() {
		t.Error("it does not begin at home")
	}
	n.walk(t, ui.Section, "a")
	n.walk(t, ui.Section, "b")
	if got := n.trail(); !slices.Equal(got, []curriculum.Ref{"", "a", "b"}) || !n.nested() || n.home() {
		t.Errorf("the places are %q", got)
	}
	if n.walk(t, ui.Roadmap, "") != home {
		t.Error("the screen of a tab is another one when it is come back to")
	}
	if n.walk(t, ui.Roadmap, "b") == home {
		t.Error("a tab that is opened at a Ref is the screen of before")
	}
	for _, kind := range []ui.Kind{ui.Quiz, ui.Courses} {
		if err := n.open(nil, ui.Route{Kind: kind}); err == nil {
			t.Errorf("kind %d is opened", kind)
		}
	}
	if got := n.top().route; got != (ui.Route{Kind: ui.Roadmap, Ref: "b"}) {
		t.Errorf("what cannot be opened leads to %v", got)
	}
}

func TestNavigatorReplaces(t *testing.T) {
	t.Parallel()
	n := walker(t)
	for _, step := range []struct {
		kind ui.Kind
		ref  curriculum.Ref
		want []curriculum.Ref
	}{
		{ui.Section, "a", []curriculum.Ref{"", "a"}}, // the first place stays under it
		{ui.Section, "b", []curriculum.Ref{"", "b"}},
		{ui.Quiz, "b", []curriculum.Ref{"", "b"}},
		{ui.Resources, "", []curriculum.Ref{""}},
	} {
		err := n.replace(nil, ui.Route{Kind: step.kind, Ref: step.ref})
		if got := n.trail(); !slices.Equal(got, step.want) || (err != nil) != (step.kind == ui.Quiz) {
			t.Errorf("after %v the places are %q (%v), want %q", step, got, err, step.want)
		}
	}
}

func TestNavigatorTravels(t *testing.T) {
	t.Parallel()
	n := walker(t)
	n.walk(t, ui.Section, "a")
	n.walk(t, ui.Resources, "")
	if n.canTravel(1) {
		t.Error("there is something to go forward to")
	}
	var been []curriculum.Ref
	for n.canTravel(-1) {
		n.travel(-1)
		been = append(been, n.top().route.Ref)
	}
	if !slices.Equal(been, []curriculum.Ref{"a", ""}) || !n.home() {
		t.Errorf("backward leads to %q", been)
	}
	n.travel(-1)
	n.travel(1)
	if got := n.top().route.Ref; got != "a" {
		t.Errorf("forward leads to %q", got)
	}
	if !n.back() || n.back() {
		t.Error("back leads somewhere else than home")
	}
	if n.canTravel(1) {
		t.Error("who goes elsewhere still has something to go forward to")
	}
	var latest []curriculum.Ref
	for p := range n.recent() {
		latest = append(latest, p.route.Ref)
	}
	if !slices.Equal(latest, []curriculum.Ref{"a", ""}) {
		t.Errorf("the places before are %q", latest)
	}
}

func TestNavigatorForgets(t *testing.T) {
	t.Parallel()
	n := walker(t)
	first := n.walk(t, ui.Section, "first")
	for range maxStack + maxHistory + 1 {
		n.walk(t, ui.Section, "next")
	}
	if len(n.stack) != maxStack || n.stack[0].route.Kind != ui.Roadmap {
		t.Errorf("%d places lie on %v, want %d on the roadmap", len(n.stack), n.stack[0].route, maxStack)
	}
	if len(n.before) != maxHistory {
		t.Errorf("%d steps back are kept, want %d", len(n.before), maxHistory)
	}
	if n.holds(first) {
		t.Error("a screen that nothing leads back to still gets answers")
	}
}

func TestNavigatorHolds(t *testing.T) {
	t.Parallel()
	n := walker(t)
	s := n.walk(t, ui.Section, "a")
	n.back()
	over := &blank{}
	n.show(ui.Overlay{Screen: &blank{}})
	n.show(ui.Overlay{Screen: over})
	if n.overlay(over) != 1 || n.front() != ui.Screen(over) || !n.covered() {
		t.Error("the overlay is not in front")
	}
	for what, screen := range map[string]ui.Screen{"the place": n.top().screen, "the overlay": over, "the place before": s} {
		if !n.holds(screen) {
			t.Errorf("%s gets no answers", what)
		}
	}
	steps := 0
	for n.close() {
		steps++
	}
	if steps != 2 {
		t.Errorf("two overlays are closed by %d steps", steps)
	}
	if n.holds(over) || n.overlay(over) >= 0 {
		t.Error("an overlay that was closed gets answers")
	}
}

func TestNavigatorTabs(t *testing.T) {
	t.Parallel()
	n := walker(t)
	if next, before := n.tab(1), n.tab(-1); next != ui.Resources || before != ui.Resources {
		t.Errorf("after the first of two tabs comes %v, and before it %v", next, before)
	}
}
