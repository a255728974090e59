package memory

import (
	"testing"

	"llmcourse/progress/study"
	"llmcourse/progress/study/notestest"
)

func TestNotes(t *testing.T) {
	t.Parallel()
	notestest.Run(t, func(*testing.T) func() study.Notes {
		n := NewNotes()
		return func() study.Notes { return n }
	})
}
