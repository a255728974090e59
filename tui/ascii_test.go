package tui_test

import (
	"strings"
	"testing"

	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// Where the terminal reads no UTF-8 every screen is written in ASCII, lessons
// and the title of the window too.
func TestOnlyASCII(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	w.Settings.Icons, w.Settings.ASCII = "ascii", true
	for _, size := range []tuitest.Size{{Width: 120, Height: 40}, {Width: 40, Height: 12}} {
		m := w.Open(t, size.Width, size.Height)
		for _, r := range routesOf(w) {
			tuitest.Run(t, m, m.Visit(r))
			for _, keys := range []string{"", "pgdown", "?", "esc", "ctrl+k", "esc"} {
				tuitest.Drive(t, m, tuitest.Keys(keys)...)
				v := m.View()
				if err := tuitest.Fits(v, size.Width, size.Height); err != nil {
					t.Error(err)
				}
				if i := strings.IndexFunc(v.Content+v.WindowTitle, func(r rune) bool { return r > '~' }); i >= 0 {
					t.Fatalf("%v at %v after %q: %q", r, size, keys, v.Content[max(i-40, 0):i+8])
				}
			}
		}
	}
}

// routesOf are all places there are, each with something to show.
func routesOf(w *tuitest.World) []ui.Route {
	var all []ui.Route
	for _, r := range tui.Routes() {
		route := ui.Route{Kind: r.Kind}
		if r.Kind == ui.Section || r.Kind == ui.Quiz {
			route.Ref = w.Course.Sections()[0].Ref()
		}
		all = append(all, route)
	}
	return all
}
