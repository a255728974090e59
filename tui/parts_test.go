package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

func TestStatusLine(t *testing.T) {
	t.Parallel()
	plain := theme.New("mono", theme.Dark, theme.NewIcons("ascii"))
	event := progress.ID{Device: "here", Seq: 1}
	done := func(id progress.ID) bool { return id == event }
	for _, c := range []struct {
		name   string
		status func(*status)
		room   int
		narrow bool
		want   string
	}{
		{"nothing", func(*status) {}, 40, true, ""},
		{"a greeting", func(s *status) { s.hello = "New here?" }, 40, true, "New here?"},
		{"a greeting that stands elsewhere", func(s *status) { s.hello = "New here?" }, 40, false, ""},
		{"a greeting without room", func(s *status) { s.hello = "New here?" }, 5, true, ""},
		{"a notice before a greeting", func(s *status) { s.hello = "New here?"; s.say(ui.Info, "Copied.") }, 40, true, "Copied."},
		{"a hint", func(s *status) { s.say(ui.Good, "A: done."); s.changed(" u takes it back.", event) }, 40, false, "A: done. u takes it back."},
		{"a hint without room", func(s *status) { s.say(ui.Good, "A: done."); s.changed(" u takes it back.", event) }, 12, false, "A: done."},
		{"saved", func(s *status) { s.say(ui.Good, "A: done."); s.changed("", event); s.written(done) }, 40, false, "A: done. Saved."},
		{"another change was saved", func(s *status) {
			s.say(ui.Good, "A: done.")
			s.changed("", progress.ID{Device: "here", Seq: 2})
			s.written(done)
		}, 40, false, "A: done."},
		{"saved, before all of a name", func(s *status) { s.say(ui.Good, "A long name: done."); s.changed("", event); s.written(done) }, 14, false, "A lo... Saved."},
		{"what changes nothing is not saved", func(s *status) { s.say(ui.Good, "Copied."); s.written(done) }, 40, false, "Copied."},
		{"what was said since is not saved", func(s *status) {
			s.say(ui.Good, "A: done.")
			s.changed("", event)
			s.say(ui.Info, "Opening")
			s.written(done)
		}, 40, false, "Opening"},
		{"cleared", func(s *status) { s.hello = "New here?"; s.say(ui.Info, "Copied."); s.clear() }, 40, true, ""},
	} {
		var s status
		c.status(&s)
		if got := ansi.Strip(s.line(plain, c.room, c.narrow)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestJobs(t *testing.T) {
	t.Parallel()
	var j jobs
	start := time.Date(2024, 7, 28, 9, 30, 0, 0, time.UTC)
	gone, here := &blank{}, &blank{route: ui.Route{Ref: "here"}}
	cancelled := 0
	cancel := func() { cancelled++ }
	answer := j.begin(start, gone, ui.Run{Cmd: func() tea.Msg { return "42" }, Cancel: cancel})()
	j.begin(start.Add(time.Minute), here, ui.Run{Cmd: func() tea.Msg { return nil }, Cancel: cancel})
	if j.slow(start.Add(slowAfter-1)) || !j.slow(start.Add(slowAfter)) {
		t.Error("it is slow at another time than after a second")
	}
	done := answer.(jobDoneMsg)
	if done.reply.To != ui.Screen(gone) || done.reply.Msg != "42" {
		t.Errorf("the answer is %v", done)
	}
	waits := func(s ui.Screen) bool { return s == here }
	j.cancel(waits)
	j.cancel(waits)
	if cancelled != 1 || j.slow(start.Add(time.Minute)) {
		t.Errorf("%d Runs of a screen that is gone were cancelled, want 1", cancelled)
	}
	for id := range j.under {
		j.end(id)
	}
	if j.cancel(func(ui.Screen) bool { return false }); cancelled != 1 {
		t.Error("a Run that has answered was cancelled")
	}
}

func TestLooks(t *testing.T) {
	t.Parallel()
	l := newLooks(Settings{Theme: "auto", Ground: theme.Dark}, []theme.Pair{{Name: "mine"}})
	dark := l.theme.ID()
	if l.background(true) || l.theme.ID() != dark {
		t.Error("the same background is another theme")
	}
	if !l.background(false) || l.theme.ID() == dark {
		t.Error("a light background has the theme of a dark one")
	}
	if !l.profile(colorprofile.ANSI) {
		t.Error("sixteen colours have the theme of more")
	}
	sixteen := l.theme.ID()
	if !l.set("dark") || l.theme.ID() == sixteen {
		t.Error("a theme that was chosen does not come before what the terminal has")
	}
	if !l.profile(colorprofile.NoTTY) || l.set("light") {
		t.Error("without colours there is more than one theme")
	}
	names := l.names()
	if names[len(names)-1] != "mine" || l.chosen() != "light" {
		t.Errorf("the themes are %q, and %q is chosen", names, l.chosen())
	}
	if unset := newLooks(Settings{}, nil); unset.chosen() != names[0] {
		t.Errorf("without a choice %q is chosen", unset.chosen())
	}
}

func TestCourseChange(t *testing.T) {
	t.Parallel()
	k := keymap.Default()
	letter := func(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }
	from := &blank{}
	other := request{from, "other"}
	var c courseChange
	if c.pending() || c.buffers(letter('j'), k) {
		t.Error("keys are kept before a course is asked for")
	}
	c.ask(other)
	for _, r := range "jk" {
		if !c.buffers(letter(r), k) {
			t.Errorf("%c is not kept", r)
		}
	}
	if _, ok := c.arrived(request{from, "first"}); ok || !c.pending() {
		t.Error("a course that is not wanted any more is opened")
	}
	keys, ok := c.arrived(other)
	if !ok || len(keys) != 2 || c.pending() {
		t.Errorf("%d keys were kept, want 2", len(keys))
	}
	c.ask(other)
	c.buffers(letter('j'), k)
	if c.buffers(tea.KeyPressMsg{Code: tea.KeyEscape}, k) || c.pending() || len(c.keys) > 0 {
		t.Error("the key that goes back does not turn away from the course")
	}
}

func TestWindow(t *testing.T) {
	t.Parallel()
	for _, w := range []window{{80, 24}, {120, 40}, {40, 12}, {40, 19}, {20, 5}, {0, 0}} {
		if rows := w.above() + w.body() + 1; rows > max(w.height, w.above()+1) {
			t.Errorf("%v is shared out to %d rows", w, rows)
		}
		if w.small() {
			continue
		}
		for _, o := range []ui.Overlay{{}, {Width: 76, Height: 14}, {Width: 500, Height: 500}} {
			width, height := w.overlay(o)
			x, y := w.corner(o)
			if x+width+4 > w.width || y+height+2+w.overlayHead() > w.height {
				t.Errorf("in %v an overlay of %dx%d stands at %d,%d", w, width, height, x, y)
			}
		}
	}
}
