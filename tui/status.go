package tui

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// A notice is what the status line says until the next key.
type notice struct {
	level ui.Level
	text  string
	hint  string      // said where there is room for it
	event progress.ID // of the change that it tells, if it tells one
	saved bool        // and that is on disk
}

// A status is what the program has to say on its last row.
type status struct {
	notice notice
	hello  string // to somebody new, in a window too small for the greeting beside the tree
}

// say puts a notice on the status line.
func (s *status) say(level ui.Level, text string) { s.notice = notice{level: level, text: text} }

// changed makes the notice one about a change that is being saved, with its
// last event. The hint is how it is taken back, or nothing.
func (s *status) changed(hint string, event progress.ID) { s.notice.hint, s.notice.event = hint, event }

// written says that what the notice tells is on disk, if it is.
func (s *status) written(saved func(progress.ID) bool) {
	if n := &s.notice; !n.event.IsZero() && saved(n.event) {
		n.event, n.saved = progress.ID{}, true
	}
}

// clear takes everything away: the learner has gone on.
func (s *status) clear() { *s = status{} }

// line is what is said in so many cells, drawn; nothing if there is nothing to
// say. The greeting is for a narrow window.
func (s *status) line(t *theme.Theme, room int, narrow bool) string {
	if s.notice.text == "" {
		if s.hello != "" && narrow && lipgloss.Width(s.hello) <= room {
			return t.Text.Render(s.hello)
		}
		return ""
	}
	style := t.Text
	switch s.notice.level {
	case ui.Good:
		style = t.Leaf
	case ui.Warning:
		style = t.Warm
	case ui.Failure:
		style = t.Alarm
	}
	return style.Render(s.notice.within(room, t.Icons.More))
}

// within is the notice in the room there is: that a change is saved is said
// before how it is taken back, and before all of a long name.
func (n notice) within(room int, more string) string {
	tail := ""
	if n.saved {
		tail = " Saved."
	}
	if text := n.text + n.hint + tail; lipgloss.Width(text) <= room {
		return text
	}
	return ansi.Truncate(n.text, max(room-lipgloss.Width(tail), 0), more) + tail
}
