package chart

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"
)

// Columns of a folded road: the road itself, and the dashes of the branches.
const (
	foldRoad  = 3
	foldTrunk = 6
)

// fold lays stages out in one column: boxes on the road, branches as lines
// under their stop.
func (d *Drawing) fold(stages []stage) {
	d.Nodes = make([]Node, 0, count(stages))
	y := titleRows - 1
	walked := true
	for i := range stages {
		st := &stages[i]
		last := i == len(stages)-1
		h := st.head
		h.shape = box
		name := h.Label
		if h.Number > 0 {
			name = fmt.Sprintf("%d. %s", h.Number, name)
		} else {
			name = d.icons.Course(h.Icon) + name
		}
		wide := min(max(d.Width-2, 1), 60)
		h.lines = wrap(name, max(wide-4, 1), 2, d.icons.More)
		h.Rect = Rect{X: 1, Y: y, W: wide, H: len(h.lines) + 2}
		if i > 0 {
			h.tees = append(h.tees, tee{top, foldRoad, walked})
		}
		walked = walked && h.State.Settled()
		g, r := d.road(walked)
		y += h.H
		if !last {
			h.tees = append(h.tees, tee{bottom, foldRoad, walked})
			for row := y; row <= y+len(st.branches); row++ {
				d.mark(foldRoad, row, 1, g[north|south], r)
			}
		}
		if len(st.branches) > 0 {
			h.tees = append(h.tees, tee{bottom, foldTrunk, false})
		}
		d.Nodes = append(d.Nodes, h)
		y = d.twigs(st.branches, y, wide) + 1
	}
	d.reach(y)
	d.cut()
}

// twigs are the branches of a folded stop; it returns the row after them.
func (d *Drawing) twigs(branches []Node, y, wide int) int {
	for j, b := range branches {
		cell := north | south | east
		if j == len(branches)-1 {
			cell = north | east
		}
		d.mark(foldTrunk, y, 1, d.pen.dash[cell], roleDash)
		d.mark(foldTrunk+1, y, 1, d.pen.dash[east|west], roleDash)
		b.shape = twig
		b.Rect = Rect{X: foldTrunk + 2, Y: y, W: max(wide+1-foldTrunk-2, 1), H: 1}
		name := b.Label
		if b.Number > 0 {
			name = fmt.Sprintf("%d. %s", b.Number, name)
		}
		b.lines = []string{name}
		d.Nodes = append(d.Nodes, b)
		y++
	}
	return y
}

// cut keeps everything within the width, for windows that no road fits in.
func (d *Drawing) cut() {
	for i := range d.Nodes {
		n := &d.Nodes[i]
		n.X = min(n.X, max(d.Width-1, 0))
		n.W = min(n.W, d.Width-n.X)
	}
	for y, row := range d.rows {
		kept := row[:0]
		for _, m := range row {
			if m.x+m.n*ansi.StringWidth(m.text) <= d.Width {
				kept = append(kept, m)
			}
		}
		d.rows[y] = kept
	}
}
