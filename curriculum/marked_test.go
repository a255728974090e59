package curriculum_test

import (
	"os"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

// A heading is called by its words, whatever marks stand in it.
func TestMarkedHeadings(t *testing.T) {
	t.Parallel()
	folder := os.DirFS("testdata/marked")
	if problems := curriculum.Validate(folder); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	c, err := curriculum.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	l, err := c.Lesson("basics/functions")
	if err != nil {
		t.Fatal(err)
	}
	s := c.Sections()[0]
	if len(l.Headings) != len(s.Topics) {
		t.Fatalf("%d headings, %d topics", len(l.Headings), len(s.Topics))
	}
	for i, h := range l.Headings {
		if h.Topic != s.Topics[i] || h.Text != s.Topics[i].Title {
			t.Errorf("heading %q is that of %v, want %q", h.Text, h.Topic, s.Topics[i].Title)
		}
		if l.Section(h.Text) == "" || strings.Contains(l.Section(h.Text), "##") {
			t.Errorf("the text under %q is %q", h.Text, l.Section(h.Text))
		}
	}
}
