package chart

import "fmt"

// Measures of the overview: how wide a station is at least, and how many rows its
// name may take.
const (
	stationWidth = 18
	nameRows     = 2
)

// A rank is a row of stations.
type rank struct {
	stations []Node
	y        int
	walked   int // how many of its stations are behind the learner
}

// snake lays parts out as rows of stations, which are read as lines are: from the
// left to the right, and then the next. The road runs down at their left.
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
			r := rank{stations: stations, y: y}
			d.stations(&r, west, (east-west-3)/len(rows[0]))
			ranks = append(ranks, r)
			y += 1 + nameRows
		}
	}
	d.reach(y)
	d.tracks(ranks, west)
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
func (d *Drawing) stations(r *rank, west, wide int) {
	for i := range r.stations {
		n := &r.stations[i]
		n.shape = station
		n.Rect = Rect{X: west + 2 + i*wide, Y: r.y, W: wide, H: 1 + nameRows}
		n.lines = wrap(fmt.Sprintf("%d. %s", n.Number, n.Label), n.W-2, nameRows, d.icons.More)
		if n.State.Settled() && r.walked == i {
			r.walked = i + 1
		}
		d.Nodes = append(d.Nodes, *n)
	}
}

// tracks draws the road: down at the left, and along each rank to its last
// station.
func (d *Drawing) tracks(ranks []rank, west int) {
	walked := true // all before the rank is
	for i, r := range ranks {
		for x := west; x <= r.edge(); x++ {
			cell := east2west
			if x == west && len(ranks) > 1 {
				cell = fork(i, len(ranks))
			}
			g, ink := d.road(walked && x <= r.reached())
			d.mark(x, r.y, 1, g[cell], ink)
		}
		walked = walked && r.walked == len(r.stations)
		if i == len(ranks)-1 {
			break
		}
		g, ink := d.road(walked)
		for y := r.y + 1; y < ranks[i+1].y; y++ {
			d.mark(west, y, 1, g[north|south], ink)
		}
	}
}

const east2west = east | west

// fork is where a rank leaves the road that runs down.
func fork(i, of int) int {
	cell := east
	if i > 0 {
		cell |= north
	}
	if i < of-1 {
		cell |= south
	}
	return cell
}

// reached is the column up to which a rank is walked.
func (r rank) reached() int {
	if r.walked == len(r.stations) {
		return r.edge()
	}
	return r.stations[r.walked].X
}

// edge is the column of the last station's sign.
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
