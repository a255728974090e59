// Package main is the smallest program on Bubble Tea that does what a list
// does: a thousand items, a cursor, a status line, at Bubble Tea's highest rate
// of frames. Command speed measures llmcourse against it.
package main

import (
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
)

const items = 1000

type list struct{ width, height, at, top int }

func (l list) Init() tea.Cmd { return nil }

func (l list) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		l.width, l.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		switch msg.String() {
		case "q", "ctrl+c":
			return l, tea.Quit
		case "down":
			l.at = min(l.at+1, items-1)
		case "up":
			l.at = max(l.at-1, 0)
		}
	}
	l.top = max(min(l.top, l.at), l.at-l.height+2, 0)
	return l, nil
}

func (l list) View() tea.View {
	var rows []string
	for i := l.top; i < min(l.top+l.height-1, items); i++ {
		row := fmt.Sprintf("  item %04d  with enough words behind it to fill a row of a window from its left to its right edge, or nearly", i)
		row = row[:min(len(row), l.width)]
		if i == l.at {
			row = "\x1b[7m" + row + "\x1b[m"
		}
		rows = append(rows, row)
	}
	rows = append(rows, fmt.Sprintf("at %d of %d", l.at, items))
	view := tea.NewView(strings.Join(rows, "\n"))
	view.AltScreen = true
	return view
}

func main() {
	if _, err := tea.NewProgram(list{}, tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
