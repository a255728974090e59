package tex

// Indent of the lines that continue a broken formula.
const continuation = 2

// fit draws r in at most width cells, on several lines of formula if need be.
func fit(r row, width int, st style) (box, bool) {
	boxes, gaps, ok := r.pieces(st)
	if !ok {
		return box{}, false
	}
	total := 0
	for i, b := range boxes {
		total += gaps[i] + b.width
	}
	if total <= width {
		b := beside(boxes, gaps)
		return b, b.sane()
	}
	if g, is := onlyGrid(r); is {
		return fitLines(g, width, st)
	}
	for level := breakWide; level <= breakOperator; level++ {
		if lines, ok := broken(boxes, gaps, width, level); ok {
			return lines, lines.sane()
		}
	}
	return box{}, false
}

// onlyGrid is the run of lines that makes up the whole of r.
func onlyGrid(r row) (grid, bool) {
	if len(r) != 1 {
		return grid{}, false
	}
	g, is := r[0].(grid)
	return g, is && (g.kind == gridAligned || g.kind == gridLines)
}

// fitLines gives up the alignment of a grid and fits each of its lines alone.
func fitLines(g grid, width int, st style) (box, bool) {
	var all []box
	for _, cells := range g.cells {
		var line row
		for j, r := range cells {
			if j > 0 && j%2 == 0 {
				line = append(line, space(2))
			}
			line = append(line, r...)
		}
		b, ok := fit(line, width, st)
		if !ok {
			return box{}, false
		}
		all = append(all, b)
	}
	return leftPile(all), true
}

// How willingly a formula is broken: each level includes those before it.
const (
	breakWide     = iota // at wide space, which parts formulas
	breakRelation        // before =, ≤, →
	breakOperator        // before +, −, ×
)

// breakable says whether a line may end before box i.
func breakable(boxes []box, gaps []int, i, level int) bool {
	switch c := boxes[i].left.class; {
	case i == 0:
		return false
	case gaps[i] > 1:
		return true
	case c == rel:
		return level >= breakRelation && boxes[i-1].right.class != rel
	case c == bin:
		return level >= breakOperator
	}
	return false
}

// broken fills lines of width cells, breaking at the places of a level; ok is
// false if a stretch between two such places is too wide.
func broken(boxes []box, gaps []int, width, level int) (box, bool) {
	var lines []box
	depth := 0
	start, end := 0, 0 // the line being filled, and its last possible break
	used, sinceEnd := 0, 0
	flush := func(to int) {
		part := append([]int{0}, gaps[start+1:to]...)
		lines = append(lines, beside(boxes[start:to], part))
		start = to
	}
	for i, b := range boxes {
		if depth == 0 && breakable(boxes, gaps, i, level) {
			end, sinceEnd = i, 0
		}
		depth += nesting(b)
		used += gaps[i] + b.width
		sinceEnd += gaps[i] + b.width
		if used > width-continuation*cells(len(lines) > 0) {
			if end <= start {
				return box{}, false
			}
			used = sinceEnd - gaps[end]
			flush(end)
			if used > width-continuation {
				return box{}, false
			}
		}
	}
	flush(len(boxes))
	for i := range lines[1:] {
		b := lines[i+1]
		lines[i+1] = b.padded(continuation, b.width+continuation)
	}
	return leftPile(lines), true
}

// nesting is how a bracket changes the depth: lines are not broken inside.
func nesting(b box) int {
	switch {
	case b.left.class == open && b.right.class == open:
		return 1
	case b.left.class == closing && b.right.class == closing:
		return -1
	}
	return 0
}

// leftPile sets lines on top of each other, left-aligned; tall ones keep a blank
// line between them.
func leftPile(lines []box) box {
	width, airy := 0, false
	for _, b := range lines {
		width = max(width, b.width)
		airy = airy || b.height() > 1
	}
	padded := make([]box, len(lines))
	for i, b := range lines {
		padded[i] = b.padded(0, width)
	}
	return piled(padded, airy)
}
