package chart

import "llmcourse/tui/theme"

// Directions in which a line leaves a cell; a cell of a line is their sum.
const (
	north = 1 << iota
	east
	south
	west
)

// A pen has the glyphs that lines are made of.
type pen struct {
	line, walked, dash       [16]string // by directions
	round, heavy, twin, gaps border     // around a box
	brow                     string     // the upper edge of a full box; "" is a line around it
}

// A border is what a box is made of. The tees are where a line meets its side.
type border struct {
	topLeft, topRight, bottomLeft, bottomRight, across, down string
	tee                                                      [4]string // top, right, bottom, left
	walked                                                   [2]string // top, bottom: where a walked road meets it
}

// A tee is where a line meets a side of a box.
type tee struct {
	side   int // as in border.tee
	at     int // column of a top or bottom side, else row
	walked bool
}

// Sides of a box.
const (
	top = iota
	right
	bottom
	left
)

func newPen(icons theme.Icons) pen {
	if icons.Name == "ascii" {
		return asciiPen()
	}
	p := pen{
		line:   lines("│", "─", "╰╭╮╯", "├┬┤┴", "┼"),
		walked: lines("┃", "━", "┗┏┓┛", "┣┳┫┻", "╋"),
		dash:   lines("┆", "┄", "╰╭╮╯", "├┬┤┴", "┼"),
		brow:   "▀",
	}
	p.round = edges("╭╮╰╯─│", "┴├┬┤", "┸┰")
	p.heavy = edges("┏┓┗┛━┃", "┷┠┯┨", "┻┳")
	p.twin = edges("╔╗╚╝═║", "╧╟╤╢", "╧╤")
	p.gaps = edges("╭╮╰╯╌╎", "┴├┬┤", "┸┰")
	return p
}

func asciiPen() pen {
	p := pen{
		line:   lines("|", "-", "'..'", "++++", "+"),
		walked: lines("|", "=", "'..'", "++++", "+"),
		dash:   lines(":", ".", "'..'", "::::", ":"),
	}
	p.round = edges("++++-|", "++++", "++")
	p.heavy = edges("++++=|", "++++", "++")
	p.twin = edges("####=#", "####", "##")
	p.gaps = edges("++++.:", "++++", "++")
	return p
}

// lines makes the glyphs of a line: the turns are north-east, south-east,
// south-west, north-west; the tees lack west, north, east, south.
func lines(down, across, turns, tees, cross string) [16]string {
	t, e := []rune(turns), []rune(tees)
	var g [16]string
	g[north], g[south], g[north|south] = down, down, down
	g[east], g[west], g[east|west] = across, across, across
	g[north|east], g[south|east] = string(t[0]), string(t[1])
	g[south|west], g[north|west] = string(t[2]), string(t[3])
	g[north|south|east], g[east|west|south] = string(e[0]), string(e[1])
	g[north|south|west], g[east|west|north] = string(e[2]), string(e[3])
	g[north|east|south|west] = cross
	return g
}

// edges makes a border of its corners, its two lines, its tees from the top
// round to the left, and those of a walked road.
func edges(frame, tees, walked string) border {
	f, t, w := []rune(frame), []rune(tees), []rune(walked)
	return border{
		string(f[0]), string(f[1]), string(f[2]), string(f[3]), string(f[4]), string(f[5]),
		[4]string{string(t[0]), string(t[1]), string(t[2]), string(t[3])},
		[2]string{string(w[0]), string(w[1])},
	}
}
