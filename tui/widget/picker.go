package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/keymap"
)

// A Picker is a list of which one row is picked: by key, or with the mouse.
type Picker struct {
	Rows
	Typing bool // letters are text, or an answer: only keys that print nothing move and pick
}

// A Pick is what a message meant to a Picker.
type Pick int

// What a message can mean to a Picker.
const (
	Nothing Pick = iota // it was for somebody else
	Moved
	Picked // the row at the cursor, if there are any
	Left
)

// Update answers the keys that move, pick and leave, and the wheel, in a list
// of n rows of which height are visible.
func (p *Picker) Update(keys *keymap.Map, msg tea.Msg, n, height int) Pick {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		by := 1
		if msg.Button == tea.MouseWheelUp {
			by = -1
		}
		p.Scroll(by, n, height)
		return Moved
	case tea.KeyPressMsg:
		p.Clamp(n, height)
		if p.Typing {
			return p.beside(keys.Text(), msg, n, height)
		}
		switch {
		case p.Key(keys, msg, n, height):
			return Moved
		case key.Matches(msg, keys.Act.Open, keys.Act.Tick):
			return Picked
		case key.Matches(msg, keys.System.Back, keys.System.Quit):
			return Left
		}
	}
	return Nothing
}

// beside answers the keys that are no text.
func (p *Picker) beside(t keymap.Text, msg tea.KeyPressMsg, n, height int) Pick {
	switch {
	case key.Matches(msg, t.Choose):
		return Picked
	case key.Matches(msg, t.Leave):
		return Left
	case key.Matches(msg, t.Down):
		p.Scroll(1, n, height)
	case key.Matches(msg, t.Up):
		p.Scroll(-1, n, height)
	case key.Matches(msg, t.PageDown):
		p.Scroll(height, n, height)
	case key.Matches(msg, t.PageUp):
		p.Scroll(-height, n, height)
	default:
		return Nothing
	}
	return Moved
}

// Click puts the cursor on the row at line y; a second click picks it.
func (p *Picker) Click(y, n int) Pick {
	i := p.At(y, n)
	switch {
	case i < 0:
		return Nothing
	case i == p.Cursor:
		return Picked
	}
	p.Cursor = i
	return Moved
}

// Keys is what picks, moves and leaves, under the words for it.
func (p *Picker) Keys(keys *keymap.Map, pick, move, leave string) []key.Binding {
	choose, down, up, back := keys.Act.Open, keys.Move.Down, keys.Move.Up, keys.System.Back
	if p.Typing {
		t := keys.Text()
		choose, down, up, back = t.Choose, t.Down, t.Up, t.Leave
	}
	return []key.Binding{keymap.As(choose, pick), keymap.Pair(down, up, move), keymap.As(back, leave)}
}
