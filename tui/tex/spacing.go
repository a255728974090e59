package tex

import (
	"strings"
	"unicode"
)

// class is the role of a piece in a formula, after the atom classes of TeX; the
// room between two neighbours follows from their classes.
type class uint8

const (
	none    class = iota // nothing there
	ord                  // letters, numbers
	unary                // an operator without a left operand: the minus of -x
	fn                   // log, max
	large                // ∑, ∫
	bin                  // +, ×
	rel                  // =, →
	open                 // (
	closing              // )
	punct                // a comma
	inner                // a fraction, …
)

// settle gives operators their final class: an operator with nothing to combine
// on its left is unary, one with nothing on its right is an ordinary symbol.
func settle(boxes []box) {
	prev := none
	for i := range boxes {
		b := &boxes[i]
		switch b.left.class {
		case bin:
			// TeX lets no operator follow a function; in max - min it does.
			between := prev == fn && i+1 < len(boxes) && boxes[i+1].left.class == fn
			if lacksOperand(prev) && !between {
				b.left.class, b.right.class = unary, unary
			}
		case ord:
			// A bar with nothing on its left opens: the minus of |-x| is unary.
			if c := b.right.char; (c == '|' || c == '‖') && b.width == 1 && lacksOperand(prev) {
				b.right.class = unary
			}
		case rel, closing, punct:
			unbind(boxes, i-1)
		}
		prev = b.right.class
	}
	unbind(boxes, len(boxes)-1)
}

// lacksOperand says whether nothing that an operator could combine stands before
// it, when a piece of class prev does.
func lacksOperand(prev class) bool {
	switch prev {
	case none, unary, fn, large, bin, rel, open, punct:
		return true
	}
	return false
}

// unbind makes box i an ordinary symbol when it is an operator that turned out
// to have no right operand.
func unbind(boxes []box, i int) {
	if i >= 0 && (boxes[i].right.class == bin || boxes[i].right.class == unary) {
		boxes[i].left.class, boxes[i].right.class = ord, ord
	}
}

// gap is the number of blank cells between a right edge l and a left edge r.
func gap(l, r edge, st style) int {
	switch {
	case l.char == ' ' || r.char == ' ':
		return 0
	case (l.word || r.word) && wordlike(l.char) && wordlike(r.char):
		return 1
	case l.class == open || r.class == closing || r.class == punct:
		return 0
	case l.class == unary:
		// A minus would run into the bar of a stacked fraction.
		return cells(r.class == inner && !st.flat)
	case l.class == bin || r.class == bin || l.class == rel || r.class == rel:
		return cells(!st.tight && (l.class != rel || r.class != rel))
	case l.class == punct:
		return cells(!st.tight)
	case l.class == fn:
		return cells(r.class != open)
	case l.class == large, r.class == fn, r.class == large:
		return 1
	case l.class == inner || r.class == inner:
		return cells(l.char != '/')
	}
	return 0
}

func cells(room bool) int {
	if room {
		return 1
	}
	return 0
}

// wordlike says whether r would seem a part of a word that it touches.
func wordlike(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) ||
		strings.ContainsRune("√∛∜∇∂∞∅∑∏∫", r)
}
