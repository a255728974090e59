package text

import (
	"fmt"
	"strings"

	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// Sign is glyph and word of a State, the word padded to a column.
func Sign(t *theme.Theme, s progress.State) string {
	glyph, style := t.Icons.Todo, t.Muted
	switch s {
	case progress.Doing:
		glyph, style = t.Icons.Doing, t.Warm
	case progress.Done:
		glyph, style = t.Icons.Done, t.Leaf
	case progress.Skipped:
		glyph = t.Icons.Skipped
	}
	return style.Render(fmt.Sprintf("%s %-7s", glyph, s))
}

// Meter draws a share as a bar of ten cells.
func Meter(t *theme.Theme, share float64) string {
	const cells = 10
	full := int(share*cells + 0.5)
	return t.Leaf.Render(strings.Repeat(string(t.Icons.Full), full)) +
		t.Rule.Render(strings.Repeat(string(t.Icons.Empty), cells-full))
}
