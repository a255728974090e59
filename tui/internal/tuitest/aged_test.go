package tuitest_test

import (
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui/internal/tuitest"
)

func TestAgedIsWhole(t *testing.T) {
	t.Parallel()
	for _, p := range curriculum.Validate(tuitest.AgedFiles()) {
		t.Error(p)
	}
}
