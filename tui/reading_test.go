package tui_test

import (
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// The reader's reflex turns pages, from the top to the end and back, and says
// nothing of what was learnt.
func TestSpaceTurnsPages(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization)
	s.sees("words, ") // what stands under the title
	for range 30 {
		s.keys("space")
	}
	s.lacks("words, ")
	s.sees("You have read this section.", "Mark it done? d")
	for _, ref := range []string{"", "#absmax", "#base", "#gptq"} {
		if got := s.m.Book().Marked(curriculum.Ref(quantization) + curriculum.Ref(ref)); got == progress.Done {
			t.Errorf("%s%s is %s after turning pages", quantization, ref, got)
		}
	}
	for range 30 {
		s.keys("b")
	}
	s.sees("words, ")
}

// The line under a topic tells the key that ticks it, for the topic that is
// being read and no other.
func TestTickWhereATopicEnds(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Section, quantization+"#absmax")
	for n := 0; !strings.Contains(s.text(), "tick this topic: x"); n++ {
		if n > 60 {
			t.Fatal("the end of the topic tells no key")
		}
		s.keys("j")
	}
	if n := strings.Count(s.text(), "tick this topic"); n != 1 {
		t.Errorf("%d topics tell the key", n)
	}
	s.keys("x")
	s.sees("take the tick back: x")
	s.keys("x G x") // under the lesson there is none
	s.says("No topic is being read here: d marks the whole section done.")
	s.keys("d")
	s.sees("This section is done.", "Take it up again? d")
}
