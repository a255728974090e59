package tex

// fence is \left … \right: brackets as tall as what they enclose. An empty left
// or right stands for the invisible delimiter. mids are the \middle delimiters
// between the parts.
type fence struct {
	left, right string
	parts       []row
	mids        []string
}

// fence reads what follows \left.
func (p *parser) fence() node {
	f := fence{left: p.delimiter(), parts: []row{p.row(false)}}
	for p.accept(tokCommand, "middle") {
		f.mids = append(f.mids, p.delimiter())
		f.parts = append(f.parts, p.row(false))
	}
	if !p.accept(tokCommand, "right") {
		p.fail()
		return nil
	}
	f.right = p.delimiter()
	return f
}

// delimiter reads the bracket after \left and its like.
func (p *parser) delimiter() string {
	t := p.next()
	p.take()
	name := t.text
	if t.kind == tokCommand {
		name = `\` + name
	} else if t.kind == tokChar && name == "." {
		return ""
	}
	s, _ := delimiter(name)
	if s == "" {
		p.fail()
	}
	return s
}

// delimiter is what a bracket draws in one line, and its class; "" if name, a
// character or a command with its backslash, is not one.
func delimiter(name string) (string, class) {
	switch name {
	case "(", "[":
		return name, open
	case ")", "]":
		return name, closing
	case "|", "/":
		return name, ord
	case `\vert`:
		return "|", ord
	case `\|`, `\Vert`:
		return "‖", ord
	case `\lbrack`:
		return "[", open
	case `\rbrack`:
		return "]", closing
	case `\{`, `\lbrace`:
		return "{", open
	case `\}`, `\rbrace`:
		return "}", closing
	case `\lvert`:
		return "|", open
	case `\rvert`:
		return "|", closing
	case `\lVert`:
		return "‖", open
	case `\rVert`:
		return "‖", closing
	case `\langle`, "<":
		return "⟨", open
	case `\rangle`, ">":
		return "⟩", closing
	case `\lfloor`:
		return "⌊", open
	case `\rfloor`:
		return "⌋", closing
	case `\lceil`:
		return "⌈", open
	case `\rceil`:
		return "⌉", closing
	}
	return "", none
}

func (f fence) draw(st style) (box, bool) {
	boxes := make([]box, len(f.parts))
	for i, r := range f.parts {
		b, ok := r.draw(st)
		if !ok {
			return box{}, false
		}
		boxes[i] = b
	}
	if len(f.mids) == 0 {
		return bracket(f.left, boxes[0], f.right), true
	}
	above, below := 0, 0
	for _, b := range boxes {
		above, below = max(above, b.base), max(below, b.below())
	}
	row, gaps := []box{boxes[0]}, []int{0}
	for i, mid := range f.mids {
		bar := tall(mid, above+1+below, above)
		bar.left.char, bar.right.char = 0, 0
		row = append(row, bar, boxes[i+1])
		gaps = append(gaps, cells(!st.tight), cells(!st.tight))
	}
	return bracket(f.left, beside(row, gaps), f.right), true
}

// bracket sets b between two delimiters as tall as itself.
func bracket(left string, b box, right string) box {
	if b.height() == 2 && (left == "{" || right == "{" || left == "}" || right == "}") {
		b = stacked(0, b, text(blank(b.width), ord)) // a brace needs three lines
	}
	row := []box{b}
	if left != "" {
		row = append([]box{tall(left, b.height(), b.base)}, row...)
	}
	if right != "" {
		row = append(row, tall(right, b.height(), b.base))
	}
	out := beside(row, make([]int, len(row)))
	out.left.class, out.right.class = open, closing
	if b.height() > 1 {
		out.left.char, out.right.char = 0, 0
	}
	if left == "" {
		out.left.class, out.bond = inner, bondSum
	}
	if right == "" {
		out.right.class, out.bond = inner, bondSum
	}
	return out
}
