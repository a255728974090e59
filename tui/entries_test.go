package tui_test

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/ui"
)

// The palette has what was read on another day, bookmarks, and what can be
// done here, each with the key it has now.
func TestPaletteOffers(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	w.Do(t, progress.SetBookmark("c", progress.Place{Ref: quantization, Heading: "Absmax", Screen: "section"}))
	s := begin(t, w)
	s.visit(ui.Section, "basics/training")
	s.keys("} q")
	s = s.again()
	s.keys("ctrl+k")
	if first := strings.Split(s.text(), "\n"); !strings.Contains(strings.Join(first[:20], "\n"), "recent") {
		t.Errorf("what was read yesterday is not offered first:\n%s", s.text())
	}
	s.keys("esc")
	s.visit(ui.Section, "basics/training")
	s.visit(ui.Section, quantization)
	s.visit(ui.Section, quantization+"#absmax")
	s.visit(ui.Section, "basics/vectors")
	s.keys("ctrl+k")
	if n := regexp.MustCompile(`Quantization +recent`).FindAllString(s.text(), -1); len(n) != 1 {
		t.Errorf("a lesson is offered %d times as recent:\n%s", len(n), s.text())
	}
	s.typed("absmax")
	s.sees("Bookmark c: Quantization")
	s.keys("esc ctrl+k")
	s.typed("choose a state")
	s.sees("choose a state", " S ")
	s.keys("enter")
	if s.m.Depth() != 1 {
		t.Error("the action is not done")
	}
	w = tuitest.Fixture(t)
	keys := keymap.Default()
	if err := keys.Bind("go.plan", "K"); err != nil {
		t.Fatal(err)
	}
	if err := keys.Bind("go.resources"); err != nil {
		t.Fatal(err)
	}
	w.Keys = keys
	s = begin(t, w)
	s.keys("ctrl+k")
	s.typed("plan a ses")
	s.sees(" K ")
	s.keys("esc ctrl+k")
	s.typed("Resources")
	s.sees("screen") // no key: it has none
}

// A session is as long as the learner says, also where nobody else would.
func TestMinutesOfASession(t *testing.T) {
	t.Parallel()
	for minutes, want := range map[int]string{0: "10 25 45 90", 45: "10 25 45 90", 40: "10 25 40 45 90", 5: "5 10 25 45 90"} {
		w := tuitest.Fixture(t)
		w.Minutes, w.Settings.NoColor = minutes, true
		s := begin(t, w)
		s.keys(",")
		s.sees("I have " + want + " minutes")
		chosen := cmp.Or(minutes, 25)
		if !strings.Contains(s.m.View().Content, "\x1b[1;4m"+strconv.Itoa(chosen)+"\x1b[m") {
			t.Errorf("%d minutes are not chosen", chosen)
		}
	}
}

// What a few letters mean to somebody who knows the course comes first.
func TestPaletteRanks(t *testing.T) {
	t.Parallel()
	course := builtin(t)
	for letters, want := range map[string]ui.Route{
		"dpo":     {Kind: ui.Section, Ref: "scientist/preference-alignment#dpo"},
		"rag":     {Kind: ui.Section, Ref: "engineer/rag"},
		"lora":    {Kind: ui.Section, Ref: "scientist/supervised-fine-tuning#lora"},
		"quant":   {Kind: ui.Section, Ref: "scientist/quantization"},
		"kv":      {Kind: ui.Section, Ref: "engineer/inference-optimization#kv-cache"},
		"eval":    {Kind: ui.Section, Ref: "scientist/evaluation"},
		"gguf":    {Kind: ui.Section, Ref: "scientist/quantization#gguf"},
		"llm eng": {Kind: ui.Roadmap, Ref: "engineer"},
		"map":     {Kind: ui.Map},
		"search":  {Kind: ui.Search},
		"nanogpt": {Kind: ui.Resources, Ref: "scientist/llm-architecture#nanogpt"},
		"unsloth": {Kind: ui.Notebooks, Ref: "notebooks/fine-tuning#llama-3-1-unsloth"},
	} {
		w := tuitest.Fixture(t)
		w.Course = course
		s := begin(t, w)
		s.keys("ctrl+k")
		s.typed(letters)
		s.keys("enter")
		if got := s.m.Top(); got != want {
			t.Errorf("%q opens %v, want %v", letters, got, want)
		}
	}
}
