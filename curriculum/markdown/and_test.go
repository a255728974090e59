package markdown_test

import (
	"testing"

	"llmcourse/curriculum/markdown"
)

// The links of the text behind are numbered on, and neither text is changed.
func TestAnd(t *testing.T) {
	t.Parallel()
	first, more := markdown.Parse("[a](https://a.example/)"), markdown.Parse("- [b](https://b.example/)\n")
	both := first.And(more)
	if len(both.Links) != 2 || both.Links[1].Text != "b" || len(both.Blocks) != 2 {
		t.Fatalf("together they are %+v", both)
	}
	for text, want := range map[*markdown.Document][2]int{first: {0, 1}, more: {0, 1}, both: {0, 2}} {
		if from, to := markdown.Numbers(text.Blocks...); [2]int{from, to} != want {
			t.Errorf("links %d to %d, want %v", from, to, want)
		}
	}
}
