package tex

// command reads the rest of a command whose name has been taken; nil when it
// draws nothing by itself.
func (p *parser) command(name string) node {
	if c, size := bigDelimiter(name); size {
		return p.big(c)
	}
	if n, ok := spacing(name); ok {
		if n == 0 {
			return nil
		}
		return n
	}
	if f, ok := function(name); ok {
		return f
	}
	if s, c, ok := symbol(name); ok {
		return sym{text: s, class: c, limits: c == large}
	}
	if mark, ok := accentMark(name); ok {
		return accent{mark: mark, body: p.argument()}
	}
	if f, ok := fontOf(name); ok {
		return p.styled(f)
	}
	return p.structure(name)
}

// structure reads the commands that build something out of their arguments.
func (p *parser) structure(name string) node {
	switch name {
	case "frac", "dfrac", "cfrac":
		return fraction{num: p.argument(), den: p.argument()}
	case "tfrac":
		return fraction{num: p.argument(), den: p.argument(), small: true}
	case "binom", "dbinom", "tbinom":
		return binomial{p.argument(), p.argument()}
	case "sqrt":
		return root{index: p.option(), body: p.argument()}
	case "left":
		return p.fence()
	case "begin":
		return p.environment()
	case "operatorname":
		return p.operatorName(p.accept(tokChar, "*"))
	case "mathop", "operatornamewithlimits":
		return p.operatorName(true)
	case "underbrace":
		return brace{body: p.argument(), under: true}
	case "overbrace":
		return brace{body: p.argument()}
	case "overset", "stackrel":
		over := p.argument()
		return p.over(over, nil)
	case "underset":
		under := p.argument()
		return p.over(nil, under)
	case "xrightarrow":
		return script{base: sym{text: "→", class: rel}, sup: p.argument(), limits: true}
	case "xleftarrow":
		return script{base: sym{text: "←", class: rel}, sup: p.argument(), limits: true}
	case "substack":
		return p.substack()
	case "not":
		return p.negated()
	case "bmod":
		return sym{text: "mod", class: bin, word: true}
	case "pmod":
		return fence{left: "(", right: ")", parts: []row{append(row{sym{text: "mod", class: fn, word: true}}, p.argument()...)}}
	}
	p.fail()
	return nil
}

// over reads the symbol that \overset and \underset set something upon.
func (p *parser) over(above, below row) node {
	body := p.argument()
	var base node = group{body}
	if len(body) == 1 {
		base = body[0]
	}
	return script{base: base, sup: above, sub: below, limits: true}
}

// negated reads the relation that \not strikes through.
func (p *parser) negated() node {
	t := p.next()
	p.take()
	var s string
	switch t.text {
	case "=":
		s = "≠"
	case "in":
		s = "∉"
	case "equiv":
		s = "≢"
	case "subset":
		s = "⊄"
	case "exists":
		s = "∄"
	case "sim":
		s = "≁"
	case "approx":
		s = "≉"
	default:
		p.fail()
	}
	return sym{text: s, class: rel}
}

// operatorName reads the name of a function; with limits its scripts stand above
// and below it.
func (p *parser) operatorName(limits bool) node {
	r := p.argument()
	s, ok := wordOf(r)
	if !ok {
		p.fail()
	}
	s.class, s.limits = fn, limits || takesLimits(s.text)
	return s
}

// spacing is the room, in cells, that a command makes: 0 for commands that steer
// the looks of TeX and leave no trace in a terminal.
func spacing(name string) (space, bool) {
	switch name {
	case "quad":
		return 2, true
	case "qquad":
		return 4, true
	case ",", ";", ":", ">", " ", "space", "thinspace", "medspace", "thickspace", "enspace", "nobreakspace":
		return 1, true
	case "!", "negthinspace", "/", "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle",
		"nonumber", "notag", "bf", "rm", "it", "sf", "tt", "boldmath", "allowbreak", "nobreak", "null", "hfill":
		return 0, true
	}
	return 0, false
}
