package tui_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/note"
	"llmcourse/tui/ui"
)

func TestFailedSaveIsKeptAndTriedAgain(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.w.Store.Err = errors.New("no space left on device")
	s.keys("space")
	s.state("basics/vectors", progress.Done)
	s.says("1 change not saved")
	if got := len(s.m.Unsaved().Events); got != 1 {
		t.Errorf("%d changes are unsaved, want 1", got)
	}
	s.keys("j")
	s.says("1 change not saved")
	s.says("W retry")
	tuitest.Golden(t, "not-saved", s.drawn())
	s.keys("space")
	s.says("2 changes not saved")
	s.keys("W")
	s.says("2 changes not saved")
	if got := len(s.m.Unsaved().Events); got != 2 {
		t.Errorf("%d changes are unsaved, want 2", got)
	}
	s.w.Store.Err = nil
	s.keys("W j")
	s.lacks("not saved")
	if got := len(s.m.Unsaved().Events); got != 0 {
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
	left := s.m.Unsaved().Events
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
		if len(m.Unsaved().Events) != 1 {
			t.Errorf("%s: %d changes unsaved, want 1", name, len(m.Unsaved().Events))
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
	if a, b := here.frame(), there.frame(); here.m.Book().Marked("basics/training") != there.m.Book().Marked("basics/training") {
		t.Errorf("the programs differ:\n%s\n%s", a, b)
	}
}

func TestUndoWalksBack(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.keys("space j s j * space u")
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

func TestReadOnlyStoreIsToldOf(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	w.ReadOnly = true
	s := begin(t, w)
	s.says("read-only")
	s.keys("j")
	s.says("read-only")
}

// That a change is saved is told in the smallest window, whatever its name.
func TestSavedIsSaidInAnyWindow(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		s := begin(t, tuitest.Fixture(t))
		s.resize(size[0], size[1])
		for range 2 { // one of them has a long title
			s.keys("j space")
			s.says("Saved.")
		}
	}
}

// A look at the store, which comes each second, draws a frame only when there
// is something new to be seen.
func TestAnIdleProgramDrawsNothing(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	s := begin(t, w)
	w.Store = w.Store.Another()
	there := begin(t, w)
	s.do(tui.Watch())
	for range 3 {
		if s.do(tui.Watch()); !s.m.Still() {
			t.Error("a look at which nothing was new makes a frame")
		}
	}
	if s.do(tea.FocusMsg{}); s.m.Still() {
		t.Error("what is no look is taken for one")
	}
	there.keys("space")
	s.do(tui.Watch()) // and what it brings
	if s.m.Still() {
		t.Error("what another program did makes no frame")
	}
	w.Clock = w.Clock.Add(time.Minute)
	if s.do(tui.Watch()); s.m.Still() {
		t.Error("the minute has changed, and no frame is made")
	}
}

// A note that cannot be written is not lost: its text stays open, is tried
// again with everything else, and is among what is unsaved at the end.
func TestFailedNoteIsKept(t *testing.T) {
	t.Parallel()
	for _, way := range []string{"ctrl+s", "esc"} {
		s := begin(t, tuitest.Fixture(t))
		s.w.Notes.Err = &fs.PathError{Op: "write", Path: "/a/long/path/to/a/note.md", Err: errors.New("no space left on device")}
		s.keys("e")
		s.typed("Mine.")
		s.keys(way)
		s.says("1 change not saved: the disk is full")
		s.sees("Note: Vectors and Matrices", "Mine.")
		if left := s.m.Unsaved(); len(left.Notes) != 1 || left.Notes[0].Text != "Mine." {
			t.Errorf("unsaved is %+v", left)
		}
		s.keys("ctrl+s")
		s.says("1 change not saved: the disk is full")
		s.keys("esc") // asked again: the person means it
		s.lacks("Note: Vectors")
		s.sees("Vectors and Matrices ✎")
		s.keys("W")
		s.says("1 change not saved: the disk is full")
		s.keys("e")
		s.sees("Mine.")
		s.w.Notes.Err = nil
		s.typed(" More.")
		s.keys("esc")
		s.lacks("not saved", "Note: Vectors")
		if got := s.w.Notes.Texts["basics/vectors"]; got != "Mine. More." {
			t.Errorf("the note is %q", got)
		}
		if left := s.m.Unsaved(); len(left.Events) > 0 || len(s.w.Notes.Others["basics/vectors"]) > 0 {
			t.Errorf("unsaved is %+v, beside it %v", left, s.w.Notes.Others)
		}
	}
}

// Two windows and one note: both texts are kept, told, shown and merged.
func TestTwoWindowsAndOneNote(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	here := begin(t, w)
	w.Store = w.Store.Another()
	there := begin(t, w)
	here.keys("e")
	there.keys("e")
	here.typed("Mine.")
	there.typed("Theirs.")
	here.keys("esc")
	there.do(tui.Watch())
	there.sees("Changed elsewhere meanwhile")
	there.keys("esc")
	there.says("The note on Vectors and Matrices was changed elsewhere meanwhile: both texts are kept.")
	there.keys("e")
	there.sees("There is another text of this note", "ctrl+g puts both in one")
	tuitest.Golden(t, "two-texts", there.frame())
	there.keys("ctrl+g")
	there.sees("Theirs.", "Mine.")
	there.keys("esc")
	if got := w.Notes.Texts["basics/vectors"]; got != "Theirs.\nMine." || len(w.Notes.Others["basics/vectors"]) > 0 {
		t.Errorf("the note is %q, beside it %v", got, w.Notes.Others)
	}
}

// What is typed is kept as a draft, and offered when the program was killed.
func TestDraftIsOffered(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	m := w.Open(t, 120, 32)
	tuitest.Drive(t, m, append(tuitest.Keys("e"), tuitest.Type("Half a thou")...)...)
	front, _ := m.Front()
	tuitest.Drive(t, m, tui.After(front, note.DraftMsg{}))
	w.Notes.Killed()
	s := begin(t, w).again()
	s.says("Your note on Vectors and Matrices was not saved when the program ended: e there goes on with it")
	s.keys("j k e")
	s.sees("Half a thou", "You were writing this when the program ended")
	tuitest.Golden(t, "draft", s.frame())
	s.typed("ght.")
	s.keys("esc")
	if got := w.Notes.Texts["basics/vectors"]; got != "Half a thought." || len(w.Notes.Pending) > 0 {
		t.Errorf("the note is %q, drafts %v", got, w.Notes.Pending)
	}
	s.keys("e")
	s.typed("Never mind.")
	s.keys("ctrl+r") // drops the edit, and ctrl+_ brings it back
	s.says("The note is as it was last saved")
	s.lacks("Never mind.")
	s.keys("ctrl+_")
	s.sees("Never mind.")
	s.keys("ctrl+r esc")
	if got := w.Notes.Texts["basics/vectors"]; got != "Half a thought." {
		t.Errorf("the note is %q", got)
	}
}
