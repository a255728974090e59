package widget_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/widget"
)

func TestFit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line  string
		width int
		want  string
	}{
		{"", 3, "   "}, {"ab", 4, "ab  "}, {"abcd", 4, "abcd"}, {"abcde", 4, "abc…"}, {"言語モ", 4, "言… "}, {"言語", 4, "言語"},
		{"abc", 0, ""}, {"abc", -1, ""}, {"\x1b[1mab\x1b[m", 3, "\x1b[1mab\x1b[m "}, {"👩\u200d💻x", 3, "👩\u200d💻x"},
	} {
		got := widget.Fit(c.line, c.width, "…")
		if got != c.want {
			t.Errorf("Fit(%q, %d) is %q, want %q", c.line, c.width, got, c.want)
		}
		if w := ansi.StringWidth(got); w != max(c.width, 0) {
			t.Errorf("Fit(%q, %d) is %d wide", c.line, c.width, w)
		}
	}
}

func TestSides(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		left, right string
		width       int
		want        string
	}{
		{"left", "right", 14, "left     right"}, {"a long left side", "right", 14, "a long … right"},
		{"left", "right", 12, "left        "}, {"left", "", 6, "left  "}, {"left", "right", 0, ""},
	} {
		if got := widget.Sides(c.left, c.right, c.width, "…"); got != c.want {
			t.Errorf("Sides(%q, %q, %d) is %q, want %q", c.left, c.right, c.width, got, c.want)
		}
	}
}

func TestBlockAndBeside(t *testing.T) {
	t.Parallel()
	if got, want := widget.Block("a\nbcd\ne\nf", 2, 3, ""), "a \nbc\ne "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := widget.Block("a", 2, 3, ""), "a \n  \n  "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := widget.Block("a", 0, 0, ""); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
	if got, want := widget.Beside("a\nb", "|\n|", "c\nd"), "a|c\nb|d"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := widget.Column("|", 3), "|\n|\n|"; got != want || widget.Column("|", 0) != "" {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                   "",
		"one two three":      "one two|three",
		"Donaudampfschiff x": "Donaudam|pfschiff|x",
		"言語モデルのため":           "言語モデ|ルのため",
		"00000000-1":         "00000000|-1",
	} {
		got := strings.Join(widget.Wrap(text, 8), "|")
		if got != want {
			t.Errorf("%q is wrapped to %q, want %q", text, got, want)
		}
		for _, width := range []int{-1, 0, 1, 2} {
			for _, line := range widget.Wrap(text, width) {
				if w := ansi.StringWidth(line); w > max(width, 2) {
					t.Errorf("a line of %q is %d wide, want %d", text, w, width)
				}
			}
		}
	}
}

func TestMeter(t *testing.T) {
	t.Parallel()
	plain := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	mono := theme.New("mono", theme.Dark, theme.NewIcons("ascii"))
	for _, c := range []struct {
		share      float64
		full, mono string
	}{
		{0, "──────────", ".........."}, {1, "━━━━━━━━━━", "=========="}, {0.5, "━━━━━─────", "=====....."},
		{-1, "──────────", ".........."}, {7, "━━━━━━━━━━", "=========="}, {0.04, "──────────", ".........."},
	} {
		if got := ansi.Strip(widget.Meter(plain, c.share, 10)); got != c.full {
			t.Errorf("a meter of %v is %q, want %q", c.share, got, c.full)
		}
		if got := ansi.Strip(widget.Meter(mono, c.share, 10)); strings.NewReplacer("#", "=").Replace(got) != c.mono {
			t.Errorf("a meter of %v without colour is %q, want %q", c.share, got, c.mono)
		}
	}
	for _, width := range []int{0, 1, 2, 37} {
		for _, th := range []*theme.Theme{plain, mono} {
			if got := ansi.StringWidth(widget.Meter(th, 0.3, width)); got != width {
				t.Errorf("a meter of width %d is %d wide", width, got)
			}
		}
	}
}

func drawn(r *widget.Rows, n, height int) string {
	return strings.ReplaceAll(r.View(n, height, func(i int, on bool) string {
		if on {
			return fmt.Sprintf("[%d]", i)
		}
		return fmt.Sprint(i)
	}), "\n", " ")
}

func TestRows(t *testing.T) {
	t.Parallel()
	keys := keymap.Default()
	var r widget.Rows
	for _, step := range []struct{ keys, want string }{
		{"", "[0] 1 2 3"}, {"k", "[0] 1 2 3"}, {"j j j", "0 1 2 [3]"}, {"j", "1 2 3 [4]"}, {"k k", "1 [2] 3 4"},
		{"G", "6 7 8 [9]"}, {"j", "6 7 8 [9]"}, {"pgup", "[6] 7 8 9"}, {"pgup", "[3] 4 5 6"}, {"ctrl+d", "3 4 [5] 6"},
		{"ctrl+u ctrl+u", "[1] 2 3 4"}, {"g", "[0] 1 2 3"}, {"pgdown", "0 1 2 [3]"}, {"home end up down", "6 7 8 [9]"},
	} {
		for _, k := range tuitest.Keys(step.keys) {
			if !r.Key(keys, k.(tea.KeyPressMsg), 10, 4) {
				t.Errorf("%s does not move", step.keys)
			}
		}
		if got := drawn(&r, 10, 4); got != step.want {
			t.Errorf("after %q: %s, want %s", step.keys, got, step.want)
		}
	}
	if r.Key(keys, tuitest.Key("x"), 10, 4) {
		t.Error("x moves")
	}
	if got := drawn(&r, 3, 4); got != "0 1 [2]" { // the list became short
		t.Errorf("got %s", got)
	}
	if got := drawn(&r, 0, 4); got != "" || r.Cursor != 0 {
		t.Errorf("an empty list is %q, the cursor %d", got, r.Cursor)
	}
	r.Scroll(5, 10, 4)
	if r.At(0, 10) != 2 || r.At(3, 10) != 5 || r.At(-1, 10) != -1 || r.At(100, 10) != -1 {
		t.Errorf("the first line is row %d", r.At(0, 10))
	}
	if got := drawn(&r, 10, 0); got != "" && got != "[5]" {
		t.Errorf("in no height: %s", got)
	}
}

// A list of a hundred thousand draws what is seen.
func TestRowsDrawOnlyWhatIsSeen(t *testing.T) {
	t.Parallel()
	r := widget.Rows{Cursor: 50_000}
	n := 0
	r.View(100_000, 40, func(int, bool) string { n++; return "" })
	if n != 40 {
		t.Errorf("%d rows were drawn, want 40", n)
	}
}

func TestInput(t *testing.T) {
	t.Parallel()
	keys := keymap.Default()
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	var in widget.Input
	if in.Capturing() || in.Text() != "" || in.View(th, "/ ", 10) != "" || in.Cursor("/ ") != nil {
		t.Error("an input that was never opened does something")
	}
	in.Open()
	for _, m := range append(tuitest.Type("qQ 語"), tea.PasteMsg{Content: "two\nlines"}) {
		if in.Update(keys, m) {
			t.Errorf("%v ends the input", m)
		}
	}
	if got := in.Text(); got != "qQ 語two lines" {
		t.Errorf("the text is %q", got)
	}
	for _, width := range []int{0, 1, 5, 9, 30} {
		view := in.View(th, "/ ", width)
		if w := ansi.StringWidth(view); w > width {
			t.Errorf("in %d cells it is %d wide: %q", width, w, view)
		}
		if c := in.Cursor("/ "); width >= 9 && (c == nil || c.X >= width) {
			t.Errorf("in %d cells the cursor is at %v", width, c)
		}
	}
	if !in.Update(keys, tuitest.Key("enter")) || in.Capturing() || in.Text() == "" {
		t.Error("enter does not keep the text")
	}
	in.Open()
	if !in.Update(keys, tuitest.Key("esc")) || in.Capturing() || in.Text() != "" {
		t.Error("esc does not empty the text")
	}
	in.Set("set")
	if in.Capturing() || in.Text() != "set" {
		t.Error("setting the text opens it")
	}
}

func TestTexts(t *testing.T) {
	t.Parallel()
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	var x widget.Texts
	const text = "A **bold** word and $x^2$, long enough to wrap.\n\n```go\nx\n```"
	first := ansi.Strip(strings.Join(x.Lines(th, text, 20), "\n"))
	if !strings.Contains(first, "bold") {
		t.Errorf("at first it reads %q", first)
	}
	job := x.Job()
	if job == nil || x.Job() != nil {
		t.Fatal("it does not ask for one job")
	}
	x.Take(job().(widget.Drawn))
	after := x.Lines(th, text, 20)
	if got := ansi.Strip(strings.Join(after, "\n")); !strings.Contains(got, "x²") || strings.Contains(got, "**") {
		t.Errorf("then it reads %q", got)
	}
	if x.Job() != nil {
		t.Error("it asks again for what it has")
	}
	for _, line := range widget.Hang("1. ", 3, after) {
		if w := ansi.StringWidth(line); w > 23 {
			t.Errorf("a line is %d wide: %q", w, line)
		}
	}
}
