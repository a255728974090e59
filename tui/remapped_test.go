package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/ui"
)

// bound is a session in which actions have other keys: "act.open f5", one a line.
func bound(t *testing.T, lines string) *session {
	t.Helper()
	w := tuitest.Begun(t)
	w.Keys = keymap.Default()
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		if err := w.Keys.Bind(words[0], words[1:]...); err != nil {
			t.Fatal(err)
		}
	}
	return begin(t, w)
}

// A numbered link is opened by the place of its key among those of the action.
func TestNumberedLinksRemapped(t *testing.T) {
	t.Parallel()
	links := []string{"https://example.com/pictures", "https://example.com/film", "https://example.com/cpp"}
	for _, at := range []struct {
		kind ui.Kind
		way  string
	}{{ui.Section, ""}, {ui.Roadmap, ""}, {ui.Roadmap, "tab"}, {ui.Map, ""}} {
		plain := begin(t, tuitest.Begun(t))
		plain.visit(at.kind, quantization)
		plain.keys(at.way + " 1 2 3")
		if len(plain.w.Opened) != len(links) {
			t.Fatalf("kind %v %s: 1 2 3 open %q", at.kind, at.way, plain.w.Opened)
		}
		s := bound(t, "act.link f6 f7 f8")
		s.visit(at.kind, quantization)
		s.keys(at.way + " f6 f7 f8")
		if got, want := strings.Join(s.w.Opened, " "), strings.Join(plain.w.Opened, " "); got != want {
			t.Errorf("kind %v %s: f6 f7 f8 open %q, want %q", at.kind, at.way, got, want)
		}
		s.keys("1 2 3")
		if len(s.w.Opened) != len(links) {
			t.Errorf("kind %v %s: 1 2 3 still open %q", at.kind, at.way, s.w.Opened[len(links):])
		}
		s.keys("?")
		s.keys("/")
		s.typed("open a numbered link")
		s.sees("f6  f7  f8")
	}
}

// Where letters are text, what opens and goes back has the keys that are none:
// its own, or else those it has by default. The footer says which.
func TestPickersRemapped(t *testing.T) {
	t.Parallel()
	palette := ui.Route{Kind: ui.Section, Ref: "basics/training"}
	for _, test := range []struct {
		bind, open, says, key string
		done                  func(*session) bool
	}{
		{"act.open f5", "ctrl+k T r a i n i n g", "f5 go", "f5", func(s *session) bool { return s.m.Top() == palette }},
		{"act.open x", "ctrl+k T r a i n i n g", "enter go", "enter", func(s *session) bool { return s.m.Top() == palette }},
		{"act.open x\nsystem.back enter", "ctrl+k T r a i n i n g", "choose  enter close", "enter", func(s *session) bool { return s.m.Depth() == 0 }},
		{"system.back f5", "ctrl+k", "f5 close", "f5", func(s *session) bool { return s.m.Depth() == 0 }},
		{"system.back x", "ctrl+k", "esc close", "esc", func(s *session) bool { return s.m.Depth() == 0 }},
		{"find.palette f5", "f5", "esc close", "f5", func(s *session) bool { return s.m.Depth() == 0 }},
		{"act.open f5", "F t o p i c", "f5 open", "f5", func(s *session) bool { return s.m.Top().Kind != ui.Search }},
		{"act.open f5", "' down", "f5 go", "f5", func(s *session) bool { return s.m.Depth() == 0 && s.m.Top().Kind == ui.Section }},
		{"act.remove f5", "'", "f5 take away", "f5", func(s *session) bool { return len(s.m.Book().Bookmarks()) == 1 }},
		{"act.open f5", "/ g p t q", "f5 keep", "f5", func(s *session) bool { return !typing(s.m) && strings.Contains(s.text(), "GPTQ") }},
		{"system.back f5", "/ q q q", "f5 clear", "f5", func(s *session) bool { return !typing(s.m) && !strings.Contains(s.text(), "no section") }},
		{"system.save f5", "e x", "f5 save", "f5", func(s *session) bool { return s.m.Depth() == 0 && strings.Contains(s.m.Notice(), "Note on") }},
		{"act.open f5", "S k", "f5 choose", "f5", func(s *session) bool { return s.m.Depth() == 0 }},
		{"act.open f5", "T j", "f5 keep", "f5", func(s *session) bool { return s.m.Depth() == 0 && len(s.w.Saved) == 1 }},
		{"act.open f5", ",", "f5 begin", "f5", func(s *session) bool { return s.m.Depth() == 0 }},
		{"system.redraw r", "/", "enter keep", "r", func(s *session) bool { return strings.Contains(s.text(), "/ r") }},
	} {
		s := bound(t, test.bind)
		s.keys(test.open)
		s.says(test.says)
		if test.done(s) {
			t.Errorf("%s: after %s it is done before %s", test.bind, test.open, test.key)
		}
		s.keys(test.key)
		if !test.done(s) {
			t.Errorf("%s: after %s, %s does not do it:\n%s", test.bind, test.open, test.key, s.frame())
		}
	}
}

// What has no key is not said to have one.
func TestNothingWithoutAKeyIsAdvertised(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	w.Keys = keymap.Default()
	for _, a := range w.Keys.Actions() {
		if err := w.Keys.Bind(a.Name); err != nil {
			t.Fatal(err)
		}
	}
	for _, o := range remapScenes() {
		if o.way != "" || o.kind != "" {
			continue
		}
		m := visited(t, w, o.route, tuitest.Size{Width: 120, Height: 30})
		if o.lay != nil {
			m.Lay(o.lay())
		}
		lines := strings.Split(strings.TrimRight(tuitest.Frame(t, m.View(), 120, 30), "\n"), "\n")
		if status := strings.TrimSpace(lines[len(lines)-1]); len(lines) == 30 && status != "" && status != "New here." {
			t.Errorf("%s: the footer has %q", o.name, status)
		}
		for _, a := range keymap.Default().Actions() {
			if label := a.Binding.Help().Key; len(label) > 2 && strings.Contains(strings.Join(lines, "\n"), " "+label+" ") {
				t.Errorf("%s: %s is said to have the key %q:\n%s", o.name, a.Name, label, strings.Join(lines, "\n"))
			}
		}
	}
}

// A click does what the key does, in overlays too and after a remap.
func TestClicksDoWhatKeysDo(t *testing.T) {
	t.Parallel()
	const bind = "act.open f5"
	click := func(s *session, text string) {
		t.Helper()
		for y, line := range strings.Split(s.text(), "\n") {
			if before, _, there := strings.Cut(line, text); there {
				s.do(tea.MouseClickMsg{Button: tea.MouseLeft, X: ansi.StringWidth(before) + 3, Y: y})
				return
			}
		}
		t.Fatalf("%q is not to be seen:\n%s", text, s.frame())
	}
	s := bound(t, bind)
	s.visit(ui.Section, quantization)
	s.keys("tab f5")
	byKey := s.w.Opened

	s = bound(t, bind)
	s.visit(ui.Section, quantization)
	click(s, "Grace")
	if len(byKey) != 1 || !slices.Equal(s.w.Opened, byKey) {
		t.Errorf("a click opens %q, the key %q", s.w.Opened, byKey)
	}

	s = bound(t, bind)
	s.keys("S")
	click(s, "finished")
	click(s, "finished")
	if s.m.Depth() != 0 || !strings.Contains(s.m.Notice(), "done") {
		t.Errorf("clicks on a state say %q:\n%s", s.m.Notice(), s.frame())
	}
	s.keys("ctrl+k")
	s.typed("Training")
	click(s, "│  Training  ") // the row the cursor is on
	s.at(ui.Section, "basics/training")
	s.keys("T")
	click(s, "catppuccin")
	click(s, "catppuccin")
	if s.m.Depth() != 0 || len(s.w.Saved) != 1 || s.w.Saved[0].Theme != "catppuccin" {
		t.Errorf("clicks on a theme keep %v", s.w.Saved)
	}
}
