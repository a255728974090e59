package tui_test

import (
	"strings"
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

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
	tuitest.Golden(t, "filtered", s.drawn())
	s.keys("esc")
	s.sees("Training", "The Basics")
	if !strings.Contains(cursorRow(s), "GPTQ & EXL2") {
		t.Errorf("after the filter the cursor is on %q", cursorRow(s))
	}
	s.keys("/")
	s.typed("qqqq")
	s.sees("No section or topic matches.", "enter searches the lessons.")
	tuitest.Golden(t, "nothing-found", s.drawn())
	s.keys("esc")
	s.lacks("No section or topic matches")
	if !strings.Contains(cursorRow(s), "GPTQ & EXL2") {
		t.Errorf("after a filter that left nothing the cursor is on %q", cursorRow(s))
	}
	s.keys("/")
	s.typed("absmax divides")
	s.sees("No section or topic matches.")
	s.keys("enter")
	s.sees("Search", "absmax divides", "Absmax")
	s.keys("esc")
	if !strings.Contains(cursorRow(s), "GPTQ & EXL2") {
		t.Errorf("after a search the cursor is on %q", cursorRow(s))
	}
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
	w := tuitest.Begun(t)
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
	tuitest.Golden(t, "nothing-left", s.drawn())
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
