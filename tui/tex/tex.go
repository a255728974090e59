// Package tex draws TeX formulas as Unicode text for a terminal.
//
// A formula goes through three steps: a lexer (lex.go), a parser to a tree of
// nodes (parse*.go) and a layout in which every node draws itself as a box of
// cells with a baseline (box.go and the file of each node). One-line and
// many-line drawings share that layout: they differ only in the style.
//
// The rule of the package: what it cannot draw it refuses, so that the caller
// can show the source. It never draws half a formula and never panics.
package tex

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Caps that keep hostile or broken input cheap. Formulas of a lesson are far
// below all of them.
const (
	maxSource = 4 << 10 // bytes of source
	maxDepth  = 32      // nested groups
	maxWidth  = 1 << 12 // cells of any box
	maxHeight = 64      // lines of any box
)

// Inline draws a formula on one line: `\frac{a}{b}` becomes "a/b", `x_i^2`
// becomes "xᵢ²". ok is false, and line empty, when src is malformed or holds
// something that cannot be drawn on one line: the caller then shows the source.
// The line has no control characters and no spaces at its ends.
func Inline(src string) (line string, ok bool) { return inline(src, style{flat: true}) }

// InlineASCII is Inline for terminals that have no raised and lowered letters
// and no marks: "x_i^2", "hat(x)". Letters that are not ASCII, such as those of
// Greek, are still to be made so.
func InlineASCII(src string) (line string, ok bool) {
	return inline(src, style{flat: true, ascii: true})
}

func inline(src string, st style) (line string, ok bool) {
	r, ok := parse(src)
	if !ok {
		return "", false
	}
	b, ok := r.draw(st)
	if !ok {
		return "", false
	}
	b = b.trimmed()
	if len(b.lines) != 1 || !b.printable() {
		return "", false
	}
	return b.lines[0], true
}

// Display draws a formula on one or more lines, as it would be set on a line of
// its own: stacked fractions, limits above and below, tall brackets. All lines
// have the same width in cells, at most width. A formula that is too wide is
// broken before its relations, then before its operators, with continuation
// lines indented by 2. ok is false, and lines nil, when src is malformed, holds
// something that cannot be drawn, or fits width in no way.
func Display(src string, width int) (lines []string, ok bool) { return display(src, width, style{}) }

// DisplayASCII is to Display what InlineASCII is to Inline.
func DisplayASCII(src string, width int) (lines []string, ok bool) {
	return display(src, width, style{ascii: true})
}

func display(src string, width int, st style) (lines []string, ok bool) {
	r, ok := parse(src)
	if !ok || width < 1 {
		return nil, false
	}
	b, ok := fit(r, width, st)
	if !ok {
		return nil, false
	}
	b = b.trimmed()
	if b.width > width || !b.printable() {
		return nil, false
	}
	return b.lines, true
}

// printable is the last gate before a drawing leaves the package: it has
// something to see, no control or formatting characters, and lines that are
// exactly as wide as the layout reckoned. Graphemes that join across two pieces
// (flags, jamo) break that reckoning and are refused here.
func (b box) printable() bool {
	if b.width == 0 || len(b.lines) == 0 {
		return false
	}
	for _, line := range b.lines {
		for _, r := range line {
			if !unicode.IsPrint(r) {
				return false
			}
		}
		if ansi.StringWidth(line) != b.width {
			return false
		}
	}
	return true
}
