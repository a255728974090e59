package tui_test

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// words are the cells of a canvas without their styles.
func words(c *lipgloss.Canvas) []string {
	rows := make([]string, c.Height())
	for y := range rows {
		for x := range c.Width() {
			if cell := c.CellAt(x, y); cell != nil {
				rows[y] += cell.Content
			}
		}
	}
	return rows
}

// Without colours every screen says the same, and what had a ground of its own
// (the row of the cursor, a match, a link that has the focus, a full box) is
// told apart in another way. The themes overlay names the theme it shows.
func TestMonoSaysTheSame(t *testing.T) {
	t.Parallel()
	meters := strings.NewReplacer("━", "=", "─", ".")
	for _, l := range moods() {
		t.Run(l.name, func(t *testing.T) {
			t.Parallel()
			if l.name == "themes" {
				t.Skip("where there are no colours, none are offered")
			}
			coloured := dressed(t, tuitest.Begun(t), l)
			w := tuitest.Begun(t)
			w.Settings.NoColor = true
			mono := dressed(t, w, l)
			// Meters are told apart by shape where they cannot be by colour.
			a, b := words(coloured), words(mono)
			for y := range a {
				if meters.Replace(a[y]) != meters.Replace(b[y]) {
					t.Errorf("row %d is %q in colours and %q without", y+1, a[y], b[y])
				}
			}
			grounds := 0
			for y := range coloured.Height() {
				for x := range coloured.Width() {
					c, m := coloured.CellAt(x, y), mono.CellAt(x, y)
					if c == nil || c.Style.Bg == nil || strings.TrimSpace(c.Content) == "" {
						continue
					}
					grounds++
					if m.Style.Attrs&uv.AttrReverse == 0 {
						t.Fatalf("row %d: %q has a ground in colours and nothing without", y+1, around(coloured, x, y))
					}
				}
			}
			if grounds == 0 && l.name != "note" { // a text to type in, before a page that steps back
				t.Error("nothing has a ground: not even the name of the program")
			}
		})
	}
}

// Every state, a star, a note, the tab in use, and whether an answer was right
// change what is read, and not only its colour.
func TestNothingIsToldByColourAlone(t *testing.T) {
	t.Parallel()
	for _, place := range []struct {
		kind ui.Kind
		ref  curriculum.Ref
	}{
		{ui.Roadmap, quantization}, {ui.Section, quantization}, {ui.Map, quantization}, {ui.Map, "depth"},
		{ui.Resources, "basics/vectors#essence"}, {ui.Notebooks, "notebooks/tools#slope"},
	} {
		ref := place.ref
		if ref == "depth" {
			ref = quantization
		}
		seen := map[string]progress.State{}
		for _, state := range progress.States() {
			w := tuitest.Fixture(t)
			w.Do(t, progress.SetState(ref, state))
			s := begin(t, w)
			s.visit(place.kind, place.ref)
			frame := rows(s.text(), 1) // not the count in the header
			if other, same := seen[frame]; same {
				t.Errorf("%v: %s and %s look the same without colours", place, other, state)
			}
			seen[frame] = state
		}
	}
	said := map[bool]int{}
	for _, key := range []string{"1", "2", "3"} {
		s := begin(t, tuitest.Fixture(t))
		s.visit(ui.Quiz, "basics/vectors#dot-product")
		s.keys(key)
		text := s.text()
		right := strings.Contains(text, "Right.")
		if right == strings.Contains(text, "Not quite.") {
			t.Errorf("%s: it is not told whether it is right:\n%s", key, text)
		}
		said[right]++
	}
	if len(said) != 2 {
		t.Errorf("right and wrong answers were given this often: %v", said)
	}
}

// rows are those from one on.
func rows(text string, from int) string { return strings.Join(strings.Split(text, "\n")[from:], "\n") }
