package edit

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/keymap"
)

// press is a key by its name, or the letters of a word in quotes.
func press(t *Text, names ...string) {
	keys := keymap.Default().Editing()
	codes := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown, "home": tea.KeyHome, "end": tea.KeyEnd, "enter": tea.KeyEnter,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "tab": tea.KeyTab, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
	for _, name := range names {
		if text, ok := strings.CutPrefix(name, "'"); ok {
			for _, r := range text {
				t.Key(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		var mod tea.KeyMod
		for {
			if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
				mod, name = mod|tea.ModCtrl, rest
			} else if rest, ok := strings.CutPrefix(name, "alt+"); ok {
				mod, name = mod|tea.ModAlt, rest
			} else {
				break
			}
		}
		code, ok := codes[name]
		if !ok {
			code = []rune(name)[0]
		}
		t.Key(keys, tea.KeyPressMsg{Code: code, Mod: mod})
	}
}

func TestEditing(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		keys []string
		want string // with | where the cursor is
	}{
		{"", []string{"'ab", "enter", "'c"}, "ab\nc|"},
		{"ab\ncd", []string{"up", "'x"}, "abx|\ncd"},
		{"ab", []string{"home", "'x", "end", "'y"}, "xaby|"},
		{"ab\ncd", []string{"home", "backspace"}, "ab|cd"},
		{"ab\ncd", []string{"ctrl+home", "end", "delete"}, "ab|cd"},
		{"one two", []string{"ctrl+w"}, "one |"},
		{"one two", []string{"alt+left", "alt+left", "alt+right", "'x"}, "onex| two"},
		{"one two", []string{"home", "alt+d"}, "| two"},
		{"one two", []string{"home", "ctrl+k"}, "|"},
		{"one\ntwo", []string{"ctrl+home", "ctrl+k", "ctrl+k"}, "|two"},
		{"one two", []string{"ctrl+u"}, "|"},
		{"long line\nb\nlong line", []string{"up", "up", "'x"}, "long linex|\nb\nlong line"},
		{"", []string{"'one two", "ctrl+_"}, "one |"},
		{"", []string{"'one two", "ctrl+_", "ctrl+_"}, "|"},
		{"", []string{"'one two", "ctrl+_", "ctrl+_", "alt+e"}, "one |"},
		{"abc", []string{"backspace", "backspace", "ctrl+_"}, "abc|"},
		{"👩‍👩‍👧‍👦é日", []string{"left", "left", "backspace"}, "|é日"},
		{"日本", []string{"backspace"}, "日|"},
		{"a\tb", []string{"left", "left", "delete"}, "a|b"},
		{"ab", []string{"left", "left", "left", "left", "right", "'x"}, "ax|b"},
		{"a\nb", []string{"ctrl+home", "right", "right", "'x"}, "a\nx|b"},
	} {
		e := New(tt.text)
		e.Resize(40, 5)
		press(e, tt.keys...)
		if got := e.cut(place{}, e.at) + "|" + e.cut(e.at, e.end()); got != tt.want {
			t.Errorf("%q and %q: got %q, want %q", tt.text, tt.keys, got, tt.want)
		}
	}
}

func TestWrapping(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		line  string
		width int
		want  []string
	}{
		{"", 5, []string{""}},
		{"one two three", 8, []string{"one two ", "three"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"onetwothree four", 4, []string{"onet", "woth", "ree ", "four"}},
		{"日本語日本語", 5, []string{"日本", "語日", "本語"}},
		{"a\tb\tc", 8, []string{"a   b   ", "c"}},
	} {
		e := New(tt.line)
		e.Resize(tt.width+1, 10)
		if got := e.View(); !slices.Equal(got, tt.want) {
			t.Errorf("%q in %d: %q, want %q", tt.line, tt.width, got, tt.want)
		}
	}
}

// Nothing is cut, however long: what went in comes out.
func TestNoLimit(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a line\twith a tab\n", 20_000) + "the end"
	e := New("before ")
	e.Resize(60, 20)
	e.Paste(long)
	if got := e.String(); got != "before "+long || e.Lines() != 20_001 {
		t.Errorf("%d lines and %d bytes, want %d", e.Lines(), len(got), len(long)+7)
	}
	press(e, "ctrl+_")
	if e.String() != "before " {
		t.Error("a paste is not undone in one step")
	}
	e.Paste("x\x1b]52;c;AAAA\ay\r\nz")
	if got := e.String(); strings.ContainsAny(got, "\x1b\a\r") {
		t.Errorf("pasted is %q", got)
	}
}

// Whatever is pressed: the cursor is in the window and between clusters, rows
// fit, and undoing all of it brings the text back.
func TestAnyKeys(t *testing.T) {
	t.Parallel()
	names := []string{
		"left", "right", "up", "down", "home", "end", "enter", "backspace", "delete", "pgup", "pgdown", "alt+left", "alt+right", "ctrl+w", "alt+d",
		"ctrl+u", "ctrl+k", "ctrl+home", "ctrl+end", "'word and ", "'日本", "'é", "'👩‍👩‍👧‍👦", "'ｶﾞ", "alt+e",
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		first := strings.Repeat("some words of a line 日本語 that wrap\n\n", r.IntN(5))
		e := New(first)
		for range 150 {
			e.Resize(2+r.IntN(30), 1+r.IntN(6))
			press(e, names[r.IntN(len(names))])
			checkWindow(t, e)
		}
		for e.Undo() {
			checkWindow(t, e)
		}
		if e.String() != first {
			t.Fatalf("seed %d: undone is %q", seed, e.String())
		}
	}
}

func checkWindow(t *testing.T, e *Text) {
	t.Helper()
	if line := e.lines[e.at.line]; start(line, e.at.col) != e.at.col {
		t.Fatalf("the cursor is inside a cluster: %q at %d", line, e.at.col)
	}
	if x, y := e.Cursor(); x < 0 || x > e.width || y < 0 || y >= e.height {
		t.Fatalf("the cursor is at %d,%d of %d,%d", x, y, e.width, e.height)
	}
	for _, row := range e.View() {
		if w := ansi.StringWidth(row); w > e.width && len([]rune(row)) > 1 && e.width > 2 {
			t.Fatalf("%q has %d cells in %d", row, w, e.width)
		}
	}
}

func TestClick(t *testing.T) {
	t.Parallel()
	e := New("one two three\n日本")
	e.Resize(9, 5)
	for _, tt := range []struct{ x, y, line, col int }{{0, 0, 0, 0}, {2, 1, 0, 10}, {3, 2, 1, 3}, {50, 50, 1, 6}, {50, 0, 0, 7}} {
		if e.Click(tt.x, tt.y); e.at != (place{tt.line, tt.col}) {
			t.Errorf("a click at %d,%d goes to %v", tt.x, tt.y, e.at)
		}
	}
}

// typing is a note of so many lines in which a letter, a line and a move are
// made, and drawn.
func typing(lines int) func() {
	e := New(strings.Repeat("A line of a note, as long as such lines are, with a few words more.\n", lines))
	e.Resize(76, 14)
	e.Click(10, 5)
	return func() {
		press(e, "'x", "enter", "up", "down", "backspace", "backspace")
		e.View()
		e.Cursor()
	}
}

// A key costs the same in a long note: what is out of sight is not looked at.
func TestLongNotesCostNoMore(t *testing.T) {
	short, long := testing.AllocsPerRun(50, typing(30)), testing.AllocsPerRun(50, typing(30_000))
	if long > 2*short {
		t.Errorf("six keys make %.0f allocations in 30 lines and %.0f in 30,000", short, long)
	}
}

func BenchmarkKeys3000Lines(b *testing.B) {
	run := typing(3000)
	for b.Loop() {
		run()
	}
}

func FuzzEditing(f *testing.F) {
	f.Add("a\tb\n日本語", "xy", 3, 5)
	f.Add("👩‍👩‍👧‍👦\u0301\u0301", "\n", 1, 0)
	f.Fuzz(func(t *testing.T, text, typed string, width, at int) {
		e := New(text)
		first := e.String()
		e.Resize(min(max(width, 2), 200), 5)
		e.at = e.within(place{at, at})
		e.Insert(typed)
		press(e, "left", "backspace", "up", "delete")
		e.View()
		e.Cursor()
		for e.Undo() {
		}
		if e.String() != first {
			t.Errorf("%q: undone is %q", first, e.String())
		}
	})
}
