package keymap

import (
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
