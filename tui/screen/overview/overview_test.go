package overview_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
)

func world(t testing.TB) *tuitest.World {
	t.Helper()
	w := tuitest.Fixture(t)
	w.Do(t,
		progress.SetState("basics/vectors", progress.Done),
		progress.SetState("basics/vectors#dot-product", progress.Done),
		progress.SetState("basics/unicode", progress.Skipped),
		progress.SetState("depth/quantization#absmax", progress.Doing),
	)
	return w
}

func sizes() []tuitest.Size {
	return []tuitest.Size{{Width: 120, Height: 40}, {Width: 80, Height: 24}, {Width: 40, Height: 12}}
}

func TestOverview(t *testing.T) {
	t.Parallel()
	for _, size := range sizes() {
		m := world(t).Open(t, size.Width, size.Height)
		tuitest.Drive(t, m, tuitest.Keys("M")...)
		tuitest.Golden(t, size.String(), tuitest.Body(tuitest.Frame(t, m.View(), size.Width, size.Height)))
	}
}

// Wherever the keys lead, the cursor can be seen and the frame fits.
func TestCursorIsInView(t *testing.T) {
	t.Parallel()
	keys := []string{"j", "k", "h", "l", "down", "up", "left", "right", "g", "G", "ctrl+d", "ctrl+u", "pgdown", "pgup", "[", "]", "space", "s"}
	for _, size := range sizes() {
		w := world(t)
		m := w.Open(t, size.Width, size.Height)
		tuitest.Drive(t, m, tuitest.Keys("M")...)
		dice := rand.New(rand.NewPCG(1, uint64(size.Width)))
		var pressed []string
		for i := range 200 {
			k := keys[dice.IntN(len(keys))]
			if i == 60 { // from the overview into a part
				k = "g enter"
			}
			pressed = append(pressed, k)
			tuitest.Drive(t, m, tuitest.Keys(k)...)
			frame := tuitest.Frame(t, m.View(), size.Width, size.Height)
			if strings.Count(frame, "❯") != 1 {
				t.Fatalf("%s: after %v there are %d cursors:\n%s", size, pressed, strings.Count(frame, "❯"), frame)
			}
			if !strings.Contains(frame, "‹ Map") {
				t.Fatalf("%s: after %v this is no map:\n%s", size, pressed, frame)
			}
		}
	}
}

func TestWhatKeysDo(t *testing.T) {
	t.Parallel()
	for _, step := range []struct {
		keys, sees string
	}{
		{"M", "A Small Course"},
		{"M g enter", "Map: The Basics"},
		{"M g enter ]", "Map: In Depth"},
		{"M g enter ] [", "Map: The Basics"},
		{"M g enter [", "This is the first part."},
		{"M g enter ] ]", "This is the last part."},
		{"M g enter esc", "‹ Map "},
		{"M M", "Roadmap"},
		{"M enter", "‹ Quantization"},
		{"M g enter g enter", "‹ Vectors and Matrices"},
		{"M g enter g l enter", "‹ Vectors and Matrices"},
		{"M g enter g t", "Questions: Vectors and Matrices"},
		{"M g space", "marked: done."},
		{"M g 1", "The resources belong to the sections"},
		{"M o", "The lesson lists the resources: 1-9 open them."},
	} {
		m := world(t).Open(t, 120, 40)
		tuitest.Drive(t, m, tuitest.Keys(step.keys)...)
		if frame := tuitest.Frame(t, m.View(), 120, 40); !strings.Contains(frame, step.sees) {
			t.Errorf("%s: %q is not to be seen:\n%s", step.keys, step.sees, frame)
		}
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	w := world(t)
	m := w.Open(t, 120, 40)
	state := func(ref curriculum.Ref, want progress.State) {
		t.Helper()
		if got := m.Book().Marked(ref); got != want {
			t.Errorf("%s is %s, want %s", ref, got, want)
		}
	}
	tuitest.Drive(t, m, tuitest.Keys("M space")...) // the next section
	state("depth/quantization", progress.Done)
	tuitest.Drive(t, m, tuitest.Keys("g enter g l j space")...) // done with its section until now
	if topic, _ := w.Course.Find("basics/vectors#matrices"); m.Book().StateOf(topic.(*curriculum.Topic)) != progress.Todo {
		t.Error("the tick of a topic that is done with its section cannot be taken away")
	}
	tuitest.Drive(t, m, tuitest.Keys("space")...)
	state("basics/vectors#matrices", progress.Done)
	tuitest.Drive(t, m, tuitest.Keys("space s")...)
	state("basics/vectors#matrices", progress.Skipped)
	tuitest.Drive(t, m, tuitest.Keys("b 1")...)
	if !m.Book().Star("basics/vectors#matrices") {
		t.Error("there is no star")
	}
	if len(w.Opened) != 1 {
		t.Errorf("opened %q, want the first resource", w.Opened)
	}
}

// The wheel scrolls, and takes the cursor along; a click puts the cursor on a
// node, and a second one opens it.
func TestMouse(t *testing.T) {
	t.Parallel()
	m := world(t).Open(t, 80, 24)
	tuitest.Drive(t, m, tuitest.Keys("M g enter g")...)
	for range 20 {
		tuitest.Drive(t, m, tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	}
	see(t, m, "Map: The Basics", "❯", "⊘ skipped")
	for range 20 {
		tuitest.Drive(t, m, tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	}
	see(t, m, "❯", "1. Vectors")
	click := tea.MouseClickMsg{Button: tea.MouseLeft, X: 60, Y: 7}
	tuitest.Drive(t, m, click)
	see(t, m, "❯ Dot product")
	tuitest.Drive(t, m, click)
	see(t, m, "‹ Vectors and Matrices")
}

func see(t *testing.T, m *tui.Model, all ...string) {
	t.Helper()
	frame := tuitest.Frame(t, m.View(), 80, 24)
	for _, want := range all {
		if !strings.Contains(frame, want) {
			t.Errorf("%q is not to be seen:\n%s", want, frame)
		}
	}
}
