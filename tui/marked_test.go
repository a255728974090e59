package tui_test

import (
	"os"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// A tick lands on the topic that is being read, also where its heading has
// marks of Markdown.
func TestTickUnderMarkedHeadings(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	var err error
	if w.Course, err = curriculum.Load(os.DirFS("../curriculum/testdata/marked")); err != nil {
		t.Fatal(err)
	}
	s := begin(t, w)
	s.resize(80, 24)
	s.visit(ui.Section, "basics/functions")
	section := w.Course.Sections()[0]
	for _, topic := range section.Topics {
		s.keys("} x")
		s.state(topic.Ref(), progress.Done)
	}
	for _, e := range s.stored() {
		if e.Ref == section.Ref() && e.State == progress.Done {
			t.Error("the whole section was marked")
		}
	}
}
