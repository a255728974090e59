package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Ink is a style without a size, made ready to write with. A frame is some
// hundreds of short words, and lipgloss works out each time what a style
// means; Ink does it once, which makes a frame three times as fast.
type Ink struct {
	lipgloss.Style
	open, shut string
}

func ink(s lipgloss.Style) Ink {
	const mark = "x"
	open, shut, _ := strings.Cut(s.Render(mark), mark)
	return Ink{s, open, shut}
}

// Render writes text in the style, line by line.
func (i Ink) Render(text string) string {
	if text == "" || i.open == "" && i.shut == "" {
		return text
	}
	if strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\n", i.shut+"\n"+i.open)
	}
	return i.open + text + i.shut
}

// Heat is a day of a heatmap, from 0 (nothing) to 4 (much): told by its shape
// as well as by its colour.
func (t *Theme) Heat(level int) string {
	sign := t.Icons.Heat[min(max(level, 0), 4)]
	if level <= 0 {
		return t.Rule.Render(sign)
	}
	return t.Leaf.Render(sign)
}
