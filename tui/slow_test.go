package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// The terminal shows that the program is at work where that takes longer than
// a second, and nothing where it does not.
func TestProgressBar(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	s := begin(t, w)
	if s.m.View().ProgressBar != nil {
		t.Error("there is a bar and nothing to wait for")
	}
	answer := s.m.Visit(ui.Route{Kind: ui.Search}) // the index is under way, and not awaited
	if s.m.View().ProgressBar != nil {
		t.Error("there is a bar at once")
	}
	w.Clock = w.Clock.Add(2 * time.Second)
	s.m.Update(tui.Watch()) // which comes each second
	if bar := s.m.View().ProgressBar; bar == nil || bar.State != tea.ProgressBarIndeterminate {
		t.Errorf("after two seconds the bar is %v", bar)
	}
	tuitest.Run(t, s.m, answer)
	if s.m.View().ProgressBar != nil {
		t.Error("the index is there, and the bar still is")
	}
}

// A disk that does not answer and a long history are waited for likewise.
func TestProgressBarOfTheDisk(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	deps := w.Deps(t)
	book := deps.Book
	deps.Rest = func(context.Context) (*progress.Book, progress.Loaded, error) { return book, deps.Loaded, nil }
	m := tui.New(deps)
	w.Clock = w.Clock.Add(3 * time.Second)
	m.Update(tui.Watch())
	if m.View().ProgressBar == nil {
		t.Error("the history is not read yet, and nothing is shown")
	}
	tuitest.Start(t, m, 80, 24)
	if m.View().ProgressBar != nil {
		t.Error("the history is read, and the bar is still there")
	}
	_, save := m.Update(tuitest.Key("space"))
	w.Clock = w.Clock.Add(3 * time.Second)
	m.Update(tui.Watch())
	if m.View().ProgressBar == nil {
		t.Error("the disk does not answer, and nothing is shown")
	}
	tuitest.Run(t, m, save)
	if m.View().ProgressBar != nil {
		t.Error("it is saved, and the bar is still there")
	}
}

// A title is cut to what a tab has room for, by cells.
func TestWindowTitle(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	cut := 0
	for _, section := range s.w.Course.Sections() {
		s.visit(ui.Section, section.Ref())
		title := s.m.View().WindowTitle
		if wide := ansi.StringWidth(title); wide > 60 || !strings.HasSuffix(title, " - llmcourse") {
			t.Errorf("%q is %d cells wide", title, wide)
		}
		if strings.Contains(title, "… - ") {
			cut++
		}
	}
	if cut == 0 {
		t.Error("no title was too long: the test tests nothing")
	}
}
