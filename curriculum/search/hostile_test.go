package search_test

import (
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum/search"
)

// A note of many thousands of one sign is read in time: nothing is quadratic.
func TestHostileText(t *testing.T) {
	t.Parallel()
	c := course(t)
	for _, s := range []string{"[", "*", "A, ", "](", "[a", "`", "a-", "<a", "1. ", "A (", "a'", "<details>\n", "```\n", "![", "(AB) ", "\u0301"} {
		start := time.Now()
		x := search.New(c, search.Document{Ref: "a", Where: search.Note, Text: strings.Repeat(s, (1<<16)/len(s))})
		x.Query("ab a", 10)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q again and again took %v", s, took)
		}
	}
}
