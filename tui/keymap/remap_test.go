package keymap

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
)

func TestActionsAreNamedOnce(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, a := range Default().Actions() {
		if seen[a.Name] {
			t.Errorf("%s twice", a.Name)
		}
		seen[a.Name] = true
		if a.Binding.Help().Desc == "" || len(a.Binding.Keys()) == 0 {
			t.Errorf("%s has no key or no help: a field without a binding?", a.Name)
		}
	}
	for _, want := range []string{"act.tick", "move.next-section", "find.palette", "system.quit-now"} {
		if !seen[want] {
			t.Errorf("no %s", want)
		}
	}
}

func TestBind(t *testing.T) {
	t.Parallel()
	m := Default()
	if err := m.Bind("act.tick", "x", "ctrl+t"); err != nil {
		t.Fatal(err)
	}
	if got := m.Act.Tick.Keys(); len(got) != 2 || got[0] != "x" {
		t.Errorf("keys %v", got)
	}
	if got := m.Act.Tick.Help(); got.Key != "x" || got.Desc != "tick" {
		t.Errorf("help %+v does not follow", got)
	}
	if err := m.Bind("act.link", "f6", "f7", "f8"); err != nil || Label(m.Act.Link) != "f6-f8" {
		t.Errorf("numbered links are shown as %q", Label(m.Act.Link))
	}
	if err := m.Bind("act.link", "x", "q", "1"); err != nil || Label(m.Act.Link) != "x q 1" {
		t.Errorf("numbered links are shown as %q", Label(m.Act.Link))
	}
	if err := m.Bind("act.tick"); err != nil || m.Act.Tick.Enabled() {
		t.Error("no keys should switch the action off")
	}
	for _, bad := range [][2]string{{"act.tock", "x"}, {"act.tick", " "}, {"act.tick", ""}, {"act.tick", "x "}} {
		if err := m.Bind(bad[0], bad[1]); err == nil {
			t.Errorf("Bind(%q, %q): no error", bad[0], bad[1])
		}
	}
	if keys := Default().Act.Tick; !keys.Enabled() || keys.Keys()[0] != "space" {
		t.Error("binding one map changed the default")
	}
}

func TestClashes(t *testing.T) {
	t.Parallel()
	m := Default()
	if got := m.Clashes(); len(got) > 0 {
		t.Fatalf("the default map clashes: %v", got)
	}
	if err := m.Bind("act.undo", "j"); err != nil {
		t.Fatal(err)
	}
	got := m.Clashes()
	if len(got) != 1 || !strings.Contains(got[0].String(), `"j" is bound to both move.down and act.undo`) {
		t.Errorf("got %v", got)
	}
	m.Move.Down.SetEnabled(false)
	if got := m.Clashes(); len(got) > 0 {
		t.Errorf("an action that is off clashes: %v", got)
	}
	var _ key.Binding = m.Act.Undo
}

// What Bubble Tea calls no key is refused, with what may have been meant.
func TestNamesOfKeys(t *testing.T) {
	t.Parallel()
	for _, name := range append(Names(), "a", "é", "A", "+", "ctrl++", "ctrl+a", "ctrl+alt+shift+f12", "alt+space", "shift+tab", "한글") {
		if err := checkKey(name); err != nil {
			t.Error(err)
		}
	}
	for name, known := range map[string]string{
		"Enter": "enter", "entr": "enter", "f64": "f63", "return": "enter", "ctrl+escape": "ctrl+esc", "pageup": "pgup",
		"crtl+a": "ctrl+a", "shift+ctrl+a": "ctrl+shift+a", "shift+a": "A", "ctrl+A": "ctrl+a", "alt+PgUp": "alt+pgup",
	} {
		var unknown *Unknown
		if err := checkKey(name); !errors.As(err, &unknown) || !slices.Contains(unknown.Known, known) {
			t.Errorf("%q: %v, want %q among what is known", name, err, known)
		}
	}
}

// Where letters are text an action has its keys that are none, or else those
// it has by default, but for what another action has.
func TestText(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		binds               string
		choose, leave, down string
	}{
		{"", "enter", "esc", "down ctrl+n tab"},
		{"act.open f5", "f5", "esc", "down ctrl+n tab"},
		{"act.open x f5", "f5", "esc", "down ctrl+n tab"},
		{"act.open x", "enter", "esc", "down ctrl+n tab"},
		{"act.open", "", "esc", "down ctrl+n tab"},
		{"act.open x;system.back enter", "", "enter", "down ctrl+n tab"},
		{"move.down n;act.next-link n", "enter", "esc", "down"},
		{"move.down ctrl+j;act.next-link", "enter", "esc", "ctrl+j"},
		{"system.back backspace", "enter", "esc", "down ctrl+n tab"},
	} {
		m := Default()
		for bind := range strings.SplitSeq(test.binds, ";") {
			if words := strings.Fields(bind); len(words) > 0 {
				if err := m.Bind(words[0], words[1:]...); err != nil {
					t.Fatal(err)
				}
			}
		}
		text := m.Text()
		for _, b := range []struct {
			of   key.Binding
			want string
		}{{text.Choose, test.choose}, {text.Leave, test.leave}, {text.Down, test.down}} {
			got := ""
			if b.of.Enabled() {
				got = strings.Join(b.of.Keys(), " ")
			}
			if got != b.want {
				t.Errorf("%q: %s has the keys %q, want %q", test.binds, b.of.Help().Desc, got, b.want)
			}
		}
	}
	m := Default()
	m.Text()
	if len(m.Act.Remove.Keys()) != 2 || m.Move.Down.Keys()[0] != "j" {
		t.Error("the map itself was changed")
	}
}
