package chart

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// A shape is how a node is drawn.
type shape int

const (
	box     shape = iota // with a line around
	twig                 // one row, under a folded stop
	banner               // the name of a part, over its stations
	station              // a sign on the road, with a name under it
)

// Rows draws rows of the drawing, from one up to but without another, with the
// cursor on a node (-1 is none).
func (d *Drawing) Rows(t *theme.Theme, from, to, cursor int) []string {
	from, to = max(from, 0), min(to, d.Height)
	if from >= to || d.Width <= 0 {
		return nil
	}
	return d.paint(from, to, cursor).lines(t)
}

func (d *Drawing) paint(from, to, cursor int) *canvas {
	c := newCanvas(from, to, d.Width)
	for y := from; y < to; y++ {
		for _, m := range d.rows[y] {
			c.repeat(m.x, y, m.n, m.text, m.role)
		}
	}
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if n.Y >= to || n.Y+n.H <= from {
			continue
		}
		on := i == cursor
		switch n.shape {
		case box:
			d.box(c, n, on)
		case twig:
			d.twig(c, n, on)
		case banner:
			d.banner(c, n, on)
		case station:
			d.station(c, n, on)
		}
	}
	return c
}

// look is the border of a box, and the roles of its line and its inside.
func (d *Drawing) look(n *Node, on bool) (b border, line, inside role) {
	line, inside = roleSection, roleText
	if n.Kind == Topic {
		line = roleTopic
	}
	b = d.pen.round
	switch {
	case n.State == progress.Done:
		inside = n.full()
	case n.State == progress.Skipped:
		b, line, inside = d.pen.gaps, roleMuted, roleMuted
	case n.State == progress.Doing:
		line, inside = roleWarm, roleStrong
	}
	if n.Next {
		b, inside = d.pen.heavy, roleStrong
	}
	if on {
		b, line = d.pen.twin, roleStrong
		if n.State != progress.Done {
			inside = roleCursor
		}
	}
	return b, line, inside
}

// full is the inside of a box that is done.
func (n *Node) full() role {
	if n.Kind == Topic {
		return roleFullTopic
	}
	return roleFullSection
}

// block draws a node that is done, without the cursor: full to its edges, as
// the boxes in the picture are. Topics lie close above each other and leave
// half a row between them.
func (d *Drawing) block(c *canvas, n *Node) {
	full := n.full()
	brow, edge := " ", full
	if n.Kind == Topic {
		brow, edge = d.pen.brow, roleBrow
	}
	c.repeat(n.X, n.Y, n.W, brow, edge)
	for y := n.Y + 1; y < n.Y+n.H; y++ {
		c.repeat(n.X, y, n.W, " ", full)
	}
	for i, text := range n.lines {
		c.put(n.X+1, n.Y+1+i, middle(text, n.W-2), full)
	}
	word := d.sign(n.State) + " " + string(n.State)
	if n.Total > 0 {
		word += fmt.Sprintf("  %d/%d", n.Settled, n.Total)
	}
	c.put(n.X+1, n.Y+n.H-1, middle(word, n.W-2), full)
}

// box draws a node as a box: its name in the middle, its state in the lower
// edge, and in the upper one whether it is next.
func (d *Drawing) box(c *canvas, n *Node, on bool) {
	b, line, inside := d.look(n, on)
	if n.W < 4 {
		c.repeat(n.X, n.Y, n.W, b.across, line)
		return
	}
	if n.State == progress.Done && !on && d.pen.brow != "" {
		d.block(c, n)
		return
	}
	x1, y1 := n.X+n.W-1, n.Y+n.H-1
	c.put(n.X, n.Y, b.topLeft, line)
	c.repeat(n.X+1, n.Y, n.W-2, b.across, line)
	c.put(x1, n.Y, b.topRight, line)
	for i, text := range n.lines {
		name := middle(text, n.W-2)
		if on && i == 0 {
			name = d.pointed(text, n.W-2)
		}
		c.put(n.X, n.Y+1+i, b.down, line)
		c.put(n.X+1, n.Y+1+i, name, inside)
		c.put(x1, n.Y+1+i, b.down, line)
	}
	c.put(n.X, y1, b.bottomLeft, line)
	c.repeat(n.X+1, y1, n.W-2, b.across, line)
	c.put(x1, y1, b.bottomRight, line)
	for _, t := range n.tees {
		switch {
		case t.side == top && t.walked:
			c.put(t.at, n.Y, b.walked[0], line)
		case t.side == top:
			c.put(t.at, n.Y, b.tee[top], line)
		case t.side == bottom && t.walked:
			c.put(t.at, y1, b.walked[1], line)
		case t.side == bottom:
			c.put(t.at, y1, b.tee[bottom], line)
		case t.side == left:
			c.put(n.X, t.at, b.tee[left], line)
		case t.side == right:
			c.put(x1, t.at, b.tee[right], line)
		}
	}
	d.caption(c, n)
}

// pointed is a name in the middle of a width, with the cursor's sign before it.
func (d *Drawing) pointed(name string, width int) string {
	if ansi.StringWidth(name)+4 <= width {
		return middle(d.icons.Cursor+" "+name+"  ", width) // where it is without
	}
	return d.icons.Cursor + strings.TrimPrefix(middle(name, width), " ")
}

// caption writes into the edges of a box what is known of it, in the halves
// that the road leaves free.
func (d *Drawing) caption(c *canvas, n *Node) {
	y1 := n.Y + n.H - 1
	state, r := " "+d.sign(n.State)+" "+string(n.State)+" ", stateRole(n)
	tally := ""
	if n.Total > 0 {
		tally = fmt.Sprintf(" %d/%d ", n.Settled, n.Total)
	}
	next := " " + d.icons.Closed + " next "
	if d.folded() { // the left half has the road and the dashes
		d.atRight(c, n, y1, state+strings.TrimPrefix(tally, " "), r)
		if n.Next {
			d.atRight(c, n, n.Y, next, roleTitle)
		}
		return
	}
	half := n.W/2 - 2
	if ansi.StringWidth(state) <= half {
		c.put(n.X+2, y1, state, r)
	}
	if ansi.StringWidth(tally) <= half {
		d.atRight(c, n, y1, tally, r)
	}
	if n.Next {
		c.put(n.X+2, n.Y, next, roleTitle)
	}
}

// atRight writes into an edge of a box, if there is room.
func (d *Drawing) atRight(c *canvas, n *Node, y int, text string, r role) {
	wide := ansi.StringWidth(text)
	if x := n.X + n.W - 2 - wide; x > max(n.X, foldTrunk) {
		c.put(x, y, text, r)
	}
}

func (d *Drawing) folded() bool { return d.Width < Narrow }

// sign is the glyph of a State.
func (d *Drawing) sign(s progress.State) string {
	switch s {
	case progress.Doing:
		return d.icons.Doing
	case progress.Done:
		return d.icons.Done
	case progress.Skipped:
		return d.icons.Skipped
	}
	return d.icons.Todo
}

// stateRole is the colour of a State's word.
func stateRole(n *Node) role {
	switch n.State {
	case progress.Doing:
		return roleWarm
	case progress.Done:
		return roleTopic
	}
	return roleMuted
}
