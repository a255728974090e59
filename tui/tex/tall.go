package tex

import "strings"

// tall draws a delimiter h lines high with its baseline on line base.
func tall(s string, h, base int) box {
	if h == 1 {
		return text(s, ord)
	}
	lines := make([]string, h)
	top, body, bottom := pieces(s)
	for y := range lines {
		switch {
		case s == "{" || s == "}":
			lines[y] = bracePiece(s, y, h, min(max(base, 1), h-2))
		case s == "⟨" || s == "⟩":
			lines[y] = anglePiece(s, y, h)
		case y == 0:
			lines[y] = top
		case y == h-1:
			lines[y] = bottom
		default:
			lines[y] = body
		}
	}
	b := text(lines[0], ord)
	b.lines, b.base = lines, base
	b.left.char, b.right.char = 0, 0
	return b
}

// pieces are the top, middle and bottom of a tall delimiter.
func pieces(s string) (top, body, bottom string) {
	switch s {
	case "(":
		return "⎛", "⎜", "⎝"
	case ")":
		return "⎞", "⎟", "⎠"
	case "[":
		return "⎡", "⎢", "⎣"
	case "]":
		return "⎤", "⎥", "⎦"
	case "⌈":
		return "⎡", "⎢", "⎢"
	case "⌉":
		return "⎤", "⎥", "⎥"
	case "⌊":
		return "⎢", "⎢", "⎣"
	case "⌋":
		return "⎥", "⎥", "⎦"
	case "‖":
		return "║", "║", "║"
	case "|":
		return "│", "│", "│"
	}
	return s, s, s
}

// bracePiece is line y of a brace whose tip is on line tip.
func bracePiece(s string, y, h, tip int) string {
	left := s == "{"
	pick := func(l, r string) string {
		if left {
			return l
		}
		return r
	}
	switch y {
	case tip:
		return pick("⎨", "⎬")
	case 0:
		return pick("⎧", "⎫")
	case h - 1:
		return pick("⎩", "⎭")
	}
	return "⎪"
}

// anglePiece is line y of an angle bracket: two strokes that meet half way.
func anglePiece(s string, y, h int) string {
	width := (h + 1) / 2
	from := min(y, h-1-y) // lines from the nearer end
	stroke, at := "╱", width-1-from
	if y >= h/2 {
		stroke = "╲"
	}
	if s == "⟩" {
		at = from
		stroke = "╲"
		if y >= h/2 {
			stroke = "╱"
		}
	}
	if h%2 == 1 && y == h/2 {
		stroke = s
	}
	return strings.Repeat(" ", at) + stroke + strings.Repeat(" ", width-1-at)
}
