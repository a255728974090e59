package widget

import (
	"strings"

	"charm.land/bubbles/v2/progress"

	"llmcourse/tui/theme"
)

// Meter draws a fraction from 0 to 1 as a bar of width cells.
func Meter(t *theme.Theme, fraction float64, width int) string {
	fraction = min(max(fraction, 0), 1)
	if t.Mono { // the two ends must differ by more than colour
		full := min(int(fraction*float64(width)+0.5), width)
		return strings.Repeat("=", full) + strings.Repeat(".", max(width-full, 0))
	}
	bar := progress.New(
		progress.WithWidth(width), progress.WithoutPercentage(),
		progress.WithFillCharacters(t.Icons.Full, t.Icons.Empty),
		progress.WithColors(t.Leaf.GetForeground()),
	)
	bar.EmptyColor = t.Rule.GetForeground()
	return bar.ViewAs(fraction)
}
