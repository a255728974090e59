package tui_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
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

// text is what can be read on screen; a frame is drawn for golden files only.
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
	if got := s.m.Book().State(ref); got != want {
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
	tuitest.Golden(t, "1-first-start", s.frame())

	s.keys("ctrl+k")
	s.typed("quant")
	s.sees("Find", "quant", "4-bit Quantization with GPTQ")
	s.keys("enter")
	s.at(ui.Section, quantization)
	tuitest.Golden(t, "2-opened-by-the-palette", s.frame())

	s.keys("2")
	if want := []string{"https://example.com/cpp?a=1&b=2"}; !slices.Equal(s.w.Opened, want) {
		t.Errorf("opened %q, want %q", s.w.Opened, want)
	}
	s.says("Opened https://example.com/cpp?a=1&b=2")

	s.keys("} } { space") // from the second heading on the section is begun
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
	tuitest.Golden(t, "3-back-on-the-roadmap", s.frame())
	s.keys("q")
	if !s.tr.Quit {
		t.Fatal("the program did not end")
	}
	if left := s.m.Unsaved(); len(left) > 0 {
		t.Errorf("%d changes were not saved", len(left))
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
	tuitest.Golden(t, "4-continued", s.frame())
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

func TestResizeKeepsThePlace(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.resize(80, 24)
	s.visit(ui.Section, quantization+"#absmax")
	for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 40}, {20, 5}, {60, 15}, {0, 0}, {99, 20}, {80, 24}} {
		s.resize(size[0], size[1])
		if size[0] == 120 || !s.size.Useful() {
			continue
		}
		if got := firstLine(s); !strings.HasPrefix(got, "Absmax and zero point") {
			t.Errorf("at %s the page begins with %q", s.size, got)
		}
	}
	s.keys("j j j j j") // in the middle of a paragraph or code
	first := firstLine(s)
	s.resize(60, 24)
	s.resize(80, 24)
	if got := firstLine(s); got != first {
		t.Errorf("after narrower and back the page begins with %q, want %q", got, first)
	}
}

func TestSearchInThePage(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.keys("/")
	s.typed("weight")
	s.sees("match 1 of")
	_, of, _ := strings.Cut(s.frame(), "match 1 of ")
	var n int
	if _, err := fmt.Sscan(of, &n); err != nil || n < 5 {
		t.Fatalf("found %d matches (%v), want at least 5", n, err)
	}
	s.keys("enter n")
	s.sees(fmt.Sprintf("match 2 of %d", n))
	s.keys("N N")
	s.sees(fmt.Sprintf("match %d of %d", n, n)) // round the end
	s.keys("n")
	s.sees(fmt.Sprintf("match 1 of %d", n))
	tuitest.Golden(t, "found", s.frame())
	s.keys("esc")
	s.lacks("match 1 of")
	s.at(ui.Section, quantization)
	s.keys("/")
	s.typed("nowhere to be found")
	s.sees("no match")
	s.do(tea.PasteMsg{Content: "pasted"})
	s.sees("pasted")
	s.keys("esc esc")
	s.at(ui.Roadmap, "")
}

// A link of the text that leads into the course stays in the program; one of
// the same lesson only scrolls.
func TestLinksOfALesson(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.keys("tab")
	s.keys("enter") // "Grace" in the text
	if want := []string{"https://example.com/film"}; !slices.Equal(s.w.Opened, want) {
		t.Errorf("opened %q, want %q", s.w.Opened, want)
	}
	s.keys("tab tab enter") // "further down"
	s.at(ui.Section, quantization)
	if got := firstLine(s); !strings.Contains(got, "GPTQ & EXL2") {
		t.Errorf("the link inside the lesson leads to %q", got)
	}
	s.keys("g tab tab enter") // "vectors#matrices"
	s.at(ui.Section, "basics/vectors#matrices")
	if got := firstLine(s); !strings.HasPrefix(got, "Matrices") {
		t.Errorf("the link to a topic opens the lesson at %q", got)
	}
	s.keys("esc")
	s.at(ui.Section, quantization)
	s.keys("esc") // lets go of the link
	s.at(ui.Section, quantization)
	s.keys("esc")
	s.at(ui.Roadmap, "")
	if len(s.w.Opened) != 1 {
		t.Errorf("opened %q, want only the film", s.w.Opened)
	}
}

// An address that has moved is opened where it is today, and archived as it was.
func TestMovedAddresses(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, "basics/vectors")
	s.keys("2")
	s.visit(ui.Resources, "basics/vectors#handbook")
	s.keys("o O y")
	s.visit(ui.Section, "basics/training")
	s.keys("tab tab enter O")
	want := []string{
		"https://example.org/handbook", "https://example.org/handbook",
		"https://web.archive.org/web/2024/https://example.com/handbook",
		"https://example.org/new", "https://web.archive.org/web/2024/https://example.com/old",
	}
	if !slices.Equal(s.w.Opened, want) {
		t.Errorf("opened\n%q, want\n%q", s.w.Opened, want)
	}
}

func TestCopyGoesThroughTheTerminal(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Resources, "depth/quantization#cpp")
	s.keys("y")
	if got := s.tr.Copied(); got != "https://example.com/cpp?a=1&b=2" {
		t.Errorf("copied %q", got)
	}
	s.says("Copied https://example.com/cpp")
}

func TestWithoutABrowserTheAddressIsShown(t *testing.T) {
	t.Parallel()
	for _, err := range []error{fmt.Errorf("open: %w", tui.ErrNoBrowser), errors.New("xdg-open: exit status 3")} {
		s := begin(t, tuitest.Fixture(t))
		s.w.OpenErr = err
		s.visit(ui.Section, quantization)
		s.keys("2")
		if got := s.tr.Copied(); got != "https://example.com/cpp?a=1&b=2" {
			t.Errorf("copied %q", got)
		}
		s.sees("Open this address", "https://example.com/cpp?a=1&b=2")
		if !errors.Is(err, tui.ErrNoBrowser) {
			s.sees("exit status 3")
		}
		s.keys("y")
		if s.tr.Copied() == "" {
			t.Error("y copies nothing")
		}
		s.keys("esc")
		s.lacks("Open this address")
		s.at(ui.Section, quantization)
	}
}

func TestFailedSaveIsKeptAndTriedAgain(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.w.Store.Err = errors.New("no space left on device")
	s.keys("space")
	s.state("basics/vectors", progress.Done)
	s.says("1 change not saved")
	if got := len(s.m.Unsaved()); got != 1 {
		t.Errorf("%d changes are unsaved, want 1", got)
	}
	s.keys("j")
	s.says("1 change not saved")
	s.says("W retry")
	tuitest.Golden(t, "not-saved", s.frame())
	s.keys("space")
	s.says("2 changes not saved")
	s.keys("W")
	s.says("2 changes not saved")
	if got := len(s.m.Unsaved()); got != 2 {
		t.Errorf("%d changes are unsaved, want 2", got)
	}
	s.w.Store.Err = nil
	s.keys("W j")
	s.lacks("not saved")
	if got := len(s.m.Unsaved()); got != 0 {
		t.Errorf("%d changes are unsaved, want 0", got)
	}
	if got := len(s.stored()); got != 2 {
		t.Errorf("the store holds %d events, want 2", got)
	}
}

func TestQuitWithoutADiskKeepsWhatWasDone(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.w.Store.Err = errors.New("no space left on device")
	s.keys("space Q")
	if !s.tr.Quit {
		t.Fatal("the program does not end while its store fails")
	}
	left := s.m.Unsaved()
	if len(left) != 1 || left[0].Ref != "basics/vectors" {
		t.Errorf("unsaved is %v, want the tick of basics/vectors", left)
	}
}

// run runs a command that is known to be one plain command or a batch, and
// returns the messages, ticks left out.
func run(t *testing.T, cmd tea.Cmd) []tea.Msg {
	t.Helper()
	return tuitest.Answers(t, cmd)
}

// While a write is under way, leaving waits for it.
func TestQuitWaitsForTheDisk(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	m := w.Open(t, 80, 24)
	_, write := m.Update(tuitest.Key("space")) // the write has begun, its answer has not come
	_, leave := m.Update(tuitest.Key("Q"))
	if got := run(t, leave); len(got) > 0 {
		t.Fatalf("leaving with a write under way sends %T at once", got[0])
	}
	if view := tuitest.Frame(t, m.View(), 80, 24); !strings.Contains(view, "Saving") {
		t.Error("the status line does not tell what the program waits for")
	}
	saved := run(t, write)
	if len(saved) != 1 {
		t.Fatalf("the write answers %v", saved)
	}
	_, end := m.Update(saved[0])
	if got := run(t, end); len(got) != 1 || got[0] != (tea.QuitMsg{}) {
		t.Errorf("after the write the program sends %v, want the end", got)
	}
}

func TestQuitDoesNotWaitForEver(t *testing.T) {
	t.Parallel()
	for name, msg := range map[string]tea.Msg{"a disk that does not answer": tui.Patience(), "a person who asks twice": tuitest.Key("Q")} {
		w := tuitest.Fixture(t)
		m := w.Open(t, 80, 24)
		m.Update(tuitest.Key("space"))
		m.Update(tuitest.Key("Q"))
		_, end := m.Update(msg)
		if got := run(t, end); len(got) != 1 || got[0] != (tea.QuitMsg{}) {
			t.Errorf("%s: the program sends %v, want the end", name, got)
		}
		if len(m.Unsaved()) != 1 {
			t.Errorf("%s: %d changes unsaved, want 1", name, len(m.Unsaved()))
		}
	}
}

// A signal ends the program as its own key does: what is being read is kept.
func TestASignalIsAQuit(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	if got := tui.Filter(s.m, tea.QuitMsg{}); !tui.IsQuit(got) {
		t.Errorf("Filter makes %T of a quit", got)
	}
	if got := tui.Filter(s.m, tuitest.Key("j")); got == nil {
		t.Error("Filter drops a key")
	}
	s.visit(ui.Section, quantization)
	s.keys("j j j j")
	s.do(tea.QuitMsg{})
	if !s.tr.Quit {
		t.Error("the program does not end")
	}
	s = s.again()
	if place, _, ok := s.m.Book().LastPlace(); !ok || place.Ref != quantization {
		t.Errorf("the place is %v, want %s", place, quantization)
	}
}

// Two programs on one store see what the other does.
func TestTwoProgramsOnOneStore(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	here := begin(t, w)
	w.Store = w.Store.Another()
	there := begin(t, w)
	here.keys("space")
	here.state("basics/vectors", progress.Done)
	there.state("basics/vectors", progress.Todo)
	there.do(tui.Watch())
	there.state("basics/vectors", progress.Done)
	there.sees("✓ 1  Vectors and Matrices", "1/6 done")
	if there.tr.Ticks != 1 {
		t.Errorf("after a look the program asks for %d ticks, want 1", there.tr.Ticks)
	}
	there.keys("j space")
	here.do(tea.FocusMsg{})
	here.sees("✓ 2  Training")
	here.keys("u") // takes back the last change of this machine, whichever program made it
	there.do(tea.FocusMsg{})
	if a, b := here.frame(), there.frame(); here.m.Book().State("basics/training") != there.m.Book().State("basics/training") {
		t.Errorf("the programs differ:\n%s\n%s", a, b)
	}
}

func TestUndoWalksBack(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.keys("space j s j b space u")
	s.state("basics/unicode", progress.Todo)
	s.says("Undone. 言語モデルのための文字コード 🚀 Text: todo.")
	s.keys("u")
	if s.m.Book().Star("basics/unicode") {
		t.Error("the star is still there")
	}
	s.keys("u")
	s.state("basics/training", progress.Todo)
	s.state("basics/vectors", progress.Done)
	s.keys("u")
	s.state("basics/vectors", progress.Todo)
	s.keys("u")
	s.says("There is nothing to undo.")
	s.keys("space")
	s.state("basics/unicode", progress.Done)
}

func TestFilterOfTheRoadmap(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.resize(80, 24)
	s.keys("/")
	s.typed("gptq")
	s.sees("GPTQ & EXL2", "Quantization")
	s.lacks("Training", "The Basics")
	s.keys("enter space")
	s.state(quantization+"#gptq", progress.Done)
	tuitest.Golden(t, "filtered", s.frame())
	s.keys("esc")
	s.sees("Training", "The Basics")
	if !strings.Contains(cursorRow(s), "GPTQ & EXL2") {
		t.Errorf("after the filter the cursor is on %q", cursorRow(s))
	}
	s.keys("/")
	s.typed("qqqq")
	s.sees("no section or topic matches")
	tuitest.Golden(t, "nothing-found", s.frame())
	s.keys("esc")
	s.lacks("no section or topic matches")
	s.keys("q")
	if !s.tr.Quit {
		t.Error("q does not quit after a filter")
	}
}

// cursorRow is the row with the cursor's sign.
func cursorRow(s *session) string {
	s.Helper()
	for _, line := range strings.Split(s.text(), "\n") {
		if strings.Contains(line, "❯") {
			return line
		}
	}
	return ""
}

func TestFiltersOfTheResources(t *testing.T) {
	t.Parallel()
	w := begun(t)
	s := begin(t, w)
	s.keys("r")
	s.at(ui.Resources, "")
	s.sees("13 of 13", "sort: roadmap")
	s.keys("f")
	s.sees("kind: video", "1 of 13", "Quantization in Pictures")
	s.keys("esc t t t")
	s.sees("state: done", "1 of 13", "Introduction to Quantization")
	s.keys("esc *")
	s.sees("starred", "1 of 13", "Run Models with llama.cpp")
	s.keys("* p p")
	s.sees("part: depth", "5 of 13")
	s.lacks("A Handbook")
	s.keys("esc v")
	s.sees("sort: title")
	if !strings.Contains(cursorRow(s), "4-bit Quantization with GPTQ") {
		t.Errorf("the first by title is %q", cursorRow(s))
	}
	s.keys("v")
	s.sees("sort: kind")
	if !strings.Contains(cursorRow(s), "video") {
		t.Errorf("the first by kind is %q", cursorRow(s))
	}
	s.keys("v /")
	s.typed("grace book")
	s.sees("1 of 13", "A Handbook")
	s.keys("enter space")
	s.state("basics/vectors#handbook", progress.Done)
	s.keys("l")
	s.at(ui.Section, "basics/vectors")
	s.keys("esc")
	s.sees("1 of 13") // the filter is as it was left
	s.keys("/")
	s.typed("zzzz")
	s.sees("Nothing is left by these filters.")
	tuitest.Golden(t, "nothing-left", s.frame())
	s.keys("enter esc")
	s.sees("13 of 13")
}

func TestNotebooks(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.keys("c")
	s.at(ui.Notebooks, "")
	s.sees("4 of 4", "A Notebook of No Section")
	s.keys("G l")
	s.says("This notebook belongs to no section.")
	s.keys("k l")
	s.at(ui.Section, quantization)
}

func TestTabs(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	for _, want := range []ui.Kind{ui.Resources, ui.Notebooks, ui.Progress, ui.About, ui.Roadmap} {
		s.keys(">")
		s.at(want, "")
	}
	s.keys("<")
	s.at(ui.About, "")
	s.keys("esc")
	s.at(ui.Roadmap, "")
	s.keys("esc esc")
	if s.tr.Quit {
		t.Error("esc quits")
	}
	for keys, want := range map[string]ui.Kind{"r": ui.Resources, "c": ui.Notebooks, "a": ui.About, "m": ui.Roadmap} {
		s.keys(keys)
		s.at(want, "")
	}
}

func TestTooSmallAWindowSaysSo(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	for _, size := range [][2]int{{39, 30}, {100, 11}, {20, 5}, {12, 1}} {
		s.resize(size[0], size[1])
		if got := strings.TrimSpace(s.frame()); got != "needs 40x12" {
			t.Errorf("%s shows %q", s.size, got)
		}
	}
	s.resize(3, 2)
	s.resize(40, 12)
	s.lacks("needs")
}

func TestNotes(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.keys("e")
	s.sees("Note: Vectors and Matrices")
	s.typed("Read q twice? ")
	s.do(tea.PasteMsg{Content: "two\nlines"})
	s.sees("Read q twice? two", "lines")
	s.keys("esc")
	if got := s.w.Notes.Texts["basics/vectors"]; got != "Read q twice? two\nlines" {
		t.Errorf("the note is %q", got)
	}
	s.sees("Vectors and Matrices ✎")
	s.says("The note on Vectors and Matrices is kept.")
	s = s.again()
	s.sees("Vectors and Matrices ✎")
	s.keys("e Q") // a letter of the note, not the end
	if s.tr.Quit {
		t.Fatal("a Q in a note ends the program")
	}
	s.keys("ctrl+c")
	if !s.tr.Quit || !strings.Contains(s.w.Notes.Texts["basics/vectors"], "Q") {
		t.Errorf("quit %v with the note %q", s.tr.Quit, s.w.Notes.Texts["basics/vectors"])
	}

	s = s.again()
	s.w.Notes.Texts["basics/training"] = "Written outside."
	s.do(tui.Edited("basics/training", nil))
	s.sees("Training ✎")
	s.do(tui.Edited("basics/training", errors.New("exit status 1")))
	s.says("The editor ended with an error: exit status 1")
	s.w.Notes.Err = errors.New("no space left on device")
	s.keys("e")
	s.typed("more")
	s.keys("ctrl+s")
	s.says("The note was not saved: no space left on device")
}

func TestThemeIsKept(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	was := s.m.ThemeID()
	s.keys("T j j") // each is worn while the cursor is on it
	if got := s.m.ThemeID(); !strings.HasPrefix(got, "light/") {
		t.Errorf("the theme is %s", got)
	}
	s.keys("esc")
	if got := s.m.ThemeID(); got != was || len(s.w.Saved) != 0 {
		t.Errorf("after esc the theme is %s, want %s; saved %v", got, was, s.w.Saved)
	}
	s.keys("T j enter")
	if n := len(s.w.Saved); n != 1 || s.w.Saved[0].Theme != "dark" {
		t.Errorf("saved %v", s.w.Saved)
	}
	s.says("Theme: dark")
	s.w.Settings.NoColor = true
	s = s.again()
	s.keys("T")
	s.says("Colours are off")
}

// The terminal's answer about its background changes the automatic theme, also
// in the middle of a page.
func TestThemeFollowsTheTerminal(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization+"#absmax")
	before := s.frame()
	for ground, want := range map[string]string{"light": "auto/light/emoji", "dark": "auto/dark/emoji"} {
		s.do(tuitest.Ground(ground == "dark"))
		if got := s.m.ThemeID(); got != want {
			t.Errorf("on a %s ground the theme is %s", ground, got)
		}
		if got := s.frame(); got != before {
			t.Errorf("the letters change with the theme:\n%s", tuitest.Diff(got, before))
		}
	}
}

func TestReadOnlyStoreIsToldOf(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	w.ReadOnly = true
	s := begin(t, w)
	s.says("read-only")
	s.keys("j")
	s.says("read-only")
}

// Solutions are folded until they are asked for, and formulas can be read as
// they were written.
func TestFoldsAndFormulas(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.keys("G")
	s.lacks("so 6.5 GB")
	s.keys("z")
	s.keys("/")
	s.typed("6.5 GB")
	s.sees("so 6.5 GB", "match 1 of 1")
	s.keys("esc g x")
	s.sees(`\operatorname{round}`)
	s.keys("x")
	s.lacks(`\operatorname{round}`)
}

func TestNeighbours(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, "basics/training")
	s.keys("]")
	s.at(ui.Section, "basics/unicode")
	s.keys("[ [")
	s.at(ui.Section, "basics/vectors")
	s.keys("[")
	s.says("There is no further section in that direction.")
	s.keys("esc")
	s.at(ui.Roadmap, "")
}

func TestOutline(t *testing.T) {
	t.Parallel()
	for _, width := range []int{60, 100} {
		s := begin(t, tuitest.Fixture(t))
		s.resize(width, 24)
		s.visit(ui.Section, quantization)
		s.keys("i j j enter")
		if got := firstLine(s); width == 60 && !strings.HasPrefix(got, "GPTQ & EXL2") {
			t.Errorf("at %d the outline leads to %q", width, got)
		}
		s.keys("i k space")
		s.state(quantization+"#absmax", progress.Done)
		s.keys("esc")
		s.at(ui.Section, quantization)
	}
}

func TestClicks(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	click := func(text string) {
		t.Helper()
		for y, line := range strings.Split(s.text(), "\n") {
			if x := strings.Index(line, text); x >= 0 {
				s.do(tea.MouseClickMsg{X: lipgloss.Width(line[:x]), Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatalf("the frame lacks %q:\n%s", text, s.frame())
	}
	click("Resources")
	s.at(ui.Resources, "")
	click("Roadmap")
	s.at(ui.Roadmap, "")
	click("Quantization")
	if !strings.Contains(cursorRow(s), "Quantization") {
		t.Errorf("the cursor is on %q", cursorRow(s))
	}
	click("2  Quantization")
	s.at(ui.Section, quantization)
	click("GPTQ & EXL2")
	if got := firstLine(s); !strings.Contains(got, "GPTQ & EXL2") {
		t.Errorf("a click in the outline leads to %q", got)
	}
	s.keys("g")
	click("Grace")
	if want := []string{"https://example.com/film"}; !slices.Equal(s.w.Opened, want) {
		t.Errorf("opened %q, want %q", s.w.Opened, want)
	}
	s.do(tea.MouseWheelMsg{X: 60, Y: 10, Button: tea.MouseWheelDown})
	s.keys("g")
	click("‹") // the header leads back
	s.at(ui.Roadmap, "")
}

func TestHelpFindsAKey(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.keys("? /")
	s.typed("undo")
	s.sees("undo")
	s.lacks("next pane")
	s.keys("esc esc")
	if s.m.Depth() != 0 {
		t.Error("esc does not close the help")
	}
	s.keys("? ?")
	if s.m.Depth() != 0 {
		t.Error("? does not close the help")
	}
}

// Every entry of the palette does something: it opens a place or answers.
func TestEveryEntryOfThePalette(t *testing.T) {
	t.Parallel()
	w := begun(t)
	s := begin(t, w)
	for _, name := range []string{"Vectors and Matrices", "Absmax", "The Basics", "Compression notebooks", "A Handbook", "Slope Finder", "undo", "theme", "continue reading", "keys", "About"} {
		s.keys("m ctrl+k")
		s.typed(name)
		s.keys("enter")
		place := s.m.Top() != ui.Route{Kind: ui.Roadmap}
		if !place && s.m.Notice() == "" && s.m.Depth() == 0 {
			t.Errorf("%q does nothing", name)
		}
		if s.m.Depth() > 0 {
			s.keys("esc")
		}
	}
	s.keys("ctrl+k")
	s.typed("quit at once")
	s.keys("enter")
	if !s.tr.Quit {
		t.Error("the palette cannot quit")
	}
}

// A slow answer for a place that was left is dropped.
func TestAnswersForAClosedPlaceAreDropped(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	m := w.Open(t, 80, 24)
	cmd := m.Visit(ui.Route{Kind: ui.Section, Ref: quantization})
	tuitest.Drive(t, m, tuitest.Key("esc"))
	before := tuitest.Frame(t, m.View(), 80, 24)
	tuitest.Run(t, m, cmd)
	if got := tuitest.Frame(t, m.View(), 80, 24); got != before {
		t.Errorf("a late lesson changes the frame:\n%s", tuitest.Diff(got, before))
	}
}

func TestWindowTitleAndModes(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	view := s.m.View()
	if !view.AltScreen || !view.ReportFocus || view.MouseMode != tea.MouseModeCellMotion {
		t.Errorf("the view asks for %+v", view)
	}
	if view.WindowTitle != "Roadmap - llmcourse" {
		t.Errorf("the window is called %q", view.WindowTitle)
	}
	s.visit(ui.Section, quantization)
	if view := s.m.View(); view.MouseMode != tea.MouseModeNone || view.WindowTitle != "Quantization - llmcourse" {
		t.Errorf("a lesson takes the mouse (%v) or is called %q", view.MouseMode, view.WindowTitle)
	}
	s.keys("/")
	if s.m.View().Cursor == nil {
		t.Error("a text field shows no cursor")
	}
}

// Every key may come before the page that it acts on has: on a slow disk the
// lesson is not there yet.
func TestKeysBeforeThePageHasCome(t *testing.T) {
	t.Parallel()
	for _, r := range tui.Routes() {
		route := ui.Route{Kind: r.Kind}
		if r.Tab == "" {
			route.Ref = quantization
		}
		w := tuitest.Fixture(t)
		m := w.Open(t, 80, 24)
		late := []tea.Cmd{m.Visit(route)}
		fits := func() {
			t.Helper()
			if err := tuitest.Fits(m.View(), 80, 24); err != nil {
				t.Error(err)
			}
		}
		for _, name := range strings.Fields("j k g G } { ctrl+d ctrl+u pgdown pgup tab shift+tab enter space s b 1 o O y z x n N i h l / a enter n N esc esc u [ ] S esc e esc d t esc") {
			_, cmd := m.Update(tuitest.Key(name))
			late = append(late, cmd)
			fits()
		}
		for _, cmd := range late {
			tuitest.Run(t, m, cmd)
		}
		fits()
	}
}
