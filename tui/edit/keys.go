package edit

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/keymap"
)

// Key answers a key that edits or moves, and tells whether it did.
func (t *Text) Key(keys keymap.Editing, press tea.KeyPressMsg) bool {
	if t.motion(keys, press) || t.erasing(keys, press) {
		return true
	}
	switch {
	case key.Matches(press, keys.NewLine):
		t.replace(t.at, t.at, "\n", whole)
	case key.Matches(press, keys.Undo):
		t.Undo()
	case key.Matches(press, keys.Redo):
		t.Redo()
	case press.Text != "":
		t.Insert(strings.ReplaceAll(press.Text, "\r", "\n"))
	default:
		return false
	}
	return true
}

// Paste puts in what was pasted, in one step.
func (t *Text) Paste(text string) {
	t.replace(t.at, t.at, strings.Join(split(text), "\n"), whole)
}

// motion moves the cursor.
func (t *Text) motion(keys keymap.Editing, press tea.KeyPressMsg) bool {
	line := t.lines[t.at.line]
	switch {
	case key.Matches(press, keys.Up):
		t.vertical(-1)
		return true
	case key.Matches(press, keys.Down):
		t.vertical(1)
		return true
	case key.Matches(press, keys.PageUp):
		t.vertical(-max(t.height-1, 1))
		return true
	case key.Matches(press, keys.PageDown):
		t.vertical(max(t.height-1, 1))
		return true
	case key.Matches(press, keys.Left):
		t.at = t.left()
	case key.Matches(press, keys.Right):
		t.at = t.right()
	case key.Matches(press, keys.WordLeft):
		t.at = t.wordLeft()
	case key.Matches(press, keys.WordRight):
		t.at = t.wordRight()
	case key.Matches(press, keys.Home): // of the row, and then of the line
		from := t.rows(t.at.line)[t.here().row].from
		if t.at.col == from {
			from = 0
		}
		t.at.col = from
	case key.Matches(press, keys.End):
		r := t.rows(t.at.line)[t.here().row]
		to := byteAt(line, r, t.width+len(line))
		if t.at.col == to {
			to = len(line)
		}
		t.at.col = to
	case key.Matches(press, keys.Top):
		t.at = place{}
	case key.Matches(press, keys.Bottom):
		t.at = t.end()
	default:
		return false
	}
	t.goal = -1
	return true
}

func (t *Text) left() place {
	switch {
	case t.at.col > 0:
		return place{t.at.line, back(t.lines[t.at.line], t.at.col)}
	case t.at.line > 0:
		return place{t.at.line - 1, len(t.lines[t.at.line-1])}
	}
	return t.at
}

func (t *Text) right() place {
	line := t.lines[t.at.line]
	switch {
	case t.at.col < len(line):
		size, _ := step(line, t.at.col, 0)
		return place{t.at.line, t.at.col + size}
	case t.at.line+1 < len(t.lines):
		return place{t.at.line + 1, 0}
	}
	return t.at
}

func (t *Text) wordLeft() place {
	if t.at.col == 0 {
		return t.left()
	}
	return place{t.at.line, wordStart(t.lines[t.at.line], t.at.col)}
}

func (t *Text) wordRight() place {
	line := t.lines[t.at.line]
	if t.at.col == len(line) {
		return t.right()
	}
	return place{t.at.line, wordEnd(line, t.at.col)}
}

// erasing takes text away.
func (t *Text) erasing(keys keymap.Editing, press tea.KeyPressMsg) bool {
	line := t.lines[t.at.line]
	from, to, k := t.at, t.at, whole
	switch {
	case key.Matches(press, keys.EraseLeft):
		from, k = t.left(), erased
	case key.Matches(press, keys.EraseRight):
		to = t.right()
	case key.Matches(press, keys.EraseWordLeft):
		from = t.wordLeft()
	case key.Matches(press, keys.EraseWordRight):
		to = t.wordRight()
	case key.Matches(press, keys.EraseToStart):
		from.col = 0
	case key.Matches(press, keys.EraseToEnd):
		if to.col = len(line); t.at.col == to.col {
			to = t.right()
		}
	default:
		return false
	}
	t.replace(from, to, "", k)
	return true
}
