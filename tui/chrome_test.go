package tui_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// Header, footer and status line have golden files of their own, here: all other
// goldens hold what a screen draws itself, so that a word of the footer is one
// line of each of these and of no other file.

// chromeRows gathers one row of many frames.
type chromeRows struct{ strings.Builder }

func (r *chromeRows) add(name string, size tuitest.Size, row string) {
	fmt.Fprintf(r, "%-14s %-6s %s\n", name, size, row)
}

// lines are a program's frame, row by row.
func lines(t testing.TB, m *tui.Model, size tuitest.Size) []string {
	t.Helper()
	return strings.Split(strings.TrimSuffix(tuitest.Frame(t, m.View(), size.Width, size.Height), "\n"), "\n")
}

// usefulSizes are those that are worth a golden file.
func usefulSizes() []tuitest.Size {
	return slices.DeleteFunc(tuitest.Sizes(), func(s tuitest.Size) bool { return !s.Useful() })
}

// placesByName are all places, each with something to show.
func placesByName() []tui.NamedRoute {
	all := tui.Routes()
	slices.SortFunc(all, func(a, b tui.NamedRoute) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// routeTo is where a place is visited.
func routeTo(r tui.NamedRoute) ui.Route {
	if r.Tab == "" {
		return ui.Route{Kind: r.Kind, Ref: quantization}
	}
	return ui.Route{Kind: r.Kind}
}

func TestHeader(t *testing.T) {
	t.Parallel()
	var header chromeRows
	for _, r := range placesByName() {
		for _, size := range usefulSizes() {
			m := visited(t, tuitest.Begun(t), routeTo(r), size)
			header.add(r.Name, size, lines(t, m, size)[0])
		}
	}
	tuitest.Golden(t, "header", header.String())
}

func TestFooter(t *testing.T) {
	t.Parallel()
	var footer chromeRows
	for _, size := range usefulSizes() {
		for _, r := range placesByName() {
			all := lines(t, visited(t, tuitest.Begun(t), routeTo(r), size), size)
			footer.add(r.Name, size, all[len(all)-1])
		}
		for _, o := range overlayCases() {
			all := lines(t, o.open(t, size), size)
			footer.add(o.name, size, all[len(all)-1])
		}
	}
	tuitest.Golden(t, "footer", footer.String())
}

// What the last row says besides keys.
func TestStatusRow(t *testing.T) {
	t.Parallel()
	full := errors.New("no space left on device")
	cases := []struct {
		name  string
		world func(*tuitest.World)
		msgs  []tea.Msg
	}{
		{"first start", func(*tuitest.World) {}, nil},
		{"ticked", func(*tuitest.World) {}, tuitest.Keys("space")},
		{"not saved", func(w *tuitest.World) { w.Store.Err = full }, tuitest.Keys("space")},
		{"not saved, on", func(w *tuitest.World) { w.Store.Err = full }, tuitest.Keys("space j")},
		{"read-only", func(w *tuitest.World) { w.ReadOnly = true }, tuitest.Keys("j")},
		{"typing", func(*tuitest.World) {}, append(tuitest.Keys("/"), tuitest.Type("gp")...)},
		{"no forward", func(*tuitest.World) {}, tuitest.Keys("alt+right")},
	}
	var row chromeRows
	for _, c := range cases {
		for _, size := range usefulSizes() {
			w := tuitest.Fixture(t)
			c.world(w)
			m := w.Open(t, size.Width, size.Height)
			tuitest.Drive(t, m, c.msgs...)
			all := lines(t, m, size)
			row.add(c.name, size, all[len(all)-1])
		}
	}
	tuitest.Golden(t, "status", row.String())
}

// One whole frame, with an overlay over it; and header and footer in each dress.
func TestWholeFrame(t *testing.T) {
	t.Parallel()
	var dressed chromeRows
	size := tuitest.Size{Width: 100, Height: 30}
	for _, icons := range theme.IconSets() {
		w := tuitest.Begun(t)
		w.Settings.Icons = icons
		m := w.Open(t, size.Width, size.Height)
		all := lines(t, m, size)
		for _, row := range []string{all[0], all[1], all[len(all)-1]} {
			dressed.add(icons, size, row)
		}
	}
	usual := tuitest.Size{Width: 80, Height: 24}
	m := tuitest.Begun(t).Open(t, usual.Width, usual.Height)
	tuitest.Drive(t, m, tuitest.Keys("S")...)
	tuitest.Golden(t, "frame", dressed.String()+"\n"+strings.Join(lines(t, m, usual), "\n")+"\n")
}
