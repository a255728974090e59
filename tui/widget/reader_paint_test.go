package widget_test

import (
	"fmt"
	"strings"
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/widget"
)

// TestJobsReachSoFar: of a very long page no more is drawn than may soon be
// looked at, and more when somebody goes there.
func TestJobsReachSoFar(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&text, "Words of *paragraph* %d.\n\n", i)
	}
	p := read(t, text.String(), 60, 20)
	count := func() (drawn int) {
		for job := p.Job(); job != nil; job = p.Job() {
			msg := job().(widget.Painted)
			p.Painted(msg)
			drawn++
		}
		return drawn
	}
	p.Sync(plain(), 50, 20) // another width: all is to be drawn again
	if jobs := count(); jobs < 5 || jobs > 40 {
		t.Errorf("%d jobs for a page of 2000 paragraphs", jobs)
	}
	if !p.Key(keymap.Default(), tuitest.Key("G")) {
		t.Fatal("G does not move")
	}
	if jobs := count(); jobs == 0 {
		t.Error("the end of the page is not drawn properly")
	}
	lines := p.lines()
	if last := lines[len(lines)-1]; strings.TrimSpace(last) != "Words of paragraph 1999." {
		t.Errorf("the last line is %q", last)
	}
}
