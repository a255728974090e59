package study_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
)

// A world is a Study and what it was made of.
type world struct {
	*testing.T
	*study.Study
	store *memory.Store
	notes *notes
	clock time.Time
}

// begin makes a Study of the course of deeds; change may alter what it is made of.
func begin(t *testing.T, change ...func(*study.Deps)) *world {
	t.Helper()
	course, err := curriculum.Load(studytest.Files())
	if err != nil {
		t.Fatal(err)
	}
	w := &world{
		T: t, store: memory.New(), notes: &notes{Notes: memory.NewNotes()},
		clock: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC),
	}
	book := progress.NewBook(course.ID).WithAliases(course.Present).WithDevice(w.store.Device())
	d := study.Deps{
		Course: course, Book: book, Store: w.store, Notes: w.notes, Wait: true,
		Now: func() time.Time { return w.clock },
	}
	for _, c := range change {
		c(&d)
	}
	w.Study = study.New(d)
	return w
}

// screen is a front end that must not wait.
func screen(d *study.Deps) { d.Wait = false }

func (w *world) item(ref curriculum.Ref) curriculum.Item {
	w.Helper()
	item, ok := w.Course().Find(ref)
	if !ok {
		w.Fatalf("the course has no %s", ref)
	}
	return item
}

func (w *world) part(ref curriculum.Ref) *curriculum.Part {
	w.Helper()
	return w.item(ref).(*curriculum.Part)
}

// do does what must not be refused.
func (w *world) do(d study.Deed) study.Outcome {
	w.Helper()
	o, err := w.Do(d)
	if err != nil {
		w.Fatalf("%T: %v", d, err)
	}
	return o
}

// refuses does what must be refused, with a code.
func (w *world) refuses(d study.Deed, code study.Code) *study.Refused {
	w.Helper()
	before := w.Book().Events()
	o, err := w.Do(d)
	var r *study.Refused
	if !errors.As(err, &r) || r.Code != code {
		w.Fatalf("%T: %v, want it refused as %s", d, err, code)
	}
	if len(o.Events) > 0 || w.Book().Events() != before {
		w.Errorf("%T was refused and recorded all the same", d)
	}
	return r
}

func (w *world) mark(to progress.State, refs ...curriculum.Ref) study.Outcome {
	w.Helper()
	return w.do(w.marks(to, refs...))
}

func (w *world) marks(to progress.State, refs ...curriculum.Ref) study.Mark {
	w.Helper()
	d := study.Mark{To: to}
	for _, ref := range refs {
		d.Items = append(d.Items, w.item(ref))
	}
	return d
}

func (w *world) state(ref curriculum.Ref, want progress.State) {
	w.Helper()
	if got := w.State(w.item(ref)); got != want {
		w.Errorf("%s is %s, want %s", ref, got, want)
	}
}

// stored are the events that are safe.
func (w *world) stored() []progress.Event {
	w.Helper()
	loaded, err := w.store.Another().Load(context.Background())
	if err != nil {
		w.Fatal(err)
	}
	return loaded.Events
}

func (w *world) flush() {
	w.Helper()
	if err := w.Flush(context.Background()); err != nil {
		w.Fatal(err)
	}
}

// work runs all Jobs there are, as a screen does, and returns what the last
// failed write said.
func (w *world) work() (err error) {
	w.Helper()
	for job := w.Job(); job != nil; job = w.Job() {
		if failed := w.Take(job()); failed != nil {
			err = failed
		}
	}
	return err
}

// count is how many events an outcome has; the wanted number is given.
func (w *world) count(o study.Outcome, want int) {
	w.Helper()
	if len(o.Events) != want {
		w.Errorf("%d events, want %d", len(o.Events), want)
	}
}

// notes are notes in memory that remember what was asked of them.
type notes struct {
	*memory.Notes
	loads int
	saved []study.NoteText
	lost  error // what Load answers
}

func (n *notes) Load(ref curriculum.Ref) (string, error) {
	n.loads++
	if n.lost != nil {
		return "", n.lost
	}
	return n.Notes.Load(ref)
}

func (n *notes) Save(note study.NoteText) (bool, error) {
	both, err := n.Notes.Save(note)
	if err == nil {
		n.saved = append(n.saved, note)
	}
	return both, err
}
