package tex

import "strings"

// parser turns tokens into nodes. A failure is noted once, in bad, and moves the
// parser to the end of its input, so that every loop ends by itself and no
// method needs to hand an error up.
type parser struct {
	toks  []token
	pos   int
	depth int
	bad   bool
}

// parse reads a whole formula. Lines split by \\ at the top become the rows of a
// grid, as in the gather environment of TeX.
func parse(src string) (row, bool) {
	toks, ok := lex(src)
	if !ok {
		return nil, false
	}
	p := &parser{toks: toks}
	rows := []row{p.row(false)}
	for p.peek().kind == tokBreak {
		p.lineBreak()
		rows = append(rows, p.row(false))
	}
	if p.peek().kind != tokEnd {
		p.fail() // a closing token that nothing opened
	}
	if p.bad {
		return nil, false
	}
	if len(rows) == 1 {
		return rows[0], true
	}
	g := grid{kind: gridLines}
	for _, r := range rows {
		if len(r) > 0 {
			g.cells = append(g.cells, []row{r})
		}
	}
	return row{g}, true
}

func (p *parser) fail() { p.bad, p.pos = true, len(p.toks) }

func (p *parser) peek() token {
	if p.pos < len(p.toks) {
		return p.toks[p.pos]
	}
	return token{}
}

func (p *parser) take() token {
	t := p.peek()
	p.pos = min(p.pos+1, len(p.toks))
	return t
}

func (p *parser) skipSpace() {
	for p.peek().kind == tokSpace {
		p.pos++
	}
}

// next is the next token that is not space, still to be taken.
func (p *parser) next() token {
	p.skipSpace()
	return p.peek()
}

// accept takes the next token if it is the character or command given.
func (p *parser) accept(kind tokenKind, text string) bool {
	if t := p.next(); t.kind != kind || t.text != text {
		return false
	}
	p.pos++
	return true
}

// enter counts a nested construct and fails beyond the cap; each call is paired
// with leave.
func (p *parser) enter() bool {
	if p.depth++; p.depth > maxDepth {
		p.fail()
	}
	return !p.bad
}

func (p *parser) leave() { p.depth-- }

// row reads nodes up to a token that belongs to what stands around the row,
// which it leaves to the caller. With bracket set a ] ends the row too.
func (p *parser) row(bracket bool) row {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	var r row
	for {
		t := p.next()
		switch t.kind {
		case tokEnd, tokClose, tokAlign, tokBreak:
			return pairBigs(r)
		case tokCommand:
			if t.text == "right" || t.text == "middle" || t.text == "end" {
				return pairBigs(r)
			}
		case tokChar:
			if bracket && t.text == "]" {
				return pairBigs(r)
			}
		}
		n := node(nil)
		if t.kind == tokChar && isDigit(t.text) {
			n = p.number()
		} else {
			n = p.atom()
		}
		if n = p.scripted(n); n != nil {
			r = append(r, n)
		}
	}
}

// atom reads one node without its scripts; nil for a command that draws nothing.
func (p *parser) atom() node {
	switch t := p.peek(); t.kind {
	case tokOpen:
		p.pos++
		r := p.row(false)
		p.closeBrace()
		return group{r}
	case tokChar:
		p.pos++
		return p.char(t.text)
	case tokCommand:
		p.pos++
		return p.command(t.text)
	}
	return group{} // a script with nothing before it
}

func (p *parser) closeBrace() {
	if p.take().kind != tokClose {
		p.fail()
	}
}

// char makes a symbol of a plain character.
func (p *parser) char(s string) node {
	drawn, c := character(s)
	return sym{text: drawn, class: c}
}

// number reads a whole number or decimal as one symbol, so that a script or a
// slash after it applies to all of it. A comma between groups of three digits
// belongs to it: writers leave out the braces that TeX wants in 50{,}257.
func (p *parser) number() node {
	from := p.pos
	for {
		switch {
		case p.digit(p.pos):
		case p.charAt(p.pos, ".") && p.digit(p.pos+1):
		case p.charAt(p.pos, ",") && p.digit(p.pos+1) && p.digit(p.pos+2) && p.digit(p.pos+3) && !p.digit(p.pos+4):
		default:
			var s strings.Builder
			for _, t := range p.toks[from:p.pos] {
				s.WriteString(t.text)
			}
			return sym{text: s.String(), class: ord}
		}
		p.pos++
	}
}

func (p *parser) charAt(i int, s string) bool {
	return i < len(p.toks) && p.toks[i].kind == tokChar && p.toks[i].text == s
}

func (p *parser) digit(i int) bool {
	return i < len(p.toks) && p.toks[i].kind == tokChar && isDigit(p.toks[i].text)
}

// scripted reads the scripts that follow base.
func (p *parser) scripted(base node) node {
	s := script{base: base}
	switch b := base.(type) {
	case sym:
		s.limits = b.limits
	case brace:
		s.limits = true
	}
	for {
		switch t := p.next(); {
		case t.kind == tokPrime && s.sup == nil:
			s.primes++
			p.pos++
		case t.kind == tokSup && s.sup == nil && base != nil:
			p.pos++
			s.sup = p.argument()
		case t.kind == tokSub && s.sub == nil && base != nil:
			p.pos++
			s.sub = p.argument()
		case t.kind == tokPrime || t.kind == tokSup || t.kind == tokSub:
			p.fail()
		case t.kind == tokCommand && (t.text == "limits" || t.text == "nolimits"):
			p.pos++
			s.limits = t.text == "limits"
		default:
			if s.sup == nil && s.sub == nil && s.primes == 0 {
				return base
			}
			return s
		}
	}
}

// argument reads what a command or script applies to: a group or one token.
func (p *parser) argument() row {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	switch p.next().kind {
	case tokOpen:
		p.pos++
		r := p.row(false)
		p.closeBrace()
		if r == nil {
			r = row{}
		}
		return r
	case tokChar, tokCommand:
		if n := p.atom(); n != nil {
			return row{n}
		}
	}
	p.fail()
	return nil
}

// option reads an optional argument in brackets; nil if there is none.
func (p *parser) option() row {
	if !p.accept(tokChar, "[") {
		return nil
	}
	r := p.row(true)
	if !p.accept(tokChar, "]") {
		p.fail()
	}
	return r
}
