package chart

import (
	"strings"
	"testing"
)

// directions is where a glyph of a line, or of the side of a box, leads.
func directions(p pen, glyph string) int {
	all := 0
	for dirs := range p.line {
		if p.line[dirs] == glyph || p.walked[dirs] == glyph || p.dash[dirs] == glyph {
			all |= dirs // a straight line is listed under its ends too
		}
	}
	return all
}

// connected follows every line of a drawing: each end meets another line that
// comes towards it, or a node, and all nodes hang together.
func connected(t *testing.T, d *Drawing) {
	t.Helper()
	if d.icons.Name == "ascii" || len(d.Nodes) == 0 {
		return // its glyphs do not tell directions apart
	}
	const columns = 10_000
	set := map[int]int{} // union of cells and nodes; nodes are negative
	var root func(int) int
	root = func(i int) int {
		if up, ok := set[i]; ok && up != i {
			set[i] = root(up)
			return set[i]
		}
		return i
	}
	c := d.paint(0, d.Height, -1)
	is := func(x, y int) (int, bool) {
		if y < 0 || y >= len(c.rows) || x < 0 || x >= d.Width {
			return 0, false
		}
		cell := c.rows[y][x]
		line := cell.role == roleWalked || cell.role == roleAhead || cell.role == roleDash
		return directions(d.pen, cell.text), line && (d.over || d.At(x, y) < 0) && strings.TrimSpace(cell.text) != ""
	}
	start := -1
	for y := range c.rows {
		for x := range d.Width {
			dirs, ok := is(x, y)
			if !ok {
				continue
			}
			if start < 0 {
				start = y*columns + x
			}
			for _, step := range []struct{ dir, back, dx, dy int }{{north, south, 0, -1}, {south, north, 0, 1}, {east, west, 1, 0}, {west, east, -1, 0}} {
				if dirs&step.dir == 0 {
					continue
				}
				nx, ny := x+step.dx, y+step.dy
				other, line := is(nx, ny)
				node := d.At(nx, ny)
				switch {
				case line && other&step.back != 0:
					set[root(y*columns+x)] = root(ny*columns + nx)
				case node >= 0:
					set[root(y*columns+x)] = root(-1 - node)
				case d.over && y*columns+x == start && step.dir == west: // where the whole road begins
				default:
					t.Fatalf("the line at %d,%d (%s) leads to nothing:\n%s", x, y, c.rows[y][x].text, shown(d))
				}
			}
		}
	}
	for i := range d.Nodes {
		if d.Nodes[i].shape != banner && root(-1-i) != root(-1-firstStop(d)) {
			t.Fatalf("%s is not on the road:\n%s", d.Nodes[i].Ref, shown(d))
		}
	}
}

func firstStop(d *Drawing) int {
	for i := range d.Nodes {
		if d.Nodes[i].shape != banner {
			return i
		}
	}
	return 0
}

func shown(d *Drawing) string {
	var out strings.Builder
	for _, row := range d.paint(0, d.Height, -1).rows {
		for _, cell := range row {
			if cell.text == "" && !cell.taken {
				out.WriteByte(' ')
			}
			out.WriteString(cell.text)
		}
		out.WriteByte('\n')
	}
	return out.String()
}
