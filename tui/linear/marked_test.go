package linear_test

import (
	"os"
	"strings"
	"testing"

	"llmcourse/progress"
)

// A passage belongs to its topic, also where the heading has marks of Markdown.
func TestTopicsOfMarkedHeadings(t *testing.T) {
	t.Parallel()
	w := newWorld(t, os.DirFS("../../curriculum/testdata/marked"))
	section := w.deps.Course.Sections()[0]
	out := w.run(t, "go basics/functions", "read", "", "t", "", "t", "", "t", "", "t", "h")
	for _, topic := range section.Topics {
		if got := saved(t, w).StateOf(topic); got != progress.Done {
			t.Errorf("%s is %s after a tick in its passage", topic.Ref(), got)
		}
	}
	if !strings.Contains(out, "Heading, level 2: The softmax function. Topic, ") {
		t.Errorf("the topic is not named:\n%s", out)
	}
}
