package tui_test

import (
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// The terms in sight are offered, the one at the link that has the focus first;
// the lesson that teaches one opens, and esc leads back to the exact place.
func TestTermsOfThePage(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Aged(t))
	s.resize(120, 40)
	s.visit(ui.Section, "field/models")
	s.sees("K terms")
	s.resize(80, 24)
	s.keys("j j j k K")
	s.sees("3 terms here", "attention", "KV cache", "is a weighted mean of values", "Taught in Language Models, Attention")
	tuitest.Golden(t, "page-80x24", s.frame())
	s.keys("esc } } } tab") // the link says "attention"
	before := s.where()
	s.keys("K")
	s.sees("1 term here", "is a weighted mean of values")
	s.typed("sampl")
	s.sees("1 term", "divides the logits", "or sampling temperature")
	s.keys("enter")
	if top := s.m.Top(); top.Kind != ui.Section || top.Ref != "field/models" || top.Line == 0 {
		t.Errorf("enter opens %v", top)
	}
	s.sees("Temperature divides the logits")
	s.keys("esc")
	if got := s.where(); got != before {
		t.Errorf("after the way back the page is at %v, want %v", got, before)
	}
	s.keys("K esc")
	if got := s.where(); got != before {
		t.Errorf("after a look at the terms the page is at %v, want %v", got, before)
	}
}

// where is what is read.
func (s *session) where() string {
	front, ctx := s.m.Front()
	p := front.(ui.Placer).Place(ctx)
	return string(p.Ref) + " " + p.Heading + " " + string(rune('0'+p.Block))
}

// Any word can be typed, from any screen; what is no term gets its likes.
func TestTermsEverywhere(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Aged(t))
	s.keys("K")
	s.sees("4 terms", "attention", "greedy decoding")
	s.typed("attentoin")
	s.sees("No term is called so; these are like it.", "attention")
	s.keys("esc")
	s.keys("K")
	s.typed("xyzzyxyzzy")
	s.sees("No term is called so. A lesson may have the word all the same")
	s.keys("enter esc ctrl+k")
	s.typed("key-value")
	s.keys("esc ctrl+k")
	s.typed("kv cache")
	s.keys("enter")
	s.sees("Glossary", "4 terms", "What was computed for earlier tokens")
	s.keys("esc \\")
	s.typed("greedy decoding")
	s.sees("term")
	for range 12 {
		if s.keys("enter"); s.m.Depth() > 0 {
			break
		}
		s.keys("\\")
		s.typed("greedy decoding")
		s.keys("down")
	}
	s.sees("takes the most probable token each time.")
}

// A course without a glossary says so, and what helps.
func TestNoGlossary(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	c, err := curriculum.Load(tuitest.OtherFiles())
	if err != nil {
		t.Fatal(err)
	}
	w.Course = c
	s := begin(t, w)
	s.keys("K")
	s.sees("This course has no glossary.", "searches them, once this is closed")
	s.keys("enter esc")
	if s.m.Depth() != 0 {
		t.Error("esc does not close it")
	}
}
