package tuitest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// A Size of a window.
type Size struct{ Width, Height int }

func (s Size) String() string { return fmt.Sprintf("%dx%d", s.Width, s.Height) }

// Sizes are the windows in which every screen must hold: a usual, a large and
// the smallest useful one, one that is too small, and none at all.
func Sizes() []Size { return []Size{{80, 24}, {120, 40}, {40, 12}, {20, 5}, {0, 0}} }

// Useful says that a window is large enough to be used, so that its frame is
// worth a golden file.
func (s Size) Useful() bool { return s.Width >= 40 && s.Height >= 12 }

// Fits says what is wrong with a view for a window of a size, or nothing.
func Fits(v tea.View, width, height int) error {
	if v.Content != "" {
		if w, h := lipgloss.Width(v.Content), lipgloss.Height(v.Content); w > width || h > height {
			return fmt.Errorf("the frame is %dx%d in a window of %dx%d:\n%s", w, h, width, height, ansi.Strip(v.Content))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= width || c.Y >= height) {
		return fmt.Errorf("the cursor is at %d,%d in a window of %dx%d", c.X, c.Y, width, height)
	}
	return nil
}

// Frame is a view as a window of that size shows it, without styles and
// without the blanks at the ends of lines. It fails when the view is larger
// than the window.
func Frame(t testing.TB, v tea.View, width, height int) string {
	t.Helper()
	if err := Fits(v, width, height); err != nil {
		t.Error(err)
	}
	if width <= 0 || height <= 0 {
		return ""
	}
	lines := strings.Split(ansi.Strip(Draw(v.Content, width, height)), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \r")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Body is a frame without what the root draws round every place: header, rule
// and status line. Golden files hold bodies; header and footer have their own.
func Body(frame string) string {
	lines := strings.Split(strings.TrimSuffix(frame, "\n"), "\n")
	first, last := 1, len(lines)-1
	if last > first && strings.Trim(lines[first], "─-") == "" {
		first++ // the rule, in a window with rows to give away
	}
	if last < first {
		return ""
	}
	return strings.Join(lines[first:last], "\n") + "\n"
}

// Draw draws a text on a window of that size, cell by cell.
func Draw(text string, width, height int) string {
	return lipgloss.NewCanvas(width, height).Compose(lipgloss.NewLayer(text)).Render()
}

// Golden compares a frame with the file testdata/<test>/<name>.golden. With
// UPDATE_GOLDEN=1 in the environment it writes the file instead.
func Golden(t testing.TB, name, frame string) {
	t.Helper()
	test, _, _ := strings.Cut(t.Name(), "/")
	file := filepath.Join("testdata", test, name+".golden")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(frame), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v (UPDATE_GOLDEN=1 writes it)", err)
		return
	}
	if frame != string(want) {
		t.Errorf("%s differs (UPDATE_GOLDEN=1 accepts it)\n%s", file, Diff(frame, string(want)))
	}
}

// Diff shows the lines in which two texts differ.
func Diff(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var out strings.Builder
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			fmt.Fprintf(&out, "line %d\n  got  %q\n  want %q\n", i+1, a, b)
		}
	}
	return out.String()
}
