package tex

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// style says how a node is to draw itself.
type style struct {
	flat  bool // on one line, as in running text
	tight bool // inside a script or limit: no room around operators
	ascii bool // for letters of ASCII: scripts and marks are spelled
}

// box is a drawn piece of a formula: lines of equal width in cells, of which
// line base lies on the baseline of the formula.
type box struct {
	lines       []string
	width, base int
	left, right edge // what neighbours must know to keep their distance
	bond        bond
}

// edge is what one side of a box shows to its neighbour.
type edge struct {
	class class
	word  bool // a word: needs a space before or after other letters
	char  rune // the outermost character, 0 when the box is not plain text
}

// bond says how firmly a one-line drawing holds together, and so where it needs
// parentheses. The order matters: a higher bond is looser.
type bond uint8

const (
	bondAtom    bond = iota // x, 12, xᵢ, (a + b)
	bondRaised              // x², √x, f(x): not as it stands under a root or an exponent
	bondProduct             // ab: not as it stands under a slash
	bondSlash               // a/b
	bondSum                 // a + b, log x, p = q: held by spaces only
)

// text makes a box of one line. s holds no line breaks.
func text(s string, c class) box {
	head, _ := utf8.DecodeRuneInString(s)
	tail, _ := utf8.DecodeLastRuneInString(s)
	return box{
		lines: []string{s},
		width: ansi.StringWidth(s),
		left:  edge{class: c, char: head},
		right: edge{class: c, char: tail},
	}
}

func (b box) height() int { return len(b.lines) }

// below is the number of lines under the baseline.
func (b box) below() int { return len(b.lines) - 1 - b.base }

// sane says whether b is within the caps of the package.
func (b box) sane() bool { return b.width <= maxWidth && len(b.lines) <= maxHeight }

// in puts b between two strings on its only line.
func (b box) in(open, closing string) box {
	c := text(open+b.lines[0]+closing, ord)
	c.left.class, c.right.class = b.left.class, b.right.class
	return c
}

// parenthesised puts a one-line box in parentheses.
func (b box) parenthesised() box {
	b = b.in("(", ")")
	b.right.class = closing
	return b
}

// padded widens b to width, with left cells of the new room before it.
func (b box) padded(left, width int) box {
	right := width - left - b.width
	if left <= 0 && right <= 0 {
		return b
	}
	pre, post := blank(left), blank(right)
	lines := make([]string, len(b.lines))
	for i, line := range b.lines {
		lines[i] = pre + line + post
	}
	b.lines, b.width = lines, width
	return b
}

// centred widens b to width, in the middle.
func (b box) centred(width int) box { return b.padded((width-b.width)/2, width) }

// trimmed cuts the blank columns and lines at the sides of b.
func (b box) trimmed() box {
	left, right := b.width, b.width
	for _, line := range b.lines {
		left = min(left, len(line)-len(strings.TrimLeft(line, " ")))
		right = min(right, len(line)-len(strings.TrimRight(line, " ")))
	}
	if left >= b.width {
		return box{}
	}
	lines := make([]string, len(b.lines))
	for i, line := range b.lines {
		lines[i] = line[left : len(line)-right]
	}
	b.lines, b.width = lines, b.width-left-right
	return b
}

// beside sets boxes in a row on one baseline, with gaps[i] blank cells before
// box i.
func beside(boxes []box, gaps []int) box {
	if len(boxes) == 0 {
		return text("", none)
	}
	var above, below, width int
	for i, b := range boxes {
		above, below = max(above, b.base), max(below, b.below())
		width += gaps[i] + b.width
	}
	lines := make([]string, above+1+below)
	for y := range lines {
		var line strings.Builder
		for i, b := range boxes {
			line.WriteString(blank(gaps[i]))
			if at := y - above + b.base; at >= 0 && at < len(b.lines) {
				line.WriteString(b.lines[at])
			} else {
				line.WriteString(blank(b.width))
			}
		}
		lines[y] = line.String()
	}
	return box{
		lines: lines, width: width, base: above,
		left: boxes[0].left, right: boxes[len(boxes)-1].right,
	}
}

// stacked sets boxes of equal width on top of each other; the baseline is that
// of box main.
func stacked(main int, boxes ...box) box {
	out := box{left: boxes[main].left, right: boxes[main].right}
	for i, b := range boxes {
		if i == main {
			out.base = len(out.lines) + b.base
		}
		out.lines = append(out.lines, b.lines...)
		out.width = max(out.width, b.width)
	}
	return out
}

func blank(n int) string {
	if n <= 0 {
		return ""
	}
	return strings.Repeat(" ", n)
}
