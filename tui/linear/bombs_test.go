package linear_test

import (
	"testing"
	"testing/fstest"

	"llmcourse/tui/internal/tuitest"
)

// What is read out is in proportion to the lesson, whatever that is.
func TestReadingOutIsLinear(t *testing.T) {
	const course = "id = \"a\"\ntitle = \"A\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nsections = [\"s\"]\n"
	tuitest.Linear(t, 1<<10, func(text string) int {
		w := newWorld(t, fstest.MapFS{
			"course.toml": {Data: []byte(course)},
			"p/s.md":      {Data: []byte("+++\nid = \"s\"\ntitle = \"S\"\n+++\nBegin.\n\n" + text)},
		})
		lines := []string{"settings", "unfold", "0", "go p/s", "read"}
		for range 20 {
			lines = append(lines, "", "l")
		}
		return len(w.run(t, lines...))
	})
}
