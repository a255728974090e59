package themes_test

import (
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/themes"
)

func TestThemes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, want string }{
		{"down", "SetTheme{Theme:mono Persist:false}"},
		{"up", "SetTheme{Theme:auto Persist:false}"},
		{"T", "SetTheme{Theme:mono Persist:false}"}, // the key that opened it goes on
		{"T T", "SetTheme{Theme:mono Persist:false}\nSetTheme{Theme:auto Persist:false}"},
		{"down enter", "SetTheme{Theme:mono Persist:false}\nBack{}\nSetTheme{Theme:mono Persist:true}"},
		{"down esc", "SetTheme{Theme:mono Persist:false}\nBack{}\nSetTheme{Theme:dark Persist:false}"},
	} {
		o := themes.New([]string{"auto", "dark", "mono"}, "dark")
		s := tuitest.Fixture(t).Stage(t, o.Width, o.Height).Put(o.Screen).See("auto", "dark", "mono")
		if got := s.Press(c.keys).Wanted(); got != c.want {
			t.Errorf("%s wants %q, want %q", c.keys, got, c.want)
		}
	}
}
