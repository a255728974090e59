package tui_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

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
	tuitest.Golden(t, "found", s.drawn())
	s.keys("esc")
	s.lacks("match 1 of")
	s.at(ui.Section, quantization)
	s.keys("/")
	s.typed("weight")
	s.keys("enter /") // for something else
	s.typed("bits")
	s.lacks("weightbits")
	s.sees("/ bits", "match 1 of")
	s.keys("esc /")
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
		s.sees("Open this address", "https://example.com/cpp?a=1&b=2", "esc close")
		s.lacks("Opening")
		if !errors.Is(err, tui.ErrNoBrowser) {
			s.sees("exit code 3")
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

// Solutions are folded until they are asked for, and formulas can be read as
// they were written.
func TestFoldsAndFormulas(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.keys("G")
	s.lacks("so 6.5 GB")
	s.keys("n")
	s.says("Nothing is looked for in this page yet: / searches.")
	s.keys("z")
	s.says("Solutions are shown.")
	s.keys("/")
	s.typed("6.5 GB")
	s.sees("so 6.5 GB", "match 1 of 1")
	s.keys("esc g $")
	s.sees(`\operatorname{round}`)
	s.says("Formulas are shown as TeX.")
	s.keys("$")
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
