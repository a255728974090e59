package tuitest

import (
	"context"
	"embed"
	"io/fs"
	"sync"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/tui"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

//go:embed course
var fixture embed.FS

// Files is the folder of the fixture course: two parts and two shelves with
// everything that a course can have, and that is hard to draw.
func Files() fs.FS {
	folder, err := fs.Sub(fixture, "course")
	if err != nil {
		panic(err)
	}
	return folder
}

// label is what the header calls the fixture course.
const label = "LLM Course"

// A World is what the program of a test runs in. A second model made in the
// same World is the program started again.
type World struct {
	Course   *curriculum.Course
	Store    *memory.Store
	Notes    *Notes
	Courses  *Courses
	Manager  *Manager
	Clock    time.Time
	Settings tui.Settings
	Keys     *keymap.Map    // nil: the default ones
	Minutes  int            // how long a session is; 0: as it comes
	ReadOnly bool           // what the store says when it is read
	OpenErr  error          // what the browser answers
	Opened   []string       // the addresses the browser was given
	Saved    []tui.Settings // the choices the program kept
}

// course is loaded once: a course is never changed, so worlds may share it.
var course = sync.OnceValues(func() (*curriculum.Course, error) { return curriculum.Load(Files()) })

// Fixture returns a World with the fixture course, nothing done, and the time
// standing still.
func Fixture(t testing.TB) *World {
	t.Helper()
	c, err := course()
	if err != nil {
		t.Fatal(err)
	}
	notes := &Notes{Texts: map[curriculum.Ref]string{}}
	return &World{
		Course:   c,
		Store:    memory.New(),
		Notes:    notes,
		Courses:  &Courses{first: c, notes: map[string]*Notes{c.ID: notes, Other: {Texts: map[curriculum.Ref]string{}}}},
		Manager:  &Manager{},
		Clock:    time.Date(2024, 7, 28, 9, 30, 0, 0, time.UTC),
		Settings: tui.Settings{Theme: "auto", Icons: "emoji", Mouse: true, Ground: theme.Dark},
	}
}

// Deps is what a program gets that is started now.
func (w *World) Deps(t testing.TB) tui.Deps {
	t.Helper()
	loaded, err := w.Store.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	loaded.ReadOnly = w.ReadOnly
	book := progress.NewBook(w.Course.ID).WithAliases(w.today).WithDevice(w.Store.Device())
	book.Apply(loaded.Events...)
	deps := tui.Deps{
		Opened:  study.Opened{Name: w.Course.ID, Label: label, Course: w.Course, Notes: w.Notes},
		Courses: w.Courses,
		Book:    book, Store: w.Store, Loaded: loaded,
		Now: func() time.Time { return w.Clock }, Loc: time.UTC,
		Open: func(_ context.Context, url string) error {
			w.Opened = append(w.Opened, url)
			return w.OpenErr
		},
		Settings: w.Settings, Keys: w.Keys, Minutes: w.Minutes,
		Save: func(s tui.Settings) error {
			w.Saved = append(w.Saved, s)
			return nil
		},
		Paths: []ui.Path{{Name: "config", Path: "~/.config/llmcourse"}, {Name: "progress", Path: "~/.local/share/llmcourse/progress"}},
	}
	if w.Manager != nil {
		deps.Manager = w.Manager
	}
	return deps
}

// today is the present Ref of what had another one.
func (w *World) today(ref curriculum.Ref) curriculum.Ref {
	if item, ok := w.Course.Find(ref); ok {
		return item.Ref()
	}
	return ref
}

// Open starts a program in a window of a size.
func (w *World) Open(t testing.TB, width, height int) *tui.Model {
	t.Helper()
	m := tui.New(w.Deps(t))
	Start(t, m, width, height)
	return m
}

// Do enters changes as if the learner had made them an hour ago.
func (w *World) Do(t testing.TB, changes ...progress.Change) {
	t.Helper()
	loaded, err := w.Store.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	book := progress.NewBook(w.Course.ID)
	book.Apply(loaded.Events...)
	var events []progress.Event
	for i, c := range changes {
		e := book.Next(w.Store.Device(), w.Clock.Add(time.Duration(i)*time.Second-time.Hour), c)
		book.Apply(e)
		events = append(events, e)
	}
	if err := w.Store.Append(context.Background(), events...); err != nil {
		t.Fatal(err)
	}
}

// Notes are notes in memory, and no editor.
type Notes struct {
	Texts map[curriculum.Ref]string
	Err   error // what Save answers
}

// Load is study.Notes'.
func (n *Notes) Load(ref curriculum.Ref) (string, error) { return n.Texts[ref], nil }

// Save is study.Notes'.
func (n *Notes) Save(note study.NoteText) error {
	if n.Err == nil {
		n.Texts[note.Ref] = note.Text
	}
	return n.Err
}
