package tui_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/ui"
)

// Keys that a screen takes from the program as a whole, with the reason.
func shadows() map[string]string {
	return map[string]string{
		"esc":       "the screen undoes something of its own first: a filter, a search, a focus",
		"backspace": "is esc",
		"q":         "closes the outline before the lesson",
		"K":         "the terms of the lesson, answered by the program",
		"u":         "listed in the help of a screen, answered by the program",
	}
}

// live is every place in each of its moods, by name.
func live(t *testing.T) map[string]*tui.Model {
	t.Helper()
	moods := map[string]struct {
		route ui.Route
		keys  string
	}{
		"roadmap":            {ui.Route{Kind: ui.Roadmap, Ref: quantization}, ""},
		"roadmap/part":       {ui.Route{Kind: ui.Roadmap, Ref: "depth"}, "g"},
		"roadmap/side":       {ui.Route{Kind: ui.Roadmap, Ref: quantization}, "tab"},
		"roadmap/filter":     {ui.Route{Kind: ui.Roadmap}, "/"},
		"map":                {ui.Route{Kind: ui.Map, Ref: quantization}, ""},
		"map/over":           {ui.Route{Kind: ui.Map}, ""},
		"section":            {ui.Route{Kind: ui.Section, Ref: quantization}, ""},
		"section/link":       {ui.Route{Kind: ui.Section, Ref: quantization}, "tab"},
		"section/outline":    {ui.Route{Kind: ui.Section, Ref: quantization}, "i"},
		"section/search":     {ui.Route{Kind: ui.Section, Ref: quantization}, "/"},
		"section/searched":   {ui.Route{Kind: ui.Section, Ref: quantization}, "/ m o d e l enter"},
		"resources":          {ui.Route{Kind: ui.Resources}, ""},
		"resources/filter":   {ui.Route{Kind: ui.Resources}, "/"},
		"resources/filtered": {ui.Route{Kind: ui.Resources}, "f"},
		"notebooks":          {ui.Route{Kind: ui.Notebooks}, ""},
		"about":              {ui.Route{Kind: ui.About}, ""},
		"help":               {ui.Route{Kind: ui.Roadmap}, "?"},
		"palette":            {ui.Route{Kind: ui.Roadmap}, "ctrl+k"},
		"bookmarks":          {ui.Route{Kind: ui.Roadmap}, "'"},
		"choose":             {ui.Route{Kind: ui.Roadmap}, "S"},
		"note":               {ui.Route{Kind: ui.Roadmap}, "e"},
	}
	all := map[string]*tui.Model{}
	for name, mood := range moods {
		m := visited(t, tuitest.Fixture(t), mood.route, tuitest.Size{Width: 120, Height: 40})
		tuitest.Drive(t, m, tuitest.Keys(mood.keys)...)
		all[name] = m
	}
	return all
}

func bindings(m *tui.Model) []key.Binding {
	front, ctx := m.Front()
	var all []key.Binding
	for _, group := range front.Keys(ctx).FullHelp() {
		all = append(all, group...)
	}
	return all
}

// What the help of a screen says of a key is one thing, and no other key of the
// program has it, unless that is on the list above.
func TestKeysOfEveryScreen(t *testing.T) {
	t.Parallel()
	reasons := shadows()
	for name, m := range live(t) {
		global := map[string]string{}
		for _, b := range m.Everywhere() {
			for _, k := range b.Keys() {
				if other, twice := global[k]; twice {
					t.Errorf("everywhere: %q is bound to %q and to %q", k, other, b.Help().Desc)
				}
				global[k] = b.Help().Desc
			}
		}
		seen := map[string][]string{}
		for _, b := range bindings(m) {
			if b.Help().Key == "" || b.Help().Desc == "" {
				t.Errorf("%s: %q has no help", name, b.Keys())
			}
			for _, k := range b.Keys() {
				if k == " " {
					t.Errorf("%s: %q is bound to a blank, which Bubble Tea calls space", name, b.Help().Desc)
				}
				if other, twice := seen[k]; twice && strings.Join(other, " ") != strings.Join(b.Keys(), " ") {
					t.Errorf("%s: %q is bound twice, to %q and %q", name, k, other, b.Keys())
				}
				seen[k] = b.Keys()
				typing := strings.HasSuffix(name, "/filter") || strings.HasSuffix(name, "/search") || m.Depth() > 0
				if what, taken := global[k]; taken && reasons[k] == "" && !typing {
					t.Errorf("%s: %q is %q here and %q everywhere", name, k, b.Help().Desc, what)
				}
			}
		}
	}
}

// Each key that a screen shows does something there: it changes the frame, the
// place, the book, or what the status line says.
func TestKeysThatAreShownWork(t *testing.T) {
	t.Parallel()
	for name, m := range live(t) {
		if strings.Contains(name, "/") || m.Depth() > 0 {
			continue
		}
		top := m.Top()
		if top.Ref != "" {
			top.Ref = "basics/vectors" // is shorter, and has all that a lesson has
		}
		for _, b := range bindings(m) {
			names := b.Keys()
			works := false
			// In the middle every key that moves has room to move.
			for _, start := range []string{"ctrl+d", "", "G", "tab", "tab j j j", "space", "/ a enter"} {
				w := tuitest.Begun(t)
				m := visited(t, w, top, tuitest.Size{Width: 120, Height: 20})
				tuitest.Drive(t, m, tuitest.Keys(start)...)
				before := look(m)
				tr := tuitest.Drive(t, m, tuitest.Key(names[0]))
				if look(m) != before || len(tr.Sent) > 0 {
					works = true
					break
				}
			}
			if !works {
				t.Errorf("%s: %q (%s) does nothing", name, names[0], b.Help().Desc)
			}
		}
	}
}

func look(m *tui.Model) string {
	return fmt.Sprint(m.Top(), m.Depth(), m.Book().Events(), m.Notice(), m.View().Content)
}

// Help finds every binding that works everywhere. That remapped keys are shown
// is for TestEveryActionRemapped.
func TestHelpIsMadeFromTheMap(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.keys("?")
	for _, b := range s.m.Everywhere() {
		s.keys("/")
		s.typed(b.Help().Desc)
		s.sees(b.Help().Desc)
		s.keys("esc")
	}
}

// Every binding of the map has a key, help, and no blank for space.
func TestTheWholeMap(t *testing.T) {
	t.Parallel()
	groups := reflect.ValueOf(*keymap.Default())
	for i := range groups.NumField() {
		group := groups.Field(i)
		for j := range group.NumField() {
			name := groups.Type().Field(i).Name + "." + group.Type().Field(j).Name
			b, ok := group.Field(j).Interface().(key.Binding)
			if !ok {
				t.Errorf("%s is no binding", name)
				continue
			}
			if len(b.Keys()) == 0 || b.Help().Key == "" || b.Help().Desc == "" {
				t.Errorf("%s has keys %q and help %q", name, b.Keys(), b.Help())
			}
			for _, k := range b.Keys() {
				if k == " " || k == "" {
					t.Errorf("%s has the key %q", name, k)
				}
				if got := tuitest.Key(k).String(); got != k {
					t.Errorf("%s: Bubble Tea calls the key %q %q", name, k, got)
				}
			}
		}
	}
}

// Whatever can be marked can be marked from its own screen.
func TestMarkingKeysRecord(t *testing.T) {
	t.Parallel()
	for route, ref := range map[ui.Route]curriculum.Ref{
		{Kind: ui.Roadmap, Ref: quantization}:                       quantization,
		{Kind: ui.Section, Ref: quantization + "#absmax"}:           quantization + "#absmax",
		{Kind: ui.Resources, Ref: quantization + "#film"}:           quantization + "#film",
		{Kind: ui.Notebooks, Ref: "notebooks/tools#slope"}:          "notebooks/tools#slope",
		{Kind: ui.Roadmap, Ref: "basics/vectors#dot-product"}:       "basics/vectors#dot-product",
		{Kind: ui.Resources, Ref: "basics/vectors#essence"}:         "basics/vectors#essence",
		{Kind: ui.Notebooks, Ref: "notebooks/compression#homeless"}: "notebooks/compression#homeless",
	} {
		s := begin(t, tuitest.Fixture(t))
		s.visit(route.Kind, route.Ref)
		for _, step := range []struct {
			keys string
			want progress.State
		}{{"space", progress.Done}, {"space", progress.Todo}, {"s", progress.Skipped}, {"S enter", progress.Skipped}, {"S k enter", progress.Done}, {"S g j enter", progress.Doing}} {
			s.keys(step.keys)
			if got := s.m.Book().Marked(ref); got != step.want {
				t.Errorf("%v: after %s it is %s, want %s", route, step.keys, got, step.want)
			}
		}
		s.keys("b")
		if !s.m.Book().Star(ref) {
			t.Errorf("%v: b gives no star to %s", route, ref)
		}
		s.keys("e x esc")
		if s.w.Notes.Texts[ref] != "x" {
			t.Errorf("%v: the notes are %v, want one on %s", route, s.w.Notes.Texts, ref)
		}
	}
}

// A part is marked by way of its sections; what has no address offers no key
// that opens it.
func TestKeysOfAPart(t *testing.T) {
	t.Parallel()
	marks := []string{"space", "s", "S", "b", "e", "1"}
	for _, at := range []struct {
		kind   ui.Kind
		keys   string
		shown  []string
		hidden []string
	}{
		{ui.Roadmap, "g", marks[:5], []string{"1", "o", "y"}},
		{ui.Roadmap, "g j", marks, []string{"o", "y"}},
		{ui.Roadmap, "g tab", marks[:5], []string{"o", "y", "1"}},
		{ui.Roadmap, "g j tab G", append(marks, "o", "y", "O"), nil},
		{ui.Map, "g", marks[:5], []string{"1"}},
		{ui.Map, "g j", marks, nil},
	} {
		m := visited(t, tuitest.Fixture(t), ui.Route{Kind: at.kind}, tuitest.Size{Width: 120, Height: 40})
		tuitest.Drive(t, m, tuitest.Keys(at.keys)...)
		var all []string
		for _, b := range bindings(m) {
			all = append(all, b.Keys()...)
		}
		for _, k := range at.shown {
			if !slices.Contains(all, k) {
				t.Errorf("kind %v after %s: %q is not offered", at.kind, at.keys, k)
			}
		}
		for _, k := range at.hidden {
			if slices.Contains(all, k) {
				t.Errorf("kind %v after %s: %q is offered", at.kind, at.keys, k)
			}
		}
	}
}
