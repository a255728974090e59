package courses

import (
	"testing"

	"llmcourse/tui/ui"
)

// Names of columns stand at their right edge, so each is narrower than its column.
func TestColumnsStandApart(t *testing.T) {
	t.Parallel()
	for width := 40; width <= 160; width++ {
		for _, c := range columns(&ui.Context{Width: width}) {
			if len(c.name)+1 >= c.width {
				t.Errorf("at %d columns %q has %d", width, c.name, c.width)
			}
		}
	}
}
