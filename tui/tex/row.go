package tex

import "strings"

// node is a piece of a parsed formula. draw lays it out in a style; ok is false
// when that style cannot show it.
//
// For every node the time of a flat drawing is linear in its size: a flat
// drawing draws each child once, and a drawing that is not flat draws each child
// at most once in either style.
type node interface {
	draw(st style) (b box, ok bool)
}

// row is a run of nodes side by side.
type row []node

// group is a row in braces: for its neighbours an ordinary symbol, whatever it
// holds, as in 50{,}257.
type group struct{ body row }

// space is explicit room, in cells.
type space int

// sym is a symbol, name or piece of text.
type sym struct {
	text   string
	class  class
	word   bool // several upright letters, such as softmax
	limits bool // in display its scripts stand above and below
}

func (s sym) draw(st style) (box, bool) {
	if st.ascii {
		if name := spelled(s.text); name != "" {
			s.text, s.word = name, true
		}
	}
	b := text(s.text, s.class)
	b.left.word, b.right.word = s.word, s.word
	if strings.Contains(s.text, " ") {
		b.bond = bondSum
	}
	return b, true
}

func (n space) draw(style) (box, bool) { return text(blank(int(n)), none), true }

func (g group) draw(st style) (box, bool) {
	b, ok := g.body.draw(st)
	b.left.class, b.right.class = ord, ord
	return b, ok
}

func (r row) draw(st style) (box, bool) {
	boxes, gaps, ok := r.pieces(st)
	if !ok {
		return box{}, false
	}
	b := beside(boxes, gaps)
	b.bond = bondOf(boxes)
	return b, b.sane()
}

// pieces draws the nodes of r and reckons the blank cells before each.
func (r row) pieces(st style) (boxes []box, gaps []int, ok bool) {
	room := 0
	for _, n := range r {
		if s, is := n.(space); is {
			room = max(room, int(s))
			continue
		}
		b, ok := n.draw(st)
		if !ok {
			return nil, nil, false
		}
		if len(boxes) == 0 || st.tight && room < 2 {
			room = 0
		}
		boxes, gaps, room = append(boxes, b), append(gaps, room), 0
	}
	settle(boxes)
	for i := range boxes {
		if loose(boxes, gaps, i) {
			boxes[i] = boxes[i].parenthesised()
			if i > 0 && boxes[i-1].right.class == fn {
				boxes[i].left.class = open
			}
		}
	}
	for i := 1; i < len(boxes); i++ {
		gaps[i] = max(gaps[i], gap(boxes[i-1].right, boxes[i].left, st))
	}
	return boxes, gaps, true
}

// loose says whether box i is a fraction drawn with a slash whose neighbours
// would be read as a part of it: 1/2 before x, or after log or another slash.
func loose(boxes []box, gaps []int, i int) bool {
	if boxes[i].bond != bondSlash || boxes[i].height() != 1 {
		return false
	}
	if i > 0 && (boxes[i-1].right.char == '/' || boxes[i-1].right.class == fn) {
		return true
	}
	if i+1 == len(boxes) || gaps[i+1] > 1 {
		return false
	}
	switch boxes[i+1].left.class {
	case ord, fn, large, open, inner:
		return true
	}
	return false
}

// bondOf is the bond of boxes set side by side. What stands between brackets
// does not loosen it.
func bondOf(boxes []box) bond {
	if len(boxes) == 1 {
		return boxes[0].bond
	}
	depth, bars, factors := 0, 0, 0
	b := bondAtom
	for i, x := range boxes {
		switch bar := isBar(x); {
		case x.left.class == closing:
			depth--
		case bar && bars > 0:
			bars, depth, b = bars-1, depth-1, max(b, x.bond)
		case depth == 0:
			factors++
			b = max(b, bondIn(boxes, i))
			fallthrough
		default:
			opens := bar && x.right.class == unary
			bars += cells(opens)
			depth += cells(opens || x.right.class == open)
		}
	}
	switch {
	case depth != 0: // the brackets do not match, as in ]0, 1[
		return bondSum
	case b >= bondSlash || factors == 1:
		return b
	case factors == 2 && (isCall(boxes[0], boxes[1]) || isDifferential(boxes[0])):
		return max(b, bondRaised)
	}
	return bondProduct
}

// isBar says whether x is the bar of |x|, perhaps with scripts. A bar that opens
// has been settled as one with nothing on its left.
func isBar(x box) bool {
	return (x.left.char == '|' || x.left.char == '‖') && x.left.class == ord
}

// isCall says whether f and what follows read as f(x).
func isCall(f, arg box) bool {
	return arg.left.class == open && (f.left.class == ord || f.left.class == fn)
}

// isDifferential says whether d stands before another symbol as in ∂x.
func isDifferential(d box) bool {
	return strings.ContainsRune("∂∇Δd", d.right.char)
}

// bondIn is how box i, one of several, loosens the whole.
func bondIn(boxes []box, i int) bond {
	switch b := boxes[i]; {
	case b.left.class == bin, b.left.class == rel, b.left.class == punct, b.left.class == large:
		return bondSum
	case b.left.class == fn && (i+1 == len(boxes) || boxes[i+1].left.class != open):
		return bondSum
	case b.right.char == '/':
		return bondSlash
	default:
		return b.bond
	}
}
