package study_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
)

var errDisk = errors.New("no space left on device")

func TestJob(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	if w.Job() != nil {
		t.Error("there is a job before anything was done")
	}
	first := w.mark(progress.Done, "one/counting").Events[0]
	job := w.Job()
	second := w.mark(progress.Done, "one/adding").Events[0]
	if w.Job() != nil {
		t.Error("two writes at a time")
	}
	if w.Saved(first) || w.Saved(second) || !w.Writing() || len(w.Unsaved().Events) != 2 {
		t.Error("something is called saved that is not")
	}
	if err := w.Take(job()); err != nil || !w.Saved(first) || w.Saved(second) {
		t.Errorf("after the first write: %v, saved %v and %v", err, w.Saved(first), w.Saved(second))
	}
	if err := w.work(); err != nil || !w.Saved(second) || len(w.stored()) != 2 {
		t.Errorf("after the second write: %v, %d events stored", err, len(w.stored()))
	}
}

func TestFailedWriteWaits(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.store.Err = errDisk
	id := w.mark(progress.Done, "one/counting").Events[0]
	if err := w.work(); !errors.Is(err, errDisk) {
		t.Errorf("the write says %v", err)
	}
	w.state("one/counting", progress.Done)
	if w.Saved(id) || !errors.Is(w.Failed(), errDisk) || w.Job() != nil {
		t.Error("a failed write is called saved, or is tried again at once")
	}
	if u := w.Unsaved(); len(u.Events) != 1 || !errors.Is(u.Err, errDisk) {
		t.Errorf("unsaved is %+v", u)
	}
	if !w.Retry() || w.work() == nil {
		t.Error("trying again goes well on a full disk")
	}
	w.mark(progress.Done, "one/adding") // is tried together with what waits
	w.store.Err = nil
	if err := w.work(); err != nil || len(w.stored()) != 2 || w.Failed() != nil || w.Retry() {
		t.Errorf("with room again: %v, %d stored", err, len(w.stored()))
	}
}

func TestFlush(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.store.Err = errDisk
	w.mark(progress.Done, "one/counting")
	if err := w.Flush(context.Background()); !errors.Is(err, errDisk) {
		t.Errorf("Flush says %v", err)
	}
	w.store.Err = nil
	w.flush()
	w.flush()
	if len(w.stored()) != 1 {
		t.Errorf("%d events stored", len(w.stored()))
	}
}

func TestNote(t *testing.T) {
	t.Parallel()
	w := begin(t)
	c := w.do(study.Note{Ref: "one/counting", Text: "Mind the zero.\n\n"}).Changes[0]
	if c.Same || c.Removed || w.Note("one/counting") != "Mind the zero." {
		t.Errorf("the change is %+v, the note %q", c, w.Note("one/counting"))
	}
	if w.notes.Texts["one/counting"] != "" {
		t.Error("Do has written to the disk")
	}
	w.flush()
	if w.notes.Texts["one/counting"] != "Mind the zero." || len(w.stored()) != 1 {
		t.Errorf("on disk are %q and %d events", w.notes.Texts, len(w.stored()))
	}
	o := w.do(study.Note{Ref: "one/counting", Text: "Mind the zero.  "})
	if w.count(o, 0); !o.Changes[0].Same {
		t.Errorf("the same text: %+v", o.Changes[0])
	}
	if c := w.do(study.Note{Ref: "one/counting", Text: " \n"}).Changes[0]; !c.Removed || c.Same {
		t.Errorf("no text: %+v", c)
	}
	w.flush()
	if last := w.notes.saved[1]; last.Text != "" || last.Was != "Mind the zero." {
		t.Errorf("saved is %+v", last)
	}
	w.count(w.do(study.Note{Ref: "one/counting"}), 0)
	w.refuses(study.Note{Ref: "one/lost", Text: "x"}, study.NotInCourse)
	w.refuses(study.Note{Ref: "one/counting", Text: strings.Repeat("x", study.MaxNote+1)}, study.NoteTooLong)
	w = begin(t, func(d *study.Deps) { d.Notes = nil })
	w.refuses(study.Note{Ref: "one/counting", Text: "x"}, study.NoNotes)
}

// What the learner's own editor wrote is recorded and not written again.
func TestNoteWrittenElsewhere(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.notes.Texts["one/counting"] = "By hand."
	w.count(w.do(study.Note{Ref: "one/counting", Text: "By hand.", Written: true}), 1)
	w.count(w.do(study.Note{Ref: "one/counting", Text: "By hand.\n", Written: true}), 0)
	w.flush()
	if len(w.notes.saved) != 0 {
		t.Errorf("written again: %v", w.notes.saved)
	}
}

// A note that cannot be written waits with its event, and only the last text
// of it is written.
func TestFailedNoteWaits(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.notes.Err = errDisk
	id := w.do(study.Note{Ref: "one/counting", Text: "First."}).Events[0]
	tick := w.mark(progress.Done, "one/adding").Events[0]
	if err := w.work(); !errors.Is(err, errDisk) {
		t.Errorf("the write says %v", err)
	}
	if w.Saved(id) || !w.Saved(tick) || w.Note("one/counting") != "First." {
		t.Error("the note is lost, or what came with it was not saved")
	}
	if u := w.Unsaved(); len(u.Events) != 1 || len(u.Notes) != 1 || u.Notes[0].Text != "First." {
		t.Errorf("unsaved is %+v", u)
	}
	w.do(study.Note{Ref: "one/counting", Text: "Second."})
	if u := w.Unsaved(); len(u.Events) != 2 || len(u.Notes) != 1 || u.Notes[0].Text != "Second." {
		t.Errorf("unsaved is %+v", u)
	}
	w.notes.Err = nil
	if err := w.work(); err != nil || len(w.stored()) != 3 {
		t.Errorf("with room again: %v, %d stored", err, len(w.stored()))
	}
	if len(w.notes.saved) != 1 || w.notes.saved[0].Text != "Second." {
		t.Errorf("written were %v", w.notes.saved)
	}
}

// A text that failed while a later one was typed does not come back over it.
func TestLaterNoteWins(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.do(study.Note{Ref: "one/counting", Text: "First."})
	job := w.Job()
	w.do(study.Note{Ref: "one/counting", Text: "Second."})
	w.notes.Err = errDisk
	done := job()
	w.notes.Err = nil
	if w.Take(done) == nil {
		t.Error("the failure is not told")
	}
	if err := w.work(); err != nil || w.notes.Texts["one/counting"] != "Second." || len(w.notes.saved) != 1 {
		t.Errorf("%v: written were %v", err, w.notes.saved)
	}
}

// Without waiting, notes are read by jobs; a text typed meanwhile stays.
func TestNotesAreReadByJobs(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.do(study.Note{Ref: "one/counting", Text: "Old."})
	w.do(study.Note{Ref: "one/adding", Text: "Sums."})
	w.flush()
	s := again(w)
	if s.Note("one/counting") != "" {
		t.Error("a screen has waited for a disk")
	}
	s.refuses(study.Note{Ref: "one/counting", Text: "New."}, study.NoteUnread)
	s.Load()
	read := s.Job()
	s.do(study.Note{Ref: "one/counting", Text: "New.", Written: true})
	if err := s.Take(read()); err != nil || s.Note("one/counting") != "New." || s.Note("one/adding") != "Sums." {
		t.Errorf("%v: the notes are %q and %q", err, s.Note("one/counting"), s.Note("one/adding"))
	}
	documents := s.Documents()
	if len(documents) != 2 || documents[0].Ref != "one/counting" || documents[1].Text != "Sums." {
		t.Errorf("the documents are %v", documents)
	}
}

// A note that cannot be read is not written over.
func TestUnreadableNoteIsKept(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.do(study.Note{Ref: "one/counting", Text: "Old."})
	w.flush()
	for _, wait := range []bool{true, false} {
		s := again(w, func(d *study.Deps) { d.Wait = wait })
		s.notes.lost = errDisk
		s.Load()
		if err := s.work(); err != nil {
			t.Error(err)
		}
		r := s.refuses(study.Note{Ref: "one/counting", Text: "New."}, study.NoteUnread)
		if !errors.Is(r, errDisk) || !errors.Is(s.NoteError("one/counting"), errDisk) {
			t.Errorf("the reason is %v, %v", r.Err, s.NoteError("one/counting"))
		}
		s.notes.lost = nil
	}
}

// again is the program started again; as a screen, unless change says otherwise.
func again(w *world, change ...func(*study.Deps)) *world {
	w.Helper()
	return begin(w.T, append([]func(*study.Deps){screen, func(d *study.Deps) {
		d.Store, d.Notes = w.store.Another(), w.notes
		d.Book = progress.NewBook(d.Course.ID).WithAliases(d.Course.Present).WithDevice(d.Store.Device())
		d.Book.Apply(w.stored()...)
	}}, change...)...).with(w)
}

func (w *world) with(old *world) *world {
	w.store, w.notes, w.clock = old.store, old.notes, old.clock
	return w
}

// A note that another program wrote is read again.
func TestNoteOfAnotherProgram(t *testing.T) {
	t.Parallel()
	for _, change := range []func(*study.Deps){screen, func(*study.Deps) {}} {
		w := begin(t, change)
		w.notes.Texts["one/counting"] = "Theirs."
		other := progress.NewBook(w.Course().ID)
		w.Merge(other.Next("other.1", w.clock, progress.Noted("one/numerals"))) // under a former name
		if err := w.work(); err != nil || w.Note("one/counting") != "Theirs." {
			t.Errorf("%v: the note is %q", err, w.Note("one/counting"))
		}
	}
}

func TestPoll(t *testing.T) {
	t.Parallel()
	w := begin(t)
	other := w.store.Another()
	book := progress.NewBook(w.Course().ID)
	if err := other.Append(t.Context(), book.Next(other.Device(), w.clock, progress.SetState("one/counting", progress.Done))); err != nil {
		t.Fatal(err)
	}
	if fresh, err := w.Poll(t.Context()); !fresh || err != nil {
		t.Errorf("Poll gives %v, %v", fresh, err)
	}
	w.state("one/counting", progress.Done)
	if fresh, err := w.Poll(t.Context()); fresh || err != nil {
		t.Errorf("Poll gives %v, %v", fresh, err)
	}
}

// What waits to be saved outlives the course it was done in.
func TestEnter(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.mark(progress.Done, "one/counting")
	w.do(study.Note{Ref: "one/counting", Text: "Of the first course."})
	write := w.Job()
	course, err := curriculum.Load(studytest.Files())
	if err != nil {
		t.Fatal(err)
	}
	course.ID = "other"
	mine := &notes{Notes: memory.NewNotes()}
	next := w.Enter(course, progress.NewBook("other").WithDevice(w.store.Device()), mine)
	if next.State(w.item("one/counting")) != progress.Todo {
		t.Error("the other course knows what was done in the first")
	}
	o, err := next.Do(study.Mark{Items: []curriculum.Item{w.item("one/adding")}, To: progress.Done})
	if err != nil || next.Saved(o.Events[0]) || len(next.Unsaved().Events) != 3 {
		t.Errorf("%v: %d unsaved", err, len(next.Unsaved().Events))
	}
	if err := next.Take(write()); err != nil {
		t.Error(err)
	}
	if err := next.Flush(t.Context()); err != nil {
		t.Error(err)
	}
	var courses []string
	for _, e := range w.stored() {
		courses = append(courses, e.Course)
	}
	if !slices.Equal(courses, []string{"deeds", "deeds", "other"}) || w.notes.Texts["one/counting"] == "" || len(mine.Texts) > 0 {
		t.Errorf("stored are events of %v; the notes are %v and %v", courses, w.notes.Texts, mine.Texts)
	}
	if len(next.Since()) != 3 {
		t.Errorf("%d events since the store was read, want 3", len(next.Since()))
	}
}

// What is done while only part of the history is known is in the whole of it.
func TestWhole(t *testing.T) {
	t.Parallel()
	w := begin(t, func(d *study.Deps) { d.Partial, d.Wait = true, false })
	if w.Fresh() || !w.Partial() {
		t.Error("of a part of the history it is said that nothing was done")
	}
	w.mark(progress.Done, "one/counting")
	whole := progress.NewBook(w.Course().ID)
	whole.Apply(whole.Next("other.1", w.clock, progress.SetState("one/adding", progress.Skipped)))
	w.Whole(whole)
	w.state("one/counting", progress.Done)
	w.state("one/adding", progress.Skipped)
	if w.Partial() || w.Book() != whole {
		t.Error("the whole is not there")
	}
}
