package themes_test

import (
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/themes"
)

func TestThemes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, want string }{
		{"down", "Wear{Theme:mono Keep:false}"},
		{"up", "Wear{Theme:auto Keep:false}"},
		{"T", "Wear{Theme:mono Keep:false}"}, // the key that opened it goes on
		{"T T", "Wear{Theme:mono Keep:false}\nWear{Theme:auto Keep:false}"},
		{"down enter", "Wear{Theme:mono Keep:false}\nBack{}\nWear{Theme:mono Keep:true}"},
		{"down esc", "Wear{Theme:mono Keep:false}\nBack{}\nWear{Theme:dark Keep:false}"},
	} {
		o := themes.New([]string{"auto", "dark", "mono"}, "dark")
		s := tuitest.Fixture(t).Stage(t, o.Width, o.Height).Put(o.Screen).See("auto", "dark", "mono")
		if got := s.Press(c.keys).Wanted(); got != c.want {
			t.Errorf("%s wants %q, want %q", c.keys, got, c.want)
		}
	}
}
