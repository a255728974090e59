package chart

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// The overview is read as lines are, and each station has its number.
func TestStationsAreReadInOneDirection(t *testing.T) {
	t.Parallel()
	course, err := curriculum.Load(os.DirFS("../../data/llm-course"))
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{80, 96, 110, 120, 200} {
		d := Overview(course, progress.NewBook(course.ID), Options{Width: width, Icons: theme.NewIcons("plain")})
		x, y, stations := 0, 0, 0
		for _, n := range d.Nodes {
			if n.shape != station {
				continue
			}
			stations++
			if n.Y < y || n.Y == y && n.X <= x {
				t.Errorf("width %d: %s is at %d,%d, behind one at %d,%d", width, n.Label, n.X, n.Y, x, y)
			}
			x, y = n.X, n.Y
			if number := fmt.Sprintf("%d. ", n.Number); !strings.HasPrefix(n.lines[0], number) {
				t.Errorf("width %d: %q does not begin with %q", width, n.lines[0], number)
			}
		}
		if stations != len(course.Sections()) {
			t.Errorf("width %d: %d stations", width, stations)
		}
	}
}
