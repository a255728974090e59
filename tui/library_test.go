package tui_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// did says what the library did.
func (s *session) did(want ...string) {
	s.Helper()
	if got := s.w.Manager.Did; !slices.Equal(got, want) {
		s.Errorf("the library did %q, want %q", got, want)
	}
}

// A roadmap is added on the screen of courses: where it is, what was found, and
// only then the question.
func TestAddingACourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C A")
	s.sees("Add a course", "From:", "https address")
	s.typed("bread.md")
	s.sees("bread.md")
	s.did()
	s.keys("enter")
	s.sees("Add Growing Bread", "2 parts, 12 sections", "Add this course?", "enter yes")
	s.did()
	s.keys("G")
	s.sees("left out: Sponsors")
	s.keys("enter")
	s.did("add growing-bread")
	s.says("Growing Bread is added: 12 sections, 3 done.")
	s.sees("A Small Course", "Shipping Containers")
}

// Nothing is added by who turns away, at any step.
func TestTurningAwayFromAdding(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C A esc")
	s.sees("A Small Course", "go on in it")
	s.keys("A")
	s.typed("bread.md")
	s.keys("enter esc")
	s.sees("A Small Course", "go on in it")
	s.did()
	if top := s.m.Top(); top.Kind != ui.Courses {
		t.Errorf("it ended at %v", top)
	}
}

// A pasted address is taken whole; one that cannot be read stays to be mended.
func TestAnAddressThatCannotBeRead(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C A")
	s.do(tea.PasteMsg{Content: "no.example.com/roadmap"})
	s.keys("enter")
	s.sees("Fetch no.example.com/roadmap: not found.", "What to do: save the Markdown as a file", "From: no.example.com/roadmap")
	if s.m.View().Cursor == nil {
		t.Error("there is no cursor to type at")
	}
	s.typed("2")
	s.sees("From: no.example.com/roadmap2")
	s.did()
}

// What is there already is updated from where it was to be added.
func TestAddingWhatIsThereUpdatesIt(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C A")
	s.typed("other.md")
	s.keys("enter")
	s.sees("Update Shipping Containers", "There is a course other already", "Update this course?")
	s.keys("enter")
	s.did("update other")
}

func TestUpdatingACourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C G U")
	s.sees("Update Shipping Containers", "1 new section, 2 new links; your 1 done stays done", "no longer fit, and are left out", "Update this course?")
	s.keys("enter")
	s.did("update other")
	s.says("Up to date. The course as it was is in ~/courses/.old/other.")
	s.sees("A Small Course")
}

// The built-in course is compared and never updated. What its author has
// changed is shown; a newer revision of it that was read is added beside it.
func TestTheBuiltInCourseIsCompared(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C U")
	s.sees("What is new in A Small Course", "changes with the program only", "add https://example.org/small", "of your 3 done 2 are in it", "esc closes")
	s.keys("enter")
	s.did()
	s.sees("go on in it")
	s.keys("A")
	s.typed("readme.md")
	s.keys("enter")
	s.sees("What is new in A Small Course", "beside it as small-2026-11", "of your 3 done 2 are in it", "Add it beside the built-in course?", "enter yes")
	s.did()
	s.keys("enter")
	s.did("add small-2026-11")
	s.says("small-2026-11 is added, with progress of its own.")
}

// The course that is open is read anew once it was updated.
func TestUpdatingTheOpenCourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.other()
	s.keys("C G U enter")
	s.did("update other")
	if got := s.w.Courses.Chosen; !slices.Equal(got, []string{tuitest.Other, tuitest.Other}) {
		t.Errorf("opened %q", got)
	}
}

func TestRemovingACourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C X")
	s.says("is built in")
	s.keys("G X")
	s.sees("Remove Shipping Containers", "is not deleted", "What you did in it stays", "Remove this course?")
	s.keys("esc")
	s.did()
	s.keys("X")
	s.w.Manager.Fail = errors.New("the disk is full")
	s.keys("enter")
	s.sees("The disk is full.", "Remove this course?")
	s.w.Manager.Fail = nil
	s.keys("enter")
	s.did("remove other")
	s.says("Its folder is now ~/courses/.old/other.")
}

// Who removes the course that is open goes on in the built-in one.
func TestRemovingTheOpenCourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.other()
	s.keys("C G X")
	s.sees("you go on in the built-in one")
	s.keys("enter")
	s.did("remove other")
	s.sees("LLM Course")
	if got := s.w.Courses.Chosen; got[len(got)-1] != "small" {
		t.Errorf("opened %q", got)
	}
}

// Without a library the keys mean nothing here, and the command is named.
func TestCoursesWithoutALibrary(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	w.Manager = nil
	s := begin(t, w)
	s.keys("C A")
	s.sees("llmcourse course add FILE", "A Small Course")
	s.lacks("Add a course")
}

func TestFramesOfTasks(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string][]tea.Msg{
		"add-where":   tuitest.Keys("C A"),
		"add-unread":  append(append(tuitest.Keys("C A"), tuitest.Type("no.example.com")...), tuitest.Keys("enter")...),
		"add-preview": append(append(tuitest.Keys("C A"), tuitest.Type("bread.md")...), tuitest.Keys("enter")...),
		"update":      tuitest.Keys("C G U"),
		"remove":      tuitest.Keys("C G X"),
	} {
		for _, size := range tuitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%s", name, size), func(t *testing.T) {
				t.Parallel()
				m := tuitest.Begun(t).Open(t, size.Width, size.Height)
				tuitest.Drive(t, m, keys...)
				check(t, m, name, size)
			})
		}
	}
}
