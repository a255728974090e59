// Package widget has drawing parts that know no course: a cursor list, a
// reader of long pages, meters, an input line, frames, and what tells whether a
// name matches what was typed into one.
//
// A widget is a small value that a screen keeps. It takes what it needs as
// arguments, so size and theme never have to be pushed into it.
package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// Rows is a list with a cursor. It draws only the rows that are visible, so a
// list of a hundred thousand costs what a list of forty costs.
type Rows struct {
	Cursor int // index of the row the keys act on
	top    int // index of the first row drawn
}

// Clamp keeps the cursor within n rows and visible within height.
func (r *Rows) Clamp(n, height int) {
	r.Cursor = min(max(r.Cursor, 0), max(n-1, 0))
	height = max(height, 1)
	r.top = min(max(r.top, r.Cursor-height+1), r.Cursor, max(n-height, 0))
	r.top = max(r.top, 0)
}

// Key moves the cursor if the key is one that moves, and says whether it was.
func (r *Rows) Key(keys *keymap.Map, msg tea.KeyPressMsg, n, height int) bool {
	m := keys.Move
	switch {
	case key.Matches(msg, m.Up):
		r.Cursor--
	case key.Matches(msg, m.Down):
		r.Cursor++
	case key.Matches(msg, m.Top):
		r.Cursor = 0
	case key.Matches(msg, m.Bottom):
		r.Cursor = n - 1
	case key.Matches(msg, m.HalfUp):
		r.Cursor -= max(height/2, 1)
	case key.Matches(msg, m.HalfDown):
		r.Cursor += max(height/2, 1)
	case key.Matches(msg, m.PageUp):
		r.Cursor -= max(height-1, 1)
	case key.Matches(msg, m.PageDown):
		r.Cursor += max(height-1, 1)
	default:
		return false
	}
	r.Clamp(n, height)
	return true
}

// Scroll moves the cursor by lines, as the wheel does.
func (r *Rows) Scroll(by, n, height int) {
	r.Cursor += by
	r.Clamp(n, height)
}

// At is the row drawn at line y, or -1.
func (r *Rows) At(y, n int) int {
	if i := r.top + y; y >= 0 && i < n {
		return i
	}
	return -1
}

// Row is a line of a list: under the cursor with its sign and its ground.
func Row(t *theme.Theme, line string, on bool, width int) string {
	if on {
		return t.Cursor.Render(Fit(ansi.Strip(t.Icons.Cursor+" "+line), width, t.Icons.More))
	}
	return "  " + Fit(line, width-2, t.Icons.More)
}

// View draws the visible rows: draw is given the index and whether the cursor
// is on it, and returns one line.
func (r *Rows) View(n, height int, draw func(i int, on bool) string) string {
	r.Clamp(n, height)
	var out strings.Builder
	for i := r.top; i < min(r.top+height, n); i++ {
		if i > r.top {
			out.WriteByte('\n')
		}
		out.WriteString(draw(i, i == r.Cursor))
	}
	return out.String()
}
