package main

import (
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A suggestion is the one thing to do now, and why.
type suggestion struct {
	section *curriculum.Section
	reason  string
}

// suggest chooses the next section: the first that was begun, else the first
// that was not, in the order of the roadmap. It is false when nothing is left.
func suggest(course *curriculum.Course, book *progress.Book) (suggestion, bool) {
	var fresh *curriculum.Section
	var before *curriculum.Section // the one the fresh section follows
	var last *curriculum.Section
	for _, s := range course.Sections() {
		switch book.State(s.Ref()) {
		case progress.Doing:
			t := book.Topics(s.Topics)
			return suggestion{s, fmt.Sprintf("you have begun it: %d of %s done",
				t.Done+t.Skipped, plural(t.Total, "topic"))}, true
		case progress.Todo:
			if fresh == nil {
				fresh, before = s, last
			}
		}
		last = s
	}
	switch {
	case fresh == nil:
		return suggestion{}, false
	case before == nil:
		return suggestion{fresh, "the roadmap begins with it"}, true
	}
	word := "finished"
	if book.State(before.Ref()) == progress.Skipped {
		word = "skipped"
	}
	return suggestion{fresh, fmt.Sprintf("it follows %s, which you %s", before.Title, word)}, true
}
