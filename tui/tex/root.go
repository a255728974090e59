package tex

import "strings"

// root is \sqrt, with an index that is nil for square roots.
type root struct{ index, body row }

func (r root) draw(st style) (box, bool) {
	body, ok := r.body.draw(st)
	if !ok {
		return box{}, false
	}
	if st.ascii {
		return r.spelled(st)
	}
	sign, ok := r.sign()
	if !ok {
		return box{}, false
	}
	switch {
	case body.height() == 1 && body.bond == bondAtom && body.width > 0:
		b := text(sign+body.lines[0], ord)
		b.right.word, b.bond = true, bondRaised
		return b, true
	case st.flat:
		b := text(sign+"("+body.lines[0]+")", ord)
		b.right.class, b.bond = closing, bondRaised
		return b, true
	}
	return tallRoot(sign, body), true
}

// spelled is a root in letters: sqrt(x), or root_n(x).
func (r root) spelled(st style) (box, bool) {
	st.flat = true
	body, ok := r.body.draw(st)
	if !ok {
		return box{}, false
	}
	name := "sqrt"
	if len(r.index) > 0 {
		index, ok := r.index.draw(style{flat: true, tight: true, ascii: true})
		if !ok {
			return box{}, false
		}
		name = "root_" + index.lines[0]
	}
	b := beside([]box{text(name, ord), bracket("(", body, ")")}, []int{0, 0})
	b.left, b.right.class, b.bond = edge{class: ord, word: true}, closing, bondRaised
	return b, true
}

// sign is the root sign with its index.
func (r root) sign() (string, bool) {
	if len(r.index) == 0 {
		return "√", true
	}
	b, ok := r.index.draw(style{flat: true, tight: true})
	if !ok {
		return "", false
	}
	switch s := b.lines[0]; s {
	case "2":
		return "√", true
	case "3":
		return "∛", true
	case "4":
		return "∜", true
	default:
		small := mapRunes(s, superscript)
		return small + "√", small != ""
	}
}

// tallRoot draws a line over the body. Over a body of several lines the sign
// climbs to that line.
func tallRoot(sign string, body box) box {
	foot := text(sign, ord)
	h := body.height()
	if h > 1 {
		body = body.padded(1, body.width+1) // the stroke would touch it
	}
	indent := foot.width + h - 1
	lines := []string{blank(indent) + strings.Repeat("_", body.width)}
	for y, line := range body.lines {
		pre := foot.lines[0]
		if up := h - 1 - y; up > 0 {
			pre = blank(foot.width+up-1) + "╱"
		}
		lines = append(lines, pre+blank(indent-text(pre, ord).width)+line)
	}
	return box{
		lines: lines, width: indent + body.width, base: body.base + 1,
		left: edge{class: ord}, right: edge{class: ord, char: body.right.char, word: body.right.word},
		bond: bondRaised,
	}
}
