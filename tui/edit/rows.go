package edit

import "strings"

// A row is what of a line is drawn in one row of the window.
type row struct{ from, to int }

// A spot is a row of the text: a line, and which of its rows.
type spot struct{ line, row int }

func (s spot) before(o spot) bool { return s.line < o.line || s.line == o.line && s.row < o.row }

// wrap breaks a line at its blanks to rows of at most so many cells; a word that
// is longer is broken where it must. Blanks at the end of a row may hang over.
// There is always one row.
func wrap(line string, width int) []row {
	var rows []row
	from, column := 0, 0
	breakAt, columnAt := -1, 0 // after the last blank of the row
	for i := 0; i < len(line); {
		size, cells := step(line, i, column)
		blank := line[i] == ' ' || line[i] == '\t'
		if column+cells > width && !blank && i > from {
			to := i
			if breakAt > from {
				to = breakAt
				column -= columnAt
			} else {
				column = 0
			}
			rows = append(rows, row{from, to})
			from, breakAt = to, -1
			_, cells = step(line, i, column)
		}
		i, column = i+size, column+cells
		if blank {
			breakAt, columnAt = i, column
		}
	}
	return append(rows, row{from, len(line)})
}

// rowOf is the row of a line in which a byte is. A byte where a row ends is in
// the next one.
func rowOf(rows []row, col int) int {
	for i := len(rows) - 1; i > 0; i-- {
		if col >= rows[i].from {
			return i
		}
	}
	return 0
}

// columnOf is in which column of a row a byte is drawn.
func columnOf(line string, r row, col int) int {
	column := 0
	for i := r.from; i < min(col, r.to); {
		size, cells := step(line, i, column)
		i, column = i+size, column+cells
	}
	return column
}

// byteAt is the byte of a row at or before a column: in a row that goes on in
// another one, not its end, which is drawn there.
func byteAt(line string, r row, column int) int {
	at := 0
	for i := r.from; i < r.to; {
		size, cells := step(line, i, at)
		if at+cells > column || i+size == r.to && r.to < len(line) {
			return i
		}
		i, at = i+size, at+cells
	}
	return r.to
}

func (t *Text) rows(line int) []row { return wrap(t.lines[line], t.width) }

// here is the row of the cursor.
func (t *Text) here() spot { return spot{t.at.line, rowOf(t.rows(t.at.line), t.at.col)} }

// move is the spot so many rows further down, or up; as far as there are any.
func (t *Text) move(s spot, by int) spot {
	for ; by > 0; by-- {
		switch {
		case s.row+1 < len(t.rows(s.line)):
			s.row++
		case s.line+1 < len(t.lines):
			s = spot{s.line + 1, 0}
		default:
			return s
		}
	}
	for ; by < 0; by++ {
		switch {
		case s.row > 0:
			s.row--
		case s.line > 0:
			s = spot{s.line - 1, len(t.rows(s.line-1)) - 1}
		default:
			return s
		}
	}
	return s
}

// Resize gives it a window.
func (t *Text) Resize(width, height int) {
	t.width, t.height = max(width-1, 1), max(height, 1) // the cursor stands behind the last letter
	t.show()
}

// show moves the window so that the cursor is in it.
func (t *Text) show() {
	t.top.line = min(t.top.line, len(t.lines)-1)
	t.top.row = min(t.top.row, len(t.rows(t.top.line))-1)
	here := t.here()
	if here.before(t.top) {
		t.top = here
		return
	}
	if first := t.move(here, 1-t.height); t.top.before(first) {
		t.top = first
	}
}

// View is the rows in the window, as plain text.
func (t *Text) View() []string {
	t.show()
	var view []string
	for s := t.top; len(view) < t.height; {
		rows := t.rows(s.line)
		for ; s.row < len(rows) && len(view) < t.height; s.row++ {
			view = append(view, drawn(t.lines[s.line], rows[s.row], t.width))
		}
		if s = (spot{s.line + 1, 0}); s.line == len(t.lines) {
			break
		}
	}
	return view
}

// drawn is a row with its tabs as blanks, and without blanks that hang over.
func drawn(line string, r row, width int) string {
	text := line[r.from:r.to]
	if !strings.Contains(text, "\t") && len(text) <= width { // no cluster has more cells than bytes
		return text
	}
	var b strings.Builder
	column := 0
	for i := r.from; i < r.to; {
		size, cells := step(line, i, column)
		if column+cells > width {
			break
		}
		if line[i] == '\t' {
			b.WriteString(strings.Repeat(" ", cells))
		} else {
			b.WriteString(line[i : i+size])
		}
		i, column = i+size, column+cells
	}
	return b.String()
}

// Cursor is where in the window the cursor is.
func (t *Text) Cursor() (x, y int) {
	t.show()
	here := t.here()
	line := t.lines[t.at.line]
	x = columnOf(line, t.rows(t.at.line)[here.row], t.at.col)
	for s := t.top; s.before(here); y++ {
		s = t.move(s, 1)
	}
	return min(x, t.width), y
}

// Click puts the cursor where in the window something was clicked.
func (t *Text) Click(x, y int) {
	s := t.move(t.top, y)
	t.at = place{s.line, byteAt(t.lines[s.line], t.rows(s.line)[s.row], x)}
	t.goal = -1
}

// Scroll moves by rows, the cursor with them.
func (t *Text) Scroll(by int) { t.vertical(by) }

// vertical moves the cursor by rows and keeps to its column.
func (t *Text) vertical(by int) {
	here := t.here()
	if t.goal < 0 {
		t.goal = columnOf(t.lines[here.line], t.rows(here.line)[here.row], t.at.col)
	}
	to := t.move(here, by)
	switch {
	case to != here:
		t.at = place{to.line, byteAt(t.lines[to.line], t.rows(to.line)[to.row], t.goal)}
	case by < 0:
		t.at = place{}
	default:
		t.at = t.end()
	}
}
