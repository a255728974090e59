package tex

import "strings"

// bigDelim is a bracket of fixed size, such as \big( or \Bigr]. A pair of them
// becomes a fence, which fits what it encloses; one without a partner is drawn
// in its plain size.
type bigDelim struct{ sym }

// bigDelimiter says whether name is one of the size commands, and which side it
// opens: open, closing, rel for \bigm, or none when the bracket itself says so.
func bigDelimiter(name string) (side class, ok bool) {
	base := name
	switch {
	case strings.HasSuffix(name, "l"):
		base, side = name[:len(name)-1], open
	case strings.HasSuffix(name, "r"):
		base, side = name[:len(name)-1], closing
	case strings.HasSuffix(name, "m"):
		base, side = name[:len(name)-1], rel
	}
	switch base {
	case "big", "Big", "bigg", "Bigg":
		return side, true
	}
	return none, false
}

// big reads the bracket after a size command.
func (p *parser) big(side class) node {
	t := p.next()
	s := p.delimiter()
	if s == "" {
		return nil // \big. is invisible
	}
	if side == none {
		name := t.text
		if t.kind == tokCommand {
			name = `\` + name
		}
		_, side = delimiter(name)
	}
	return bigDelim{sym{text: s, class: side}}
}

// pairBigs turns each pair of big brackets in r, and what is between them, into
// a fence. Scripts on the closing bracket stay on the fence.
func pairBigs(r row) row {
	var opens []int
	out := r[:0:0]
	for _, n := range r {
		b, s := bigOf(n)
		switch {
		case b == nil:
			out = append(out, n)
		case b.class == open && s == nil:
			opens = append(opens, len(out))
			out = append(out, n)
		case b.class == closing && len(opens) > 0 && len(opens) <= maxDepth:
			at := opens[len(opens)-1]
			opens = opens[:len(opens)-1]
			left, _ := bigOf(out[at])
			var f node = fence{left: left.text, right: b.text, parts: []row{append(row(nil), out[at+1:]...)}}
			if s != nil {
				s.base = f
				f = *s
			}
			out = append(out[:at], f)
		default:
			out = append(out, n)
		}
	}
	return out
}

// bigOf is the big bracket that n is, with the scripts it bears, or nil.
func bigOf(n node) (*bigDelim, *script) {
	switch n := n.(type) {
	case bigDelim:
		return &n, nil
	case script:
		if b, is := n.base.(bigDelim); is {
			return &b, &n
		}
	}
	return nil, nil
}
