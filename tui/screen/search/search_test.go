package search_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/internal/tuitest"
)

// searched is the program with words typed into the search.
func searched(t testing.TB, w *tuitest.World, words string, size tuitest.Size) tea.Model {
	t.Helper()
	m := w.Open(t, size.Width, size.Height)
	tuitest.Drive(t, m, tuitest.Keys(`\`)...)
	tuitest.Drive(t, m, tuitest.Type(words)...)
	return m
}

func frame(t testing.TB, m tea.Model, size tuitest.Size) string {
	t.Helper()
	return tuitest.Frame(t, m.(interface{ View() tea.View }).View(), size.Width, size.Height)
}

func TestMoods(t *testing.T) {
	t.Parallel()
	for _, mood := range []struct{ name, words, keys string }{
		{"hits", "quantize model", "down"},
		{"typing", "quanti", ""},
		{"slip", "quantizaton", ""},
		{"nothing", "qqq", ""},
		{"near", "quntezation", ""},
	} {
		for _, size := range tuitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%s", mood.name, size), func(t *testing.T) {
				t.Parallel()
				m := searched(t, tuitest.Fixture(t), mood.words, size)
				tuitest.Drive(t, m, tuitest.Keys(mood.keys)...)
				if got := frame(t, m, size); size.Useful() {
					tuitest.Golden(t, mood.name+"-"+size.String(), tuitest.Body(got))
				}
			})
		}
	}
}

// A hit opens where it says, and esc brings the hits back as they were.
func TestOpen(t *testing.T) {
	t.Parallel()
	size := tuitest.Size{Width: 100, Height: 30}
	for _, tt := range []struct{ words, want string }{
		{"absmax", "Absmax"},                // a topic
		{"slope learning", "learning rate"}, // a paragraph
		{"römer", "Resources"},              // by its author
		{"auto", "Notebooks"},
	} {
		m := searched(t, tuitest.Fixture(t), tt.words, size)
		before := frame(t, m, size)
		tuitest.Drive(t, m, tuitest.Keys("enter")...)
		after := frame(t, m, size)
		if after == before || !strings.Contains(after, tt.want) {
			t.Errorf("%q opens\n%s\nwithout %q; the hits were\n%s", tt.words, after, tt.want, before)
		}
		if strings.Contains(after, "‹") {
			tuitest.Drive(t, m, tuitest.Keys("esc")...)
			if got := frame(t, m, size); got != before {
				t.Errorf("%q: the hits are gone:\n%s", tt.words, got)
			}
		}
	}
}

// The paragraph itself is at the top of the page, not only its section.
func TestOpenAtTheParagraph(t *testing.T) {
	t.Parallel()
	size := tuitest.Size{Width: 80, Height: 14}
	m := searched(t, tuitest.Fixture(t), "learning rate", size)
	tuitest.Drive(t, m, tuitest.Keys("enter")...)
	tuitest.Golden(t, "paragraph", tuitest.Body(frame(t, m, size)))
}

// What was looked for is offered the next time, and a note is found.
func TestRecentAndNotes(t *testing.T) {
	t.Parallel()
	size := tuitest.Size{Width: 80, Height: 24}
	w := tuitest.Fixture(t)
	m := searched(t, w, "absmax", size)
	tuitest.Drive(t, m, tuitest.Keys(`enter \`)...)
	if got := frame(t, m, size); !strings.Contains(got, "Lately") || !strings.Contains(got, "absmax") {
		t.Errorf("the last search is not offered:\n%s", got)
	}
	tuitest.Drive(t, m, tuitest.Keys("enter")...)
	if got := frame(t, m, size); !strings.Contains(got, "place") {
		t.Errorf("the last search is not made again:\n%s", got)
	}
	tuitest.Drive(t, m, tuitest.Keys("enter e")...)
	tuitest.Drive(t, m, tuitest.Type("a walrus")...)
	tuitest.Drive(t, m, tuitest.Keys(`esc \`)...)
	tuitest.Drive(t, m, tuitest.Type("walrus")...)
	if got := frame(t, m, size); !strings.Contains(got, "note") || !strings.Contains(got, "a walrus") {
		t.Errorf("the note is not found:\n%s", got)
	}
}

// Formulas of what was found are drawn, and the words in them stand out.
func TestFormulasAreDrawn(t *testing.T) {
	t.Parallel()
	size := tuitest.Size{Width: 80, Height: 24}
	m := tuitest.Fixture(t).Open(t, size.Width, size.Height)
	tuitest.Drive(t, m, tuitest.Keys("e")...)
	tuitest.Drive(t, m, tuitest.Type(`a walrus weighs $\frac{m}{n} \cdot x_i^2$`)...)
	tuitest.Drive(t, m, tuitest.Keys(`esc \`)...)
	tuitest.Drive(t, m, tuitest.Type("walrus")...)
	if got := frame(t, m, size); !strings.Contains(got, "a walrus weighs m/n · xᵢ²") {
		t.Errorf("the formula is not drawn:\n%s", got)
	}
}

// Anything may be typed and pasted in a window of any size.
func FuzzTyped(f *testing.F) {
	w := tuitest.Fixture(f)
	f.Add("quantize", 80, 24)
	f.Add("語 \u0301 🚀", 41, 13)
	f.Fuzz(func(t *testing.T, words string, width, height int) {
		size := tuitest.Size{Width: 40 + (width&0x7f)%100, Height: 12 + (height&0x7f)%40}
		m := w.Open(t, size.Width, size.Height)
		tuitest.Drive(t, m, tuitest.Keys(`\`)...)
		tuitest.Drive(t, m, tea.PasteMsg{Content: words})
		tuitest.Drive(t, m, tuitest.Keys("down pgdown up")...)
		frame(t, m, size)
	})
}
