package chart

// A Way is where the cursor goes.
type Way int

// The ways.
const (
	Up Way = iota
	Down
	Left
	Right
)

// Move is the node that lies on a way from another one, which is the same where
// there is none. Up and down follow the road from stop to stop, or the branches
// of one; left and right go over to the branches and back.
func (d *Drawing) Move(from int, way Way) int {
	if from < 0 || from >= len(d.Nodes) {
		return 0
	}
	if d.over {
		return d.ride(from, way)
	}
	n := &d.Nodes[from]
	out, back := Right, Left
	if n.Left && !d.folded() {
		out, back = Left, Right
	}
	switch {
	case n.Branch < 0 && way == out:
		return d.enter(from)
	case n.Branch >= 0 && way == back:
		return from - n.Branch - 1
	case n.Branch < 0 && (way == Up || way == Down):
		return d.Along(from, way)
	case way == Up:
		return from - 1
	case way == Down && from+1 < len(d.Nodes):
		return from + 1
	}
	return from
}

// enter is the branch to begin with: the first that is not settled.
func (d *Drawing) enter(head int) int {
	first := head
	for i := head + 1; i < len(d.Nodes) && d.Nodes[i].Branch >= 0; i++ {
		if first == head {
			first = i
		}
		if !d.Nodes[i].State.Settled() {
			return i
		}
	}
	return first
}

// Along is the stop before or after a node.
func (d *Drawing) Along(from int, way Way) int {
	step := 1
	if way == Up {
		step = -1
	}
	for i := from + step; i >= 0 && i < len(d.Nodes); i += step {
		if d.Nodes[i].Branch < 0 {
			return i
		}
	}
	return from
}

// ride is Move in the overview: left and right run along the road, up and down
// go to what is nearest in the next row.
func (d *Drawing) ride(from int, way Way) int {
	if way == Left || way == Right {
		step := 1
		if way == Left {
			step = -1
		}
		for i := from + step; i >= 0 && i < len(d.Nodes); i += step {
			if d.Nodes[i].Branch >= 0 {
				return i
			}
		}
		return from
	}
	return d.nearest(from, way)
}

// nearest is the node in the next row that is least to the side.
func (d *Drawing) nearest(from int, way Way) int {
	n := &d.Nodes[from]
	best := from
	for i := range d.Nodes {
		m := &d.Nodes[i]
		if way == Up && m.Y >= n.Y || way == Down && m.Y <= n.Y {
			continue
		}
		b := &d.Nodes[best]
		far, near := away(m.Y-n.Y), away(b.Y-n.Y)
		if best == from || far < near || far == near && away(m.X-n.X) < away(b.X-n.X) {
			best = i
		}
	}
	return best
}

func away(n int) int { return max(n, -n) }

// Page is the stop some rows further down (or up, where rows is negative).
func (d *Drawing) Page(from, rows int) int {
	if from < 0 || from >= len(d.Nodes) {
		return 0
	}
	way := Down
	if rows < 0 {
		way = Up
	}
	at := from
	for {
		next := d.Along(at, way)
		if next == at {
			return at
		}
		at = next
		if away(d.Nodes[at].Y-d.Nodes[from].Y) >= away(rows) {
			return at
		}
	}
}

// Around is the first row of the stop that a node belongs to, branches and all,
// and the row after its last.
func (d *Drawing) Around(i int) (from, to int) {
	n := &d.Nodes[i]
	from, to = n.Y, n.Y+n.H
	for head := i - n.Branch - 1; head < len(d.Nodes) && d.Nodes[head].Stage == n.Stage; head++ {
		m := &d.Nodes[head]
		from, to = min(from, m.Y), max(to, m.Y+m.H)
	}
	if n.Stage == 0 {
		from = 0 // with the title
	}
	return from, to
}
