package tex

import (
	"strings"
	"unicode/utf8"
)

// accent is a mark over (or a line under) its body.
type accent struct {
	mark rune // the combining character
	body row
}

const (
	markHat    = '\u0302'
	markTilde  = '\u0303'
	markBar    = '\u0304'
	markOver   = '\u0305'
	markUnder  = '\u0332'
	markArrow  = '\u20d7'
	markDot    = '\u0307'
	markDotDot = '\u0308'
	markCaron  = '\u030c'
	markBreve  = '\u0306'
	markAcute  = '\u0301'
	markGrave  = '\u0300'
	markRing   = '\u030a'
)

func accentMark(name string) (rune, bool) {
	switch name {
	case "hat", "widehat":
		return markHat, true
	case "tilde", "widetilde":
		return markTilde, true
	case "bar":
		return markBar, true
	case "overline":
		return markOver, true
	case "underline":
		return markUnder, true
	case "vec", "overrightarrow":
		return markArrow, true
	case "dot":
		return markDot, true
	case "ddot":
		return markDotDot, true
	case "check", "widecheck":
		return markCaron, true
	case "breve":
		return markBreve, true
	case "acute":
		return markAcute, true
	case "grave":
		return markGrave, true
	case "mathring":
		return markRing, true
	}
	return 0, false
}

// draw puts the mark on a letter where Unicode has the two as one character, and
// over or under the body where there are lines for it. Else it is spelled, as in
// hat(x): many fonts do not draw a mark that is a character of its own, and then
// nobody can tell m from its estimate.
func (a accent) draw(st style) (box, bool) {
	if s, is := a.symbol(); is && !st.ascii {
		return s.draw(st)
	}
	if s, is := a.scripted(); is {
		return s.draw(st)
	}
	b, ok := a.body.draw(st)
	if !ok || b.width == 0 {
		return box{}, false
	}
	if st.flat || st.tight || st.ascii {
		b = bracket("(", b, ")")
		name := text(a.name(), ord)
		if len(b.lines) > 1 {
			return box{}, false
		}
		c := text(name.lines[0]+b.lines[0], ord)
		c.left, c.right = edge{class: ord}, edge{class: ord}
		return c, true
	}
	line := text(a.line(b.width), ord).centred(b.width)
	boxes, main := []box{line, b}, 1
	if a.mark == markUnder {
		boxes, main = []box{b, line}, 0
	}
	c := stacked(main, boxes...)
	c.left, c.right = edge{class: ord}, edge{class: ord}
	return c, true
}

// name is what a mark is called.
func (a accent) name() string {
	switch a.mark {
	case markHat:
		return "hat"
	case markTilde:
		return "tilde"
	case markBar, markOver:
		return "bar"
	case markUnder:
		return "underline"
	case markArrow:
		return "vec"
	case markDot:
		return "dot"
	case markDotDot:
		return "ddot"
	case markCaron:
		return "check"
	case markBreve:
		return "breve"
	case markAcute:
		return "acute"
	case markGrave:
		return "grave"
	}
	return "ring"
}

// line is a mark as a line of its own, over a body of that width.
func (a accent) line(width int) string {
	switch a.mark {
	case markBar, markOver:
		return strings.Repeat("_", width)
	case markUnder:
		return strings.Repeat("‾", width)
	case markHat:
		return "^"
	case markTilde:
		return "~"
	case markArrow:
		return strings.Repeat("─", width-1) + "→"
	case markDot:
		return "˙"
	case markDotDot:
		return "¨"
	case markCaron:
		return "ˇ"
	case markBreve:
		return "˘"
	case markAcute:
		return "´"
	case markGrave:
		return "`"
	}
	return "°"
}

// symbol puts the mark on the body if that is a single character, or a single
// character with scripts: the mark of \hat{x_i} goes on the x.
func (a accent) symbol() (node, bool) {
	if len(a.body) != 1 {
		return nil, false
	}
	switch n := a.body[0].(type) {
	case sym:
		if utf8.RuneCountInString(n.text) != 1 {
			return nil, false
		}
		if a.mark == markOver {
			a.mark = markBar
		}
		r, _ := utf8.DecodeRuneInString(n.text)
		if one := composed(r, a.mark); one != "" {
			return sym{text: one, class: n.class}, true
		}
	case group:
		return accent{a.mark, n.body}.symbol()
	case script:
		if n.limits {
			return nil, false
		}
		if s, is := (accent{a.mark, row{n.base}}).symbol(); is {
			n.base = s
			return n, true
		}
	}
	return nil, false
}

// scripted is the mark moved to the base of a body that has scripts: the mark of
// \hat{x_i} goes on the x.
func (a accent) scripted() (node, bool) {
	if len(a.body) != 1 {
		return nil, false
	}
	switch n := a.body[0].(type) {
	case group:
		return accent{a.mark, n.body}.scripted()
	case script:
		if !n.limits {
			n.base = accent{a.mark, row{n.base}}
			return n, true
		}
	}
	return nil, false
}

// marked draws a script on one line whose base has a mark of its own line: the
// mark stands over the base, and the scripts beside it.
func (s script) marked(a accent, st style) (box, bool) {
	base, ok := a.body.draw(st)
	if !ok || base.height() != 1 || a.mark == markUnder {
		return box{}, false
	}
	bare := s
	bare.base = group{body: a.body}
	b, ok := bare.draw(st)
	if !ok || b.height() != 1 {
		return box{}, false
	}
	line := text(a.line(base.width), ord).centred(base.width).padded(0, b.width)
	c := stacked(1, line, b)
	c.left, c.right, c.bond = b.left, b.right, b.bond
	return c, true
}

// composed is r with a mark on it as one character, for the letters of formulas;
// "" where Unicode has none.
func composed(r, mark rune) string {
	var letters, forms string
	switch mark {
	case markHat:
		letters, forms = "aceghijosuwyzACEGHIJOSUWYZ", "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ"
	case markTilde:
		letters, forms = "aeinouvyAEINOUVY", "ãẽĩñõũṽỹÃẼĨÑÕŨṼỸ"
	case markBar:
		letters, forms = "aegiouyAEGIOUY", "āēḡīōūȳĀĒḠĪŌŪȲ"
	case markDot:
		letters, forms = "abcdefghmnoprstwxyzABCDEFGHMNOPRSTWXYZ", "ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżȦḂĊḊĖḞĠḢṀṄȮṖṘṠṪẆẊẎŻ"
	case markDotDot:
		letters, forms = "aehiotuwxyAEHIOUWXY", "äëḧïöẗüẅẍÿÄËḦÏÖÜẄẌŸ"
	}
	if i := strings.IndexRune(letters, r); i >= 0 {
		return string([]rune(forms)[i]) // letters are ASCII: bytes are runes
	}
	return ""
}
