package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// A header is the first row: it names the course and the place, and says how
// far the learner is, as far as there is room for it.
type header struct {
	theme  *theme.Theme
	width  int
	course string
	tabs   []tab
	open   ui.Kind // the tab that is open
	nested bool    // a place is open to which another one led: title names it
	title  string

	sections progress.Tally
	coverage float64
	due      int
}

// A tab is a place that is named in the header.
type tab struct {
	kind ui.Kind
	name string
}

func (h header) String() string {
	left, ways := h.left(), h.howFar()
	right := ways[len(ways)-1]
	for _, way := range ways {
		if lipgloss.Width(left)+lipgloss.Width(way)+2 <= h.width {
			right = way
			break
		}
	}
	return widget.Sides(left, right+" ", h.width, h.theme.Icons.More)
}

// left is the course's name and where the learner is in it.
func (h header) left() string {
	t := h.theme
	left := t.Badge.Render(h.badge()) + " "
	if h.nested {
		title := t.Muted.Render(" "+t.Icons.Back+" ") + t.Strong.Render(h.title)
		if h.width < 60 { // what one is in matters more
			return title
		}
		return left + title
	}
	for _, one := range h.shown() {
		style := t.Tab
		if one.kind == h.open {
			style = t.TabOn
		}
		left += " " + style.Render(one.name) + " "
	}
	return left
}

// badge names the course, in as much room as the tabs leave, or the title of
// the place.
func (h header) badge() string {
	room := h.width - len(phrase.Count(h.sections)) - len(" done") - 5
	if h.nested {
		room = min(room/2, 36)
	} else {
		for _, one := range h.shown() {
			room -= lipgloss.Width(one.name) + 2
		}
	}
	return " " + ansi.Truncate(h.course, max(room, 10), h.theme.Icons.More) + " "
}

// shown are the tabs that there is room for: all, or the one that is open.
func (h header) shown() []tab {
	if h.width >= 70 {
		return h.tabs
	}
	for _, one := range h.tabs {
		if one.kind == h.open {
			return []tab{one}
		}
	}
	return nil
}

// howFar is how far the learner is, from the longest way to say it to the
// shortest.
func (h header) howFar() []string {
	t := h.theme
	due := ""
	if h.due > 0 {
		due = t.Warm.Render(fmt.Sprintf("%d due", h.due)) + "  "
	}
	count := due + t.Muted.Render(phrase.Count(h.sections))
	done := count + t.Muted.Render(" done")
	ways := []string{done, count, strings.TrimSpace(due)}
	if h.width >= 90 {
		meter := " " + widget.Meter(t, h.coverage, 14) + t.Muted.Render(fmt.Sprintf(" %3d%%", phrase.Hundredths(h.coverage)))
		ways = append([]string{done + meter}, ways...)
	}
	return ways
}

// at is the tab in a column: after the badge each has a blank on either side.
func (h header) at(x int) (ui.Kind, bool) {
	left := lipgloss.Width(h.badge()) + 1
	for _, one := range h.shown() {
		wide := lipgloss.Width(one.name) + 2
		if x >= left && x < left+wide {
			return one.kind, true
		}
		left += wide
	}
	return 0, false
}
