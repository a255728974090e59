package tex

import "strings"

// brace is \underbrace or \overbrace; its label is a script of it.
type brace struct {
	body  row
	under bool
}

func (c brace) draw(st style) (box, bool) {
	if st.flat {
		return box{}, false // there is no place for the label
	}
	b, ok := c.body.draw(st)
	if !ok || b.width == 0 {
		return box{}, false
	}
	if c.under {
		b = stacked(0, b, text(horizontal(b.width, "╰", "┬", "╯", "⏟"), ord))
	} else {
		b = stacked(1, text(horizontal(b.width, "╭", "┴", "╮", "⏞"), ord), b)
	}
	b.left, b.right = edge{class: ord}, edge{class: ord}
	return b, true
}

// horizontal draws a brace that lies on its side.
func horizontal(width int, left, tip, right, single string) string {
	if width < 3 {
		return strings.Repeat(single, width)
	}
	before := (width - 3) / 2
	return left + strings.Repeat("─", before) + tip + strings.Repeat("─", width-3-before) + right
}
