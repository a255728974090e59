package tui_test

import (
	"errors"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// other goes on in the other course, which stands last in the list.
func (s *session) other() { s.Helper(); s.keys("C G enter") }

// first goes back to the fixture, which stands first.
func (s *session) first() { s.Helper(); s.keys("C g enter") }

// kept is every event in the store.
func (s *session) kept() []progress.Event {
	s.Helper()
	loaded, err := s.w.Store.Another().Load(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return loaded.Events
}

// in are the events of one course that say that something was done.
func in(events []progress.Event, course string) []curriculum.Ref {
	var refs []curriculum.Ref
	for _, e := range events {
		if e.Course == course && e.Kind == progress.KindState {
			refs = append(refs, e.Ref)
		}
	}
	return refs
}

func TestSwitchingCourses(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.visit(ui.Section, quantization)
	s.keys("C")
	s.sees("A Small Course", "open", "broken", "cannot be opened", "Shipping Containers")
	s.keys("G enter")
	if top := s.m.Top(); top.Kind != ui.Roadmap {
		t.Errorf("a course that was never read begins at %v", top)
	}
	s.sees("Shipping Containers", "Packing", "0/2 done")
	s.lacks("LLM Course", "due", "Quantization", "Vectors")
	s.says("is open")
	if got := s.w.Courses.Chosen; !slices.Equal(got, []string{tuitest.Other}) {
		t.Errorf("remembered is %v", got)
	}
	s.keys("space")
	s.sees("1/2 done")
	s.first()
	if top := s.m.Top(); top != (ui.Route{Kind: ui.Section, Ref: quantization}) {
		t.Errorf("the first course goes on at %v", top)
	}
	s.keys("esc")
	s.sees("LLM Course", "2/6 done", "due")
	s.keys("u")
	if got := s.m.Book().Marked("shipping/packing"); got != progress.Todo {
		t.Errorf("the Book of one course has %s of another", got)
	}
	s.other()
	s.sees("1/2 done")
	if got := in(s.kept(), tuitest.Other); !slices.Equal(got, []curriculum.Ref{"shipping/packing"}) {
		t.Errorf("kept of the other course: %v", got)
	}
}

// Nothing of a course shows in another one: no place to go back to, no name,
// no hit, no note, no undo, no question.
func TestNothingLeaksBetweenCourses(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("/ q u a n t enter") // a filter of the roadmap
	s.visit(ui.Resources, "")
	s.visit(ui.Section, quantization)
	s.keys("\\ q u a n t esc")
	s.other()

	s.keys("ctrl+o ctrl+o ctrl+o")
	s.lacks("Quantization", "quant")
	s.keys("u")
	s.says("nothing to undo")
	s.keys("R")
	s.lacks("What it saves")
	s.keys("m \\")
	s.typed("quant")
	s.sees("Nothing has these words")
	s.keys("esc esc ctrl+k")
	s.typed("quantization")
	s.lacks("Quantization")
	s.keys("esc r")
	s.sees("A Crate", "3 of 3")
	_, ctx := s.m.Front()
	if list, _ := ctx.Study.Questions(quantization); len(list) > 0 || len(ctx.Study.Due().Today) > 0 || ctx.Study.Note("depth/attention") != "" {
		t.Error("questions or notes of the first course are there")
	}
	s.visit(ui.Section, "shipping/packing")
	s.keys("e")
	s.typed("Mind the lid.")
	s.keys("ctrl+s")
	if s.w.Notes.Texts["shipping/packing"] != "" {
		t.Error("the note went to the first course")
	}
	s.first()
	if _, ctx := s.m.Front(); ctx.Study.Note("depth/attention") == "" || ctx.Study.Note("shipping/packing") != "" {
		t.Error("the notes of the first course did not come back")
	}
}

// A write that is under way when the course changes lands, with the id of the
// course it was done in; what follows has the id of the other.
func TestPendingWriteOfTheOldCourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Roadmap, "basics/vectors")
	_, slow := s.m.Update(tuitest.Keys("space")[0]) // the disk does not answer yet
	s.other()
	s.keys("space")
	if got := s.kept(); len(in(got, "small"))+len(in(got, tuitest.Other)) > 0 {
		t.Fatalf("the store answered early: %v", got)
	}
	s.tr = tuitest.Run(t, s.m, slow)
	events := s.kept()
	if got := in(events, "small"); !slices.Equal(got, []curriculum.Ref{"basics/vectors"}) {
		t.Errorf("of the old course was kept %v", got)
	}
	if got := in(events, tuitest.Other); !slices.Equal(got, []curriculum.Ref{"shipping/packing"}) {
		t.Errorf("of the new course was kept %v", got)
	}
	if left := s.m.Unsaved(); len(left.Events) > 0 {
		t.Errorf("not saved: %v", left)
	}
	once(t, events)
}

// once holds that no two events have one name, which would lose one of them.
func once(t *testing.T, events []progress.Event) {
	t.Helper()
	seen := map[progress.ID]bool{}
	for _, e := range events {
		if seen[e.ID()] {
			t.Errorf("two events are called %s", e.ID())
		}
		seen[e.ID()] = true
	}
}

// What is done while a course is being read, here or in another program, is
// not lost to it.
func TestWhileACourseIsRead(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Fixture(t))
	s.visit(ui.Roadmap, "basics/vectors")
	s.keys("space C G")
	_, reading := s.m.Update(tuitest.Keys("enter")[0])
	answer := tuitest.Answers(t, reading) // read, and not yet delivered
	s.sees("opening")
	s.w.Notes.Texts["basics/vectors"] = "Written in an editor that was open for long."
	s.do(s.m.Edited("basics/vectors", s.w.Notes.Texts["basics/vectors"], nil)) // in the old course
	elsewhere := progress.NewBook(tuitest.Other)
	second := s.w.Store.Another()
	e := elsewhere.Next(second.Device(), s.w.Clock, progress.SetState("shipping/sailing", progress.Done))
	if err := second.Append(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	s.do(tui.Watch())
	s.do(answer...)
	s.sees("Shipping Containers", "1/2 done")
	s.keys("k space") // the cursor is on what was done last
	s.sees("2/2 done")
	events := s.kept()
	once(t, events)
	book := progress.NewBook("small")
	book.Apply(events...)
	if book.Noted("basics/vectors").IsZero() {
		t.Error("the note on the old course was lost")
	}
	if got := in(events, tuitest.Other); len(got) != 2 {
		t.Errorf("of the new course was kept %v", got)
	}
}

// Keys may come faster than a disk answers: those for the list wait for the
// list, those that follow wait for the course.
func TestKeysAheadOfTheCourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	var slow []tea.Cmd
	for _, press := range tuitest.Keys("C G enter space j space") {
		_, cmd := s.m.Update(press)
		slow = append(slow, cmd)
	}
	for _, cmd := range slow {
		tuitest.Run(t, s.m, cmd)
	}
	s.sees("Shipping Containers", "2/2 done")
	if got := in(s.kept(), tuitest.Other); len(got) != 2 {
		t.Errorf("kept of the other course: %v", got)
	}
}

// The answer for a course that was left is dropped: one who turns away stays.
func TestTurningAwayKeepsTheCourse(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C G")
	_, reading := s.m.Update(tuitest.Keys("enter")[0])
	s.keys("esc")
	tuitest.Run(t, s.m, reading)
	s.sees("LLM Course", "2/6 done")
	if got := s.w.Courses.Chosen; len(got) > 0 {
		t.Errorf("remembered is %v", got)
	}
}

// The questions of the first course may come when another is open.
func TestLateQuestionsOfTheOldCourse(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	m := tui.New(w.Deps(t))
	late := m.Init()
	s := &session{T: t, w: w, m: m, size: tuitest.Size{Width: 120, Height: 32}}
	s.do(tea.WindowSizeMsg{Width: 120, Height: 32})
	s.other()
	tuitest.Run(t, m, late)
	_, ctx := m.Front()
	if list, _ := ctx.Study.Questions(quantization); len(list) > 0 || len(ctx.Study.Due().Today) > 0 {
		t.Error("the questions of the first course are there")
	}
	s.lacks("due")
}

func TestACourseThatCannotBeOpened(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C j")
	s.sees("course.toml:7", "llmcourse course check broken")
	s.keys("enter")
	s.says("Not opened: there is no course")
	s.sees("2/6 done")
	s.keys("G")
	s.w.Courses.Fail = errors.New("course.toml:3: an unknown key")
	s.keys("enter")
	s.says("Not opened: course.toml:3")
	s.sees("LLM Course", "2/6 done")
	s.w.Courses.Fail, s.w.Courses.Err = nil, errors.New("the disk is read-only")
	s.keys("enter")
	s.says("Open for this time only: the disk is read-only")
	s.sees("Shipping Containers", "0/2 done")
}

// A click on the course that is open goes back to it, on another one selects
// and then opens it.
func TestClicksOnCourses(t *testing.T) {
	t.Parallel()
	s := begin(t, tuitest.Begun(t))
	s.keys("C")
	click := tea.MouseClickMsg{X: 10, Y: 5, Button: tea.MouseLeft}
	s.do(click)
	s.lacks("is open")
	s.do(click)
	s.says("is open")
	s.do(tea.MouseClickMsg{X: 2, Y: 0, Button: tea.MouseLeft})
	s.keys(">") // the tabs are where the longer badge puts them
	if top := s.m.Top(); top.Kind != ui.Resources {
		t.Errorf("the next tab is %v", top)
	}
}

// The progress screen has a line for each course, and days of all of them;
// what the course no longer has is told, and listed on demand.
func TestProgressOfAllCourses(t *testing.T) {
	t.Parallel()
	for _, size := range tuitest.Sizes() {
		if !size.Useful() {
			continue
		}
		t.Run(size.String(), func(t *testing.T) {
			t.Parallel()
			w := tuitest.Begun(t)
			w.Do(t, progress.SetState("basics/alchemy", progress.Done), progress.SetState("basics/vectors#ether", progress.Skipped))
			s := begin(t, w)
			s.other()
			s.keys("space")
			s.first()
			s.resize(size.Width, size.Height)
			s.keys("P")
			tuitest.Golden(t, "progress-"+size.String(), s.drawn())
			s.keys("z")
			s.sees("basics/alchemy", "basics/vectors#ether")
			s.keys("z")
			s.lacks("basics/alchemy")
			if size.Height < 24 {
				s.keys("G ctrl+u ctrl+u")
				tuitest.Golden(t, "courses-"+size.String(), s.drawn())
			}
		})
	}
}
