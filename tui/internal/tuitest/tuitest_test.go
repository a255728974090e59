package tuitest_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/internal/tuitest"
)

func TestFixtureIsAValidCourse(t *testing.T) {
	t.Parallel()
	for _, p := range curriculum.Validate(tuitest.Files()) {
		t.Error(p)
	}
}

// The names are what Bubble Tea itself calls the keys.
func TestKeysAreNamedAsBubbleTeaNamesThem(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"j", "Q", "?", ":", "{", "1", "é", "enter", "space", "tab", "shift+tab", "esc", "ctrl+k", "ctrl+c",
		"pgdown", "up", "backspace", "alt+x", "ctrl+shift+a", "f5", "alt+f13",
	} {
		if got := tuitest.Key(name).String(); got != name {
			t.Errorf("Key(%q) is %q", name, got)
		}
	}
	if got := len(tuitest.Keys("j j enter")); got != 3 {
		t.Errorf("got %d keys, want 3", got)
	}
	if got := tuitest.Type("a B")[1].(tea.KeyPressMsg).String(); got != "space" {
		t.Errorf("a typed blank is %q, want space", got)
	}
}

type (
	probe  struct{ heard []string }
	doMsg  struct{ cmd tea.Cmd }
	sayMsg string
)

func (p *probe) Init() tea.Cmd  { return say("init") }
func (p *probe) View() tea.View { return tea.NewView("") }
func (p *probe) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case doMsg:
		return p, msg.cmd
	case sayMsg:
		p.heard = append(p.heard, string(msg))
	}
	return p, nil
}

func say(s string) tea.Cmd { return func() tea.Msg { return sayMsg(s) } }

func TestDriveRunsEveryCommand(t *testing.T) {
	t.Parallel()
	p := &probe{}
	tick := tea.Tick(48*time.Hour, func(time.Time) tea.Msg { return sayMsg("late") })
	every := tea.Every(48*time.Hour, func(time.Time) tea.Msg { return sayMsg("late") })
	tr := tuitest.Start(t, p, 80, 24,
		doMsg{tea.Batch(say("a"), nil, tea.Sequence(say("b"), tea.Batch(say("c"), tick)), every)},
		doMsg{tea.SetClipboard("text")},
		doMsg{tea.Quit},
		doMsg{say("after the end")},
	)
	if got := len(p.heard); got != 4 || p.heard[0] != "init" || p.heard[3] != "c" {
		t.Errorf("heard %q, want init a b c", p.heard)
	}
	if tr.Ticks != 2 {
		t.Errorf("got %d ticks, want 2 (are they still told by their names?)", tr.Ticks)
	}
	if tr.Copied() != "text" || !tr.Quit || !tr.Has(sayMsg("")) || tr.Has(tea.FocusMsg{}) {
		t.Errorf("copied %q, quit %v", tr.Copied(), tr.Quit)
	}
}
