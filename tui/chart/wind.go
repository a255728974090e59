package chart

import "fmt"

// Rows of the title, with the blank one after it.
const titleRows = 3

// aside is what an icon beside a section needs.
const aside = 4

// A frame is where the two columns of a winding road are.
type frame struct {
	box         int // width of a box
	left, right int // where the columns begin
	trunk       int // where branches part
}

func frameOf(width int) frame {
	spread := min(width, maxChartWidth)
	f := frame{box: min(spread*38/100, 38)}
	margin := (width - spread) / 2
	f.left = margin + aside
	f.right = margin + spread - aside - f.box
	f.trunk = (f.left + f.box + f.right) / 2
	return f
}

// head is where the stop of a stage begins, branch where its branches do.
func (f frame) head(stage int) int {
	if stage%2 == 1 {
		return f.right
	}
	return f.left
}

func (f frame) branch(stage int) int { return f.head(stage + 1) }

// wind lays stages out left and right of a road that swings from one to the
// next.
func (d *Drawing) wind(stages []stage) {
	d.Nodes = make([]Node, 0, count(stages)) // so that no node moves below
	f := frameOf(d.Width)
	y := titleRows
	var last *Node
	walked := true
	for i := range stages {
		st := &stages[i]
		height := d.measure(st, f)
		at := len(d.Nodes)
		d.place(st, f, y, height)
		head := &d.Nodes[at]
		if last != nil {
			d.swing(last, head, y-1, walked)
		}
		d.fan(d.Nodes[at:], f)
		d.badge(head, f)
		walked = walked && head.State.Settled()
		y += height + 1
		last = head
	}
}

// measure breaks the labels of a stage and says how many rows it takes.
func (d *Drawing) measure(st *stage, f frame) int {
	inner := f.box - 4
	st.head.shape = box
	st.head.lines = wrap(fmt.Sprintf("%d. %s", st.head.Number, st.head.Label), inner, 3, d.icons.More)
	st.head.Rect = Rect{W: f.box, H: len(st.head.lines) + 2}
	rows := 0
	for i := range st.branches {
		b := &st.branches[i]
		b.shape = box
		b.lines = wrap(b.Label, inner, 2, d.icons.More)
		b.Rect = Rect{W: f.box, H: len(b.lines) + 2}
		rows += b.H
	}
	return max(rows, st.head.H+2)
}

// place puts the nodes of a stage in its rows, stop and branches each in the
// middle.
func (d *Drawing) place(st *stage, f frame, y, height int) {
	i := st.head.Stage
	st.head.X, st.head.Y = f.head(i), y+(height-st.head.H)/2
	st.head.Left = i%2 == 1
	d.Nodes = append(d.Nodes, st.head)
	rows := 0
	for _, b := range st.branches {
		rows += b.H
	}
	at := y + (height-rows)/2
	for _, b := range st.branches {
		b.X, b.Y, b.Left = f.branch(i), at, i%2 == 1
		at += b.H
		d.Nodes = append(d.Nodes, b)
	}
	d.reach(y + height)
}

// badge draws the icon of a section on the outer side of its box.
func (d *Drawing) badge(head *Node, f frame) {
	icon := d.icons.Course(head.Icon)
	if icon == "" {
		return
	}
	x := head.X - 3
	if head.X == f.right {
		x = head.X + head.W + 1
	}
	d.mark(x, head.middle(), 1, icon, roleText)
}

// fan draws the dashed lines from a stop to its branches.
func (d *Drawing) fan(nodes []Node, f frame) {
	head, branches := &nodes[0], nodes[1:]
	if len(branches) == 0 {
		return
	}
	from := head.middle()
	first, last := from, from
	cells := map[int]int{from: east | west} // by row, beside the trunk's own north and south
	toHead, toBranch, near, far := west, east, right, left
	if head.Left {
		toHead, toBranch, near, far = east, west, left, right
	}
	cells[from] = toHead
	for i := range branches {
		b := &branches[i]
		y := b.middle()
		cells[y] |= toBranch
		first, last = min(first, y), max(last, y)
		b.tees = append(b.tees, tee{far, y, false})
		d.dash(f.trunk, b, y)
	}
	head.tees = append(head.tees, tee{near, from, false})
	d.dash(f.trunk, head, from)
	for y := first; y <= last; y++ {
		cell := cells[y]
		if y > first {
			cell |= north
		}
		if y < last {
			cell |= south
		}
		d.mark(f.trunk, y, 1, d.pen.dash[cell], roleDash)
	}
}

// dash draws a dashed line between the trunk and the near side of a box.
func (d *Drawing) dash(trunk int, n *Node, y int) {
	if n.X > trunk {
		d.mark(trunk+1, y, n.X-trunk-1, d.pen.dash[east|west], roleDash)
		return
	}
	from := n.X + n.W
	d.mark(from, y, trunk-from, d.pen.dash[east|west], roleDash)
}

func (n *Node) middle() int { return n.Y + (n.H-1)/2 }
func (n *Node) centre() int { return n.X + n.W/2 }
