package widget

import (
	"charm.land/bubbles/v2/progress"

	"llmcourse/tui/theme"
)

// Meter draws a fraction from 0 to 1 as a bar of width cells. Its ends differ by
// their glyphs too, thick and thin.
func Meter(t *theme.Theme, fraction float64, width int) string {
	fraction = min(max(fraction, 0), 1)
	bar := progress.New(
		progress.WithWidth(width), progress.WithoutPercentage(),
		progress.WithFillCharacters(t.Icons.Full, t.Icons.Empty),
		progress.WithColors(t.Leaf.GetForeground()),
	)
	bar.EmptyColor = t.Rule.GetForeground()
	return bar.ViewAs(fraction)
}
