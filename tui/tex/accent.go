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

func (a accent) draw(st style) (box, bool) {
	if s, is := a.symbol(); is {
		return s.draw(st)
	}
	b, ok := a.body.draw(st)
	if !ok || b.width == 0 {
		return box{}, false
	}
	if st.flat || b.height() == 1 && (a.mark == markOver || a.mark == markUnder) {
		return a.across(b)
	}
	var line string
	switch a.mark {
	case markBar, markOver:
		line = strings.Repeat("_", b.width)
	case markHat:
		line = "^"
	case markTilde:
		line = "~"
	case markArrow:
		line = strings.Repeat("─", b.width-1) + "→"
	default:
		return box{}, false
	}
	c := stacked(1, text(line, ord).centred(b.width), b)
	c.left, c.right = edge{class: ord}, edge{class: ord}
	return c, true
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
		return sym{text: composed(r, a.mark), class: n.class}, true
	case accent:
		// A second mark, as in \hat{\bar{x}}, goes on top of the first.
		if s, is := n.symbol(); is {
			if s, is := s.(sym); is {
				return sym{text: s.text + string(a.mark), class: s.class}, true
			}
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

// across draws the line of \overline and \underline on each character of a
// one-line body; other marks have no such form.
func (a accent) across(b box) (box, bool) {
	mark := a.mark
	if mark == markBar {
		mark = markOver
	}
	if mark != markOver && mark != markUnder {
		return box{}, false
	}
	var s strings.Builder
	for _, r := range b.lines[0] {
		s.WriteRune(r)
		s.WriteRune(mark)
	}
	c := text(s.String(), ord)
	return c, c.width == b.width
}

// composed is r with a mark on it, as one character where Unicode has one for
// the letters of formulas: terminals draw those better.
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
	return string(r) + string(mark)
}
