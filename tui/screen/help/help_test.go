package help_test

import (
	"testing"

	"charm.land/bubbles/v2/key"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/help"
	"llmcourse/tui/ui"
)

func binding(word string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(keys[0], word))
}

func stage(t *testing.T) *tuitest.Stage {
	t.Helper()
	off := binding("switched off", "x")
	off.SetEnabled(false)
	live := ui.Keys{Short: []key.Binding{binding("go on", "j", "down"), off}, More: []key.Binding{binding("a star", "b")}}
	o := help.New("Here", live, []key.Binding{binding("the end", "q"), binding("the same again", "b")})
	return tuitest.Fixture(t).Stage(t, o.Width, o.Height).Put(o.Screen)
}

func TestHelp(t *testing.T) {
	t.Parallel()
	s := stage(t).See("j  ↓", "go on", "a star", "the end").Miss("switched off", "the same again")
	if got := s.Screen.Title(s.Context()); got != "Keys: Here" {
		t.Errorf("the title is %q", got)
	}
	for _, keys := range []string{"?", "esc", "q", "enter"} {
		if got := stage(t).Press(keys).Wanted(); got != "Back{}" {
			t.Errorf("%s wants %q", keys, got)
		}
	}
}

func TestFilter(t *testing.T) {
	t.Parallel()
	stage(t).Press("/ s t a r").See("a star").Miss("go on")
	stage(t).Press("/ q").See("the end").Miss("a star") // by the key itself
	stage(t).Press("/ z z").See("no such key here")
}
