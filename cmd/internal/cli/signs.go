package cli

import (
	"fmt"
	"strings"

	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// sign is glyph and word of a State, the word padded to a column.
func sign(t *theme.Theme, s progress.State) string {
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

// meter draws a share as a bar of ten cells.
func meter(t *theme.Theme, share float64) string {
	const cells = 10
	full := int(share*cells + 0.5)
	return t.Leaf.Render(strings.Repeat(string(t.Icons.Full), full)) +
		t.Rule.Render(strings.Repeat(string(t.Icons.Empty), cells-full))
}
