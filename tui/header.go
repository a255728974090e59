package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// header names the course and the place, and says how far the learner is, as
// far as there is room for it.
func (m *Model) header() string {
	left, ways := m.place(), m.howFar()
	right := ways[len(ways)-1]
	for _, way := range ways {
		if lipgloss.Width(left)+lipgloss.Width(way)+2 <= m.width {
			right = way
			break
		}
	}
	return widget.Sides(left, right+" ", m.width, m.theme.Icons.More)
}

// place is the course's name and where the learner is in it.
func (m *Model) place() string {
	t, top := m.theme, m.top()
	left := t.Badge.Render(m.badge()) + " "
	if len(m.stack) > 1 {
		title := t.Muted.Render(" "+t.Icons.Back+" ") + t.Strong.Render(top.screen.Title(m.context()))
		if m.width < 60 { // what one is in matters more
			return title
		}
		return left + title
	}
	for _, kind := range m.shownTabs() {
		style := t.Tab
		if kind == top.route.Kind {
			style = t.TabOn
		}
		left += " " + style.Render(m.routes[kind].tab) + " "
	}
	return left
}

// badge names the course, in as much room as the tabs leave, or the title of
// the place.
func (m *Model) badge() string {
	name := m.deps.Label
	if name == "" {
		name = m.deps.Course.Title
	}
	tally, _ := m.reach()
	room := m.width - len(ui.Count(tally)) - len(" done") - 5
	if len(m.stack) > 1 {
		room = min(room/2, 36)
	} else {
		for _, kind := range m.shownTabs() {
			room -= lipgloss.Width(m.routes[kind].tab) + 2
		}
	}
	return " " + ansi.Truncate(name, max(room, 10), m.theme.Icons.More) + " "
}

// shownTabs are those that there is room for: all, or the one that is open.
func (m *Model) shownTabs() []ui.Kind {
	if m.width < 70 {
		return []ui.Kind{m.top().route.Kind}
	}
	return m.tabs()
}

// howFar is how far the learner is, from the longest way to say it to the
// shortest.
func (m *Model) howFar() []string {
	t := m.theme
	tally, share := m.reach()
	due := ""
	if n := len(m.count().Today); n > 0 {
		due = t.Warm.Render(fmt.Sprintf("%d due", n)) + "  "
	}
	count := due + t.Muted.Render(ui.Count(tally))
	done := count + t.Muted.Render(" done")
	ways := []string{done, count, strings.TrimSpace(due)}
	if m.width >= 90 {
		meter := " " + widget.Meter(t, share, 14) + t.Muted.Render(fmt.Sprintf(" %3.0f%%", share*100))
		ways = append([]string{done + meter}, ways...)
	}
	return ways
}
