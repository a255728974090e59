package tex

// gridKind is the layout of an environment.
type gridKind uint8

const (
	gridMatrix  gridKind = iota // centred columns
	gridCases                   // left-aligned columns after a brace
	gridAligned                 // lines aligned at &
	gridLines                   // centred lines of one column
)

// grid is a matrix, the cases of a definition or a run of aligned lines.
type grid struct {
	kind        gridKind
	left, right string // delimiters around it
	cells       [][]row
	columns     string // alignment of the columns of an array: l, c, r
}

func (g grid) draw(st style) (box, bool) {
	if st.flat {
		return g.flat(st)
	}
	cells, ok := g.boxes(st)
	if !ok || len(cells) == 0 {
		return box{}, false
	}
	columns := 0
	for _, line := range cells {
		columns = max(columns, len(line))
	}
	widths := make([]int, columns)
	for _, line := range cells {
		for j, b := range line {
			widths[j] = max(widths[j], b.width)
		}
	}
	lines := make([]box, len(cells))
	for i, line := range cells {
		lines[i] = g.line(line, widths)
	}
	b := piled(lines, g.airy(lines))
	if g.left != "" || g.right != "" {
		if g.kind == gridCases {
			b = b.padded(1, b.width+1)
		}
		b = bracket(g.left, b, g.right)
	} else {
		b.left, b.right = edge{class: ord}, edge{class: ord}
	}
	return b, b.sane()
}

// boxes draws the cells. A cell after an alignment point starts with an empty
// symbol, as in TeX, so that an operator there keeps its room.
func (g grid) boxes(st style) ([][]box, bool) {
	out := make([][]box, len(g.cells))
	for i, line := range g.cells {
		for j, r := range line {
			if g.kind == gridAligned && j%2 == 1 {
				r = append(row{group{}}, r...)
			}
			// A matrix is easier to take in when its lines are single ones.
			b, ok := r.draw(style{flat: g.kind == gridMatrix, tight: st.tight, ascii: st.ascii})
			if !ok {
				b, ok = r.draw(st)
			}
			if !ok {
				return nil, false
			}
			out[i] = append(out[i], b)
		}
	}
	return out, true
}

// line sets the cells of one line in columns of the widths given.
func (g grid) line(line []box, widths []int) box {
	cells, gaps := make([]box, len(widths)), make([]int, len(widths))
	for j := range widths {
		b := text("", ord)
		if j < len(line) {
			b = line[j]
		}
		gap := 2
		switch g.align(j) {
		case 'l':
			b = b.padded(0, widths[j])
		case 'r':
			b = b.padded(widths[j]-b.width, widths[j])
		default:
			b = b.centred(widths[j])
		}
		if g.kind == gridAligned && j%2 == 1 {
			gap = 0
		}
		if j > 0 {
			gaps[j] = gap
		}
		cells[j] = b
	}
	return beside(cells, gaps)
}

// align is the alignment of column j: 'l', 'r' or 'c'.
func (g grid) align(j int) byte {
	switch {
	case j < len(g.columns):
		return g.columns[j]
	case g.kind == gridCases:
		return 'l'
	case g.kind == gridAligned && j%2 == 0:
		return 'r'
	case g.kind == gridAligned:
		return 'l'
	}
	return 'c'
}

// airy says whether blank lines part the lines of the grid: when one of them is
// tall, and in a pair inside brackets, which so gets a middle line for the
// baseline and for the tip of a brace.
func (g grid) airy(lines []box) bool {
	for _, b := range lines {
		if b.height() > 1 {
			return true
		}
	}
	return len(lines) == 2 && (g.left != "" || g.right != "")
}

// piled sets lines of a grid on top of each other, with the baseline half way.
func piled(lines []box, airy bool) box {
	var all []box
	for i, b := range lines {
		if i > 0 && airy {
			all = append(all, text(blank(b.width), ord))
		}
		all = append(all, b)
	}
	b := stacked(0, all...)
	b.base = (len(b.lines) - 1) / 2
	if len(lines) == 1 {
		b.base = lines[0].base
	}
	return b
}

// flat draws a matrix on one line: [a, b; c, d]. Aligned lines have no such form.
func (g grid) flat(st style) (box, bool) {
	if g.kind == gridAligned || g.kind == gridLines && g.columns == "" && len(g.cells) > 1 {
		return box{}, false
	}
	s := ""
	for i, line := range g.cells {
		if i > 0 {
			s += "; "
		}
		for j, r := range line {
			b, ok := r.draw(st)
			if !ok {
				return box{}, false
			}
			if n := len(s); j > 0 && n > 0 && s[n-1] == ',' {
				s += " "
			} else if j > 0 {
				s += ", "
			}
			s += b.lines[0]
		}
	}
	b := text(g.left+s+g.right, ord)
	b.left.class, b.right.class = open, closing
	if g.left == "" || g.right == "" {
		b.bond = bondSum
	}
	return b, true
}
