package tex

import "strings"

// script is a base with superscript, subscript and primes; sup and sub are nil
// when absent.
type script struct {
	base     node
	sup, sub row
	primes   int
	limits   bool // in display the scripts stand above and below the base
}

// written is a script drawn on one line.
type written struct {
	there bool
	small bool   // s is made of raised or lowered characters
	word  bool   // it begins with a word
	s     string // as it stands on the line of the base
	full  box    // in characters of full size
}

func (s script) draw(st style) (box, bool) {
	if a, is := s.base.(accent); is && !st.flat && !st.tight && !st.ascii {
		if _, one := a.symbol(); !one {
			if b, ok := s.marked(a, st); ok {
				return b, true
			}
		}
	}
	base, ok := s.base.draw(st)
	if !ok {
		return box{}, false
	}
	if base.bond == bondRaised || base.bond == bondSlash {
		base = bracket("(", base, ")")
	}
	sup, ok := s.write(s.sup, st, superscript)
	if !ok {
		return box{}, false
	}
	sub, ok := s.write(s.sub, st, subscript)
	if !ok {
		return box{}, false
	}
	switch {
	case st.flat:
		return s.flat(base, sup, sub), true
	case s.limits && base.height() == 1:
		return limits(s.flat(base, written{}, written{}), sup, sub), true
	case s.limits && s.primes == 0:
		return limits(base, sup, sub), true
	case base.height() > 1:
		return s.corners(base, sup, sub), true
	}
	return s.aside(base, sup, sub), true
}

// write draws a script on one line, small where Unicode allows.
func (s script) write(r row, st style, small func(rune) rune) (written, bool) {
	if r == nil {
		return written{}, true
	}
	b, ok := r.draw(style{flat: true, tight: true, ascii: st.ascii})
	if !ok {
		return written{}, false
	}
	w := written{there: b.width > 0, s: b.lines[0], full: b, word: b.left.word}
	if g, is := onlyGrid(r); is && s.limits && !st.flat { // \substack
		if w.full, ok = g.draw(style{tight: true, ascii: st.ascii}); !ok {
			return written{}, false
		}
	}
	// Words are easier to read in full size: x_max.
	if !b.left.word && !b.right.word && !st.ascii {
		if mapped := mapRunes(w.s, small); mapped != "" {
			w.small, w.s = true, mapped
		}
	}
	return w, true
}

// flat sets the scripts behind the base. Small ones come first, since x²_max
// leaves no doubt what is squared.
func (s script) flat(base box, sup, sub written) box {
	line := base.lines[0] + strings.Repeat("′", s.primes)
	word := base.right.word && s.primes == 0
	small, full := "", ""
	for _, w := range []struct {
		written
		mark string
	}{{sub, "_"}, {sup, "^"}} {
		switch {
		case !w.there:
		case w.small:
			small += w.s
		default:
			full += w.mark + w.bracketed(w.mark == "_")
		}
	}
	b := text(line+small+full, ord)
	b.left, b.right.class = base.left, base.right.class
	b.right.word = full != "" || small == "" && word
	if base.right.class == fn && strings.HasSuffix(full, ")") {
		b.right.class = large // keeps away from the brackets of an argument
	}
	b.bond = base.bond
	if b.bond == bondAtom && sup.there {
		b.bond = bondRaised
	}
	return b
}

// aside sets scripts beside a base of one line: small ones on its line, others
// raised and lowered.
func (s script) aside(base box, sup, sub written) box {
	raise := sup.there && !sup.small
	lower := sub.there && !sub.small && !plainWord(sub.s)
	mid := sup
	if raise {
		mid = written{}
	}
	low := sub
	if lower {
		low = written{}
	}
	main := s.flat(base, mid, low)
	width := main.width
	at := base.width + s.primes
	if raise {
		width = max(width, at+sup.full.width)
	}
	if lower {
		width = max(width, at+sub.full.width)
	}
	boxes := []box{main.padded(0, width)}
	up := 0
	if raise {
		up, boxes = 1, append([]box{sup.full.padded(at, width)}, boxes...)
	}
	if lower {
		boxes = append(boxes, sub.full.padded(at, width))
	}
	b := stacked(up, boxes...)
	b.bond = main.bond
	return b
}

// corners sets scripts at the right corners of a tall base.
func (s script) corners(base box, sup, sub written) box {
	up := strings.Repeat("′", s.primes) + sup.s
	upBox, subBox := text(up, ord), text(sub.s, ord)
	b := base
	b.width += max(upBox.width, subBox.width)
	b.lines = make([]string, 0, len(base.lines)+2)
	top, bottom := 0, len(base.lines)-1
	if up != "" && base.base == 0 {
		top = -1
		b.base++
	}
	if sub.there && base.below() == 0 {
		bottom++
	}
	for y := min(top, 0); y <= max(bottom, len(base.lines)-1); y++ {
		line, at := blank(base.width), base.width
		if y >= 0 && y < len(base.lines) {
			line = base.lines[y]
		}
		if y == top {
			line, at = line+up, at+upBox.width
		} else if y == bottom {
			line, at = line+sub.s, at+subBox.width
		}
		b.lines = append(b.lines, line+blank(b.width-at))
	}
	b.right.char = 0
	return b
}

// limits sets scripts above and below the base.
func limits(base box, sup, sub written) box {
	boxes, main := []box{base}, 0
	if sup.there {
		boxes, main = []box{sup.full, base}, 1
	}
	if sub.there {
		boxes = append(boxes, sub.full)
	}
	width := 0
	for _, b := range boxes {
		width = max(width, b.width)
	}
	for i := range boxes {
		boxes[i] = boxes[i].centred(width)
	}
	b := stacked(main, boxes...)
	if b.right.class == fn {
		b.right.class = large // keeps away from the brackets of an argument
	}
	return b
}

// bracketed puts parentheses around a script that needs them on one line. Letters
// in a label such as d_ff stand together; in an exponent they are a product.
func (w written) bracketed(label bool) string {
	switch {
	case enclosed(w.s), plainWord(w.s) && (label || w.word || isNumber(w.s)):
		return w.s
	}
	return "(" + w.s + ")"
}
