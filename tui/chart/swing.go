package chart

// bend is how far a curve keeps its direction before it turns: 0 is a straight
// line, 1 a turn within one row.
const bend = 0.92

// swing draws the road from under one stop to above the next. It may cross the
// columns only in the row of the band, which lies between two stages; in the
// other rows branches are in its way, so it stays under or over its stop.
func (d *Drawing) swing(from, to *Node, band int, walked bool) {
	y0, y1 := from.Y+from.H, to.Y
	a, b := from.centre(), to.centre()
	from.tees = append(from.tees, tee{bottom, a, walked})
	to.tees = append(to.tees, tee{top, b, walked})
	n := y1 - y0
	reach := from.W/2 - 2
	x := a
	for j := range n {
		next := a + int(float64(b-a)*curve(float64(j+1)/float64(n))+0.5)
		if y0+j < band {
			next = within(next, a, reach)
		} else {
			next = within(next, b, reach)
		}
		if j == n-1 {
			next = b
		}
		d.step(x, next, y0+j, walked)
		x = next
	}
}

// road is the glyphs and the role of a stretch: what is walked is thick.
func (d *Drawing) road(walked bool) (*[16]string, role) {
	if walked {
		return &d.pen.walked, roleWalked
	}
	return &d.pen.line, roleAhead
}

func within(x, middle, reach int) int { return min(max(x, middle-reach), middle+reach) }

// step draws one row of a road that comes in from above at one column and goes
// out below at another.
func (d *Drawing) step(in, out, y int, walked bool) {
	g, r := d.road(walked)
	switch {
	case in == out:
		d.mark(in, y, 1, g[north|south], r)
	case in < out:
		d.mark(in, y, 1, g[north|east], r)
		d.mark(in+1, y, out-in-1, g[east|west], r)
		d.mark(out, y, 1, g[south|west], r)
	default:
		d.mark(out, y, 1, g[south|east], r)
		d.mark(out+1, y, in-out-1, g[east|west], r)
		d.mark(in, y, 1, g[north|west], r)
	}
}

// curve is how far to the side a road is that leaves and arrives straight down,
// after a share of its way down; both run from 0 to 1. It is a cubic curve with
// its inner points under and over its ends.
func curve(down float64) float64 {
	low, high := 0.0, 1.0
	for range 24 { // its height grows with t, so halving finds t
		t := (low + high) / 2
		if height(t) < down {
			low = t
		} else {
			high = t
		}
	}
	t := (low + high) / 2
	return t * t * (3 - 2*t)
}

func height(t float64) float64 {
	u := 1 - t
	return 3*u*u*t*bend + 3*u*t*t*(1-bend) + t*t*t
}
