package tex

import "strings"

// environment reads what follows \begin.
func (p *parser) environment() node {
	name := p.braceWord()
	g, ok := gridOf(strings.TrimSuffix(name, "*"))
	if !ok || !p.enter() {
		p.fail()
		return nil
	}
	defer p.leave()
	if name == "array" {
		g.columns = p.braceWord()
		if strings.Trim(g.columns, "lcr") != "" {
			p.fail() // rules between columns are not drawn
		}
	}
	g.cells = p.gridCells()
	if !p.accept(tokCommand, "end") || p.braceWord() != name {
		p.fail()
		return nil
	}
	return g
}

// gridOf is the empty grid of an environment.
func gridOf(name string) (grid, bool) {
	switch name {
	case "matrix", "smallmatrix", "array":
		return grid{}, true
	case "pmatrix":
		return grid{left: "(", right: ")"}, true
	case "bmatrix":
		return grid{left: "[", right: "]"}, true
	case "Bmatrix":
		return grid{left: "{", right: "}"}, true
	case "vmatrix":
		return grid{left: "|", right: "|"}, true
	case "Vmatrix":
		return grid{left: "‖", right: "‖"}, true
	case "cases", "dcases":
		return grid{kind: gridCases, left: "{"}, true
	case "rcases":
		return grid{kind: gridCases, right: "}"}, true
	case "aligned", "align", "split":
		return grid{kind: gridAligned}, true
	case "gather", "gathered", "equation", "multline":
		return grid{kind: gridLines}, true
	}
	return grid{}, false
}

// gridCells reads cells up to \end or a closing brace. A line without anything
// in it, as after the last \\, does not count.
func (p *parser) gridCells() [][]row {
	var cells [][]row
	line := []row{p.row(false)}
	for {
		switch p.peek().kind {
		case tokAlign:
			p.pos++
			line = append(line, p.row(false))
		case tokBreak:
			p.lineBreak()
			if len(line) > 1 || len(line[0]) > 0 {
				cells = append(cells, line)
			}
			line = []row{p.row(false)}
		default:
			if len(line) > 1 || len(line[0]) > 0 {
				cells = append(cells, line)
			}
			return cells
		}
	}
}

// lineBreak takes \\ and the length in brackets that may follow: \\[4pt].
func (p *parser) lineBreak() {
	p.pos++
	if t := p.peek(); t.kind != tokChar || t.text != "[" {
		return
	}
	for i := p.pos + 1; i < len(p.toks) && p.toks[i].kind == tokChar; i++ {
		if p.toks[i].text == "]" {
			p.pos = i + 1
			return
		}
		if !isLength(p.toks[i].text) {
			return
		}
	}
}

// isLength says whether s can stand in a length such as 1.5em.
func isLength(s string) bool {
	return isDigit(s) || s == "." || s == "-" || len(s) == 1 && isASCIILetter(s[0])
}

// substack reads the lines of \substack, which stand in limits.
func (p *parser) substack() node {
	if p.next().kind != tokOpen {
		p.fail()
		return nil
	}
	p.pos++
	g := grid{kind: gridLines, columns: "c", cells: p.gridCells()}
	p.closeBrace()
	return g
}

// braceWord reads {name}.
func (p *parser) braceWord() string {
	if p.next().kind != tokOpen {
		p.fail()
		return ""
	}
	p.pos++
	var b strings.Builder
	for p.peek().kind == tokChar {
		b.WriteString(p.take().text)
	}
	p.closeBrace()
	return b.String()
}
