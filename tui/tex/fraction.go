package tex

import "strings"

// fraction is \frac; a small one (\tfrac) keeps to one line if its parts are
// single symbols.
type fraction struct {
	num, den row
	small    bool
}

func (f fraction) draw(st style) (box, bool) {
	if st.flat {
		return f.slashed(st)
	}
	if f.small {
		if b, ok := f.slashed(style{flat: true, tight: st.tight, ascii: st.ascii}); ok && b.width <= 5 {
			return b, true
		}
	}
	num, ok := f.num.draw(st)
	if !ok {
		return box{}, false
	}
	den, ok := f.den.draw(st)
	if !ok {
		return box{}, false
	}
	width := max(num.width, den.width, 1)
	if bare(f.num) || bare(f.den) {
		width += 2 // the bars of nested fractions must not look alike
	}
	bar := text(strings.Repeat("─", width), inner)
	bar.left.char, bar.right.char = 0, 0
	b := stacked(1, num.centred(width), bar, den.centred(width))
	b.bond = bondSlash
	return b, b.sane()
}

// bare says whether r is nothing but a fraction.
func bare(r row) bool {
	if len(r) != 1 {
		return false
	}
	_, is := r[0].(fraction)
	return is
}

// slashed draws the fraction on one line.
func (f fraction) slashed(st style) (box, bool) {
	num, ok := f.num.draw(st)
	if !ok {
		return box{}, false
	}
	den, ok := f.den.draw(st)
	if !ok || num.width == 0 || den.width == 0 {
		return box{}, false
	}
	if num.bond > bondProduct {
		num = num.parenthesised()
	}
	if den.bond > bondRaised {
		den = den.parenthesised()
	}
	b := text(num.lines[0]+"/"+den.lines[0], inner)
	b.bond = bondSlash
	return b, true
}

// binomial is \binom{n}{k}; on one line it reads C(n, k).
type binomial struct{ n, k row }

func (c binomial) draw(st style) (box, bool) {
	n, ok := c.n.draw(st)
	if !ok {
		return box{}, false
	}
	k, ok := c.k.draw(st)
	if !ok {
		return box{}, false
	}
	if st.flat {
		b := text("C("+n.lines[0]+", "+k.lines[0]+")", ord)
		b.right.class = closing
		return b, true
	}
	width := max(n.width, k.width)
	gap := text(blank(width), ord)
	return bracket("(", stacked(1, n.centred(width), gap, k.centred(width)), ")"), true
}
