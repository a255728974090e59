package chart

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/theme"
)

// A role says what something on the canvas is; the theme says how it looks.
type role uint8

const (
	roleNone role = iota
	roleText
	roleMuted
	roleStrong
	roleTitle
	roleWalked // the road behind the learner
	roleAhead  // the road ahead
	roleDash
	roleSection // the line around a section
	roleTopic
	roleWarm
	roleFullSection // the inside of a box that is done
	roleFullTopic
	roleFullWarm
	roleBrow // the upper edge of a full topic
	roleCursor
	roleMeter
	roleRest // the empty end of a meter
	roles
)

// inks are what the roles are in a theme.
func inks(t *theme.Theme) [roles]theme.Ink {
	return [roles]theme.Ink{
		roleText: t.Text, roleMuted: t.Muted, roleStrong: t.Strong, roleTitle: t.Title,
		roleWalked: t.Accent, roleAhead: t.Accent, roleDash: t.Muted,
		roleSection: t.Accent, roleTopic: t.Leaf, roleWarm: t.Warm,
		roleFullSection: t.Block(t.Accent).Heavy(), roleFullTopic: t.Block(t.Leaf),
		roleFullWarm: t.Block(t.Warm), roleBrow: t.Brow(t.Leaf), roleCursor: t.Cursor,
		roleMeter: t.Leaf, roleRest: t.Rule,
	}
}

// A canvas is some rows of a drawing, cell by cell.
type canvas struct {
	from, width int
	rows        [][]cell
}

// A cell has the text that begins in it; a wide one takes the cells after it.
type cell struct {
	text  string
	role  role
	taken bool // by the text of a cell before it
}

func newCanvas(from, to, width int) *canvas {
	c := &canvas{from: from, width: width, rows: make([][]cell, max(to-from, 0))}
	cells := make([]cell, len(c.rows)*width)
	for i := range c.rows {
		c.rows[i] = cells[i*width : (i+1)*width]
	}
	return c
}

// put writes text; what does not fit into the row is left out as a whole.
func (c *canvas) put(x, y int, text string, r role) {
	y -= c.from
	if y < 0 || y >= len(c.rows) || x < 0 || text == "" {
		return
	}
	wide := ansi.StringWidth(text)
	if x+wide > c.width || wide == 0 {
		return
	}
	row := c.rows[y]
	row[x] = cell{text: text, role: r}
	for i := x + 1; i < x+wide; i++ {
		row[i] = cell{role: r, taken: true}
	}
}

// repeat writes one text n times. Lines are thousands of cells, so their glyph
// is measured once.
func (c *canvas) repeat(x, y, n int, glyph string, r role) {
	if n == 1 || ansi.StringWidth(glyph) != 1 {
		for i := range n {
			c.put(x+i, y, glyph, r)
		}
		return
	}
	y -= c.from
	if y < 0 || y >= len(c.rows) {
		return
	}
	row := c.rows[y]
	for i := max(x, 0); i < min(x+n, len(row)); i++ {
		row[i] = cell{text: glyph, role: r}
	}
}

// lines are the rows as text in the inks of a theme, without blanks at the end.
func (c *canvas) lines(t *theme.Theme) []string {
	ink := inks(t)
	out := make([]string, len(c.rows))
	var line, run strings.Builder
	for i, row := range c.rows {
		line.Reset()
		now := roleNone
		flush := func() {
			line.WriteString(ink[now].Render(run.String()))
			run.Reset()
		}
		for _, cell := range row[:used(row)] {
			if cell.taken {
				continue
			}
			if cell.role != now {
				flush()
				now = cell.role
			}
			if cell.text == "" {
				run.WriteByte(' ')
			}
			run.WriteString(cell.text)
		}
		flush()
		out[i] = line.String()
	}
	return out
}

// used is how much of a row has something in it.
func used(row []cell) int {
	n := len(row)
	for n > 0 && row[n-1].text == "" && !row[n-1].taken {
		n--
	}
	return n
}
