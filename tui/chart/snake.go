package chart

import "fmt"

// Measures of the overview: how wide a station is at least, from which width on
// its name has room for the number, and how many rows the name may take.
const (
	stationWidth  = 18
	numberedWidth = 22
	nameRows      = 2
)

// A rank is a row of stations.
type rank struct {
	stations []Node
	y        int
	back     bool // it runs from right to left
	walked   int  // how many of its stations are behind the learner
}

// snake lays parts out as rows of stations on one road that runs to and fro.
func (d *Drawing) snake(stages []stage, roomy bool) {
	d.Nodes = make([]Node, 0, count(stages))
	spread := min(d.Width, maxChartWidth)
	west, east := (d.Width-spread)/2+1, (d.Width+spread)/2-2
	y := titleRows - 2
	var ranks []rank
	for i := range stages {
		st := &stages[i]
		if roomy {
			y++
		}
		h := st.head
		h.shape = banner
		h.Rect = Rect{X: west + 1, Y: y, W: east - west - 2, H: 1}
		d.Nodes = append(d.Nodes, h)
		y++
		if roomy {
			y++
		}
		rows := split(st.branches, (east-west-3)/stationWidth)
		for j, stations := range rows {
			if roomy && j > 0 {
				y++
			}
			r := rank{stations: stations, y: y, back: len(ranks)%2 == 1}
			d.stations(&r, west, east, len(rows[0]))
			ranks = append(ranks, r)
			y += 1 + nameRows
		}
	}
	d.reach(y)
	d.tracks(ranks, west, east)
	d.legend(y, roomy)
}

// split deals branches out to as few rows as they need, evenly.
func split(branches []Node, most int) [][]Node {
	n := len(branches)
	if n == 0 {
		return nil
	}
	rows := (n + most - 1) / most
	each := (n + rows - 1) / rows
	var out [][]Node
	for from := 0; from < n; from += each {
		out = append(out, branches[from:min(from+each, n)])
	}
	return out
}

// stations puts the stations of a rank in its columns.
func (d *Drawing) stations(r *rank, west, east, columns int) {
	wide := (east - west - 3) / columns
	for i := range r.stations {
		n := &r.stations[i]
		column := i
		if r.back {
			column = columns - 1 - i
		}
		n.shape = station
		n.Left = r.back
		n.Rect = Rect{X: west + 2 + column*wide, Y: r.y, W: wide, H: 1 + nameRows}
		name := n.Label
		if wide >= numberedWidth {
			name = fmt.Sprintf("%d. %s", n.Number, name)
		}
		n.lines = wrap(name, n.W-2, nameRows, d.icons.More)
		if n.State.Settled() && r.walked == i {
			r.walked = i + 1
		}
		d.Nodes = append(d.Nodes, *n)
	}
}

// tracks draws the road through the ranks: along each, and down to the next at
// the side where it ends.
func (d *Drawing) tracks(ranks []rank, west, east int) {
	walked := true
	for i, r := range ranks {
		start, end, into, out := west, east, 0, 0
		if r.back {
			start, end = east, west
		}
		if i > 0 {
			into = north
		}
		last := i == len(ranks)-1
		if !last {
			out = south
		}
		whole := walked && r.walked == len(r.stations)
		// The stretch before the first station is walked when all before it is.
		reached := start
		if walked {
			reached = r.reached(start, end)
		}
		if last && len(r.stations) > 0 { // the road ends at its last station
			end = r.edge()
		}
		for x := min(start, end); x <= max(start, end); x++ {
			cell := east2west
			if x == start && into != 0 {
				cell = into | toward(start, end)
			} else if x == end && out != 0 {
				cell = out | toward(end, start)
			}
			g, ink := d.road(walked && between(x, start, reached))
			d.mark(x, r.y, 1, g[cell], ink)
		}
		if !last {
			g, ink := d.road(whole)
			for y := r.y + 1; y < ranks[i+1].y; y++ {
				d.mark(end, y, 1, g[north|south], ink)
			}
		}
		walked = whole
	}
}

const east2west = east | west

// toward is the direction from one column to another.
func toward(from, to int) int {
	if to > from {
		return east
	}
	return west
}

func between(x, a, b int) bool { return x >= min(a, b) && x <= max(a, b) }

// reached is the column up to which a rank is walked.
func (r rank) reached(start, end int) int {
	if r.walked == len(r.stations) {
		return end
	}
	n := r.stations[r.walked]
	if r.back {
		return n.X + n.W
	}
	return n.X
}

// edge is the far column of the last station's sign.
func (r rank) edge() int { return r.stations[len(r.stations)-1].X }

// legend explains the signs under the overview.
func (d *Drawing) legend(y int, roomy bool) {
	if roomy {
		y++
	}
	at := (d.Width-min(d.Width, maxChartWidth))/2 + 3
	d.mark(at, y, 1, d.words(), roleMuted)
}

func (d *Drawing) words() string {
	i := d.icons
	return fmt.Sprintf("%s done   %s doing   %s next   %s todo   %s skipped", i.Done, i.Doing, i.Closed, i.Todo, i.Skipped)
}
