package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

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
	s.says("Note on Vectors and Matrices: written. Saved.")
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
	s.do(s.m.Edited("basics/training", "Written outside.", nil))
	s.sees("Training ✎")
	s.do(s.m.Edited("basics/training", "Written outside.", errors.New("exit status 1")))
	s.says("The editor ended with an error: exit code 1")
	s.w.Notes.Err = errors.New("no space left on device")
	s.keys("e")
	s.typed("more")
	s.keys("ctrl+s")
	s.says("1 change not saved: the disk is full")
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
	w := tuitest.Begun(t)
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
