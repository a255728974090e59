package tui_test

import (
	"strings"
	"testing"

	"llmcourse/tui/internal/tuitest"
)

// Behind an overlay the page has one quiet colour, so that what is in front
// stands out; but where a theme is tried on it is what there is to see.
func TestPageStepsBack(t *testing.T) {
	t.Parallel()
	const ground = "48;2;" // a background of its own, as the program's name has
	for keys, quiet := range map[string]bool{"": false, "?": true, "T": false} {
		m := tuitest.Fixture(t).Open(t, 120, 40)
		tuitest.Drive(t, m, tuitest.Keys(keys)...)
		head, _, _ := strings.Cut(m.View().Content, "\n")
		if strings.Contains(head, ground) == quiet {
			t.Errorf("after %q the header is %q", keys, head)
		}
		status := m.View().Content[strings.LastIndex(m.View().Content, "\n"):]
		if bold := strings.Contains(status, ";1m") || strings.Contains(status, "\x1b[1;"); !bold {
			t.Errorf("after %q no key stands out in the status line: %q", keys, status)
		}
	}
}
