package tui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// At no width from 80 cells on a word of the progress page is cut.
func TestProgressIsNotCut(t *testing.T) {
	t.Parallel()
	w := realWorld(t)
	for width := 80; width <= 160; width++ {
		m := w.Open(t, width, 90)
		tuitest.Run(t, m, m.Visit(ui.Route{Kind: ui.Progress}))
		for _, line := range strings.Split(ansi.Strip(m.View().Content), "\n") {
			if strings.Contains(line, "…") {
				t.Errorf("width %d: %q", width, line)
			}
		}
	}
}
