package tui_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// A session is a program that somebody uses.
type session struct {
	*testing.T
	w    *tuitest.World
	m    *tui.Model
	size tuitest.Size
	tr   *tuitest.Trace // of what was done last
}

// begin starts the program in a window of 120 by 32.
func begin(t *testing.T, w *tuitest.World) *session {
	t.Helper()
	s := &session{T: t, w: w, m: tui.New(w.Deps(t)), size: tuitest.Size{Width: 120, Height: 32}}
	s.tr = tuitest.Start(t, s.m, s.size.Width, s.size.Height)
	return s
}

// again starts the program once more, on the same store.
func (s *session) again() *session {
	s.Helper()
	s.w.Store = s.w.Store.Another()
	s.w.Clock = s.w.Clock.Add(time.Hour)
	return begin(s.T, s.w)
}

func (s *session) do(msgs ...tea.Msg) {
	s.Helper()
	s.tr = tuitest.Drive(s, s.m, msgs...)
	if err := tuitest.Fits(s.m.View(), s.size.Width, s.size.Height); err != nil {
		s.Error(err)
	}
}

func (s *session) keys(names string) { s.Helper(); s.do(tuitest.Keys(names)...) }
func (s *session) typed(text string) { s.Helper(); s.do(tuitest.Type(text)...) }

func (s *session) resize(width, height int) {
	s.Helper()
	s.size = tuitest.Size{Width: width, Height: height}
	s.do(tea.WindowSizeMsg{Width: width, Height: height})
}

func (s *session) visit(kind ui.Kind, ref curriculum.Ref) {
	s.Helper()
	s.tr = tuitest.Run(s, s.m, s.m.Visit(ui.Route{Kind: kind, Ref: ref}))
}

func (s *session) frame() string {
	s.Helper()
	return tuitest.Frame(s, s.m.View(), s.size.Width, s.size.Height)
}

// drawn is what the screen in front draws itself.
func (s *session) drawn() string { s.Helper(); return drawn(s, s.m) }

// text is what can be read on screen; frames are drawn for golden files only.
func (s *session) text() string { return ansi.Strip(s.m.View().Content) }

// status is the last row.
func (s *session) status() string {
	s.Helper()
	lines := strings.Split(strings.TrimRight(s.text(), "\n"), "\n")
	return lines[len(lines)-1]
}

func (s *session) sees(texts ...string) {
	s.Helper()
	for _, text := range texts {
		if frame := s.text(); !strings.Contains(frame, text) {
			s.Errorf("the frame lacks %q:\n%s", text, frame)
		}
	}
}

func (s *session) lacks(texts ...string) {
	s.Helper()
	for _, text := range texts {
		if frame := s.text(); strings.Contains(frame, text) {
			s.Errorf("the frame has %q:\n%s", text, frame)
		}
	}
}

func (s *session) says(text string) {
	s.Helper()
	if got := s.status(); !strings.Contains(got, text) {
		s.Errorf("the status line is %q, want %q in it", got, text)
	}
}

func (s *session) state(ref curriculum.Ref, want progress.State) {
	s.Helper()
	if got := s.m.Book().Marked(ref); got != want {
		s.Errorf("%s is %s, want %s", ref, got, want)
	}
}

// at wants a place to be open.
func (s *session) at(kind ui.Kind, ref curriculum.Ref) {
	s.Helper()
	if got := s.m.Top(); got != (ui.Route{Kind: kind, Ref: ref}) {
		s.Errorf("the place is %v, want %v %s", got, kind, ref)
	}
}

// stored are the events the store holds.
func (s *session) stored() []progress.Event {
	s.Helper()
	loaded, err := s.w.Store.Load(context.Background())
	if err != nil {
		s.Fatal(err)
	}
	return loaded.Events
}

// A day of a learner, and the next day.
func TestLearnerComesBack(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.sees("New here?", "The Basics", "0/6")
	tuitest.Golden(t, "1-first-start", s.drawn())

	s.keys("ctrl+k")
	s.typed("quant")
	s.sees("Find", "quant", "4-bit Quantization with GPTQ")
	s.keys("enter")
	s.at(ui.Section, quantization)
	tuitest.Golden(t, "2-opened-by-the-palette", s.drawn())

	s.keys("2")
	if want := []string{"https://example.com/cpp?a=1&b=2"}; !slices.Equal(s.w.Opened, want) {
		t.Errorf("opened %q, want %q", s.w.Opened, want)
	}
	s.says("Opened https://example.com/cpp?a=1&b=2")

	s.keys("} } { x") // from the second heading on the section is begun
	s.state(quantization+"#base", progress.Done)
	s.state(quantization, progress.Doing)
	s.says("Base techniques: done. u takes it back.")
	s.sees("Base techniques  ✓ done")

	s.keys("d")
	s.state(quantization, progress.Done)
	s.keys("u")
	s.state(quantization, progress.Doing)
	s.says("Undone. Quantization: doing.")
	s.state(quantization+"#base", progress.Done)

	s.keys("} } q")
	s.at(ui.Roadmap, "")
	tuitest.Golden(t, "3-back-on-the-roadmap", s.drawn())
	s.keys("q")
	if !s.tr.Quit {
		t.Fatal("the program did not end")
	}
	if left := s.m.Unsaved(); len(left.Events) > 0 {
		t.Errorf("%d changes were not saved", len(left.Events))
	}

	s = s.again()
	s.lacks("New here?")
	s.sees("❯   ◐ 2  Quantization") // the cursor is where reading stopped
	s.state(quantization+"#base", progress.Done)
	if n, _ := s.m.Book().Opened(quantization + "#cpp"); n != 1 {
		t.Errorf("the history knows %d openings, want 1", n)
	}
	if len(s.m.Book().History(0)) == 0 {
		t.Error("the history is empty")
	}
	s.keys(".")
	s.at(ui.Section, quantization)
	if got := firstLine(s); !strings.Contains(got, "Absmax and zero point") {
		t.Errorf("the page begins with %q, want the heading where reading stopped", got)
	}
	tuitest.Golden(t, "4-continued", s.drawn())
}

// firstLine is the first line of the text of a lesson.
func firstLine(s *session) string {
	s.Helper()
	f := strings.Split(s.text(), "\n")[1:]
	for _, line := range f {
		if s.size.Width >= 100 {
			line = ansi.TruncateLeft(line, 36, "") // the outline
		}
		if line = strings.Trim(line, "─━│┃ "); line != "" {
			return line
		}
	}
	return ""
}
