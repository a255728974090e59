//go:build proof

package tui_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"maps"
	mathrand "math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/data"
	"llmcourse/progress"
	"llmcourse/progress/journal"
	"llmcourse/progress/memory"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// A life is the program as it is used for hours: the built-in course, a journal
// on disk, and a clock that goes on with every key.
type life struct {
	t             *testing.T
	m             *tui.Model
	store, other  *journal.Store // other is a second device that shares the folder
	book          *progress.Book // of the other device
	clock         time.Time
	width, height int
	notes         *tuitest.Notes
	opened        int
	keys, polls   int
	seen          map[ui.Kind]int
	overlays      int
}

func (l *life) open(dir, machine string) *journal.Store {
	l.t.Helper()
	s, err := journal.Open(journal.Options{
		Dir: filepath.Join(dir, "progress"), StateDir: filepath.Join(dir, "state-"+machine), CacheDir: filepath.Join(dir, "cache-"+machine),
		Machine: machine, Now: func() time.Time { return l.clock }, Rand: rand.Reader,
	})
	if err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() { _ = s.Close() })
	return s
}

func begunLife(t *testing.T, dir string) *life {
	t.Helper()
	l := &life{
		t: t, clock: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), width: 120, height: 40,
		notes: memory.NewNotes(), seen: map[ui.Kind]int{},
	}
	course, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	l.store, l.other = l.open(dir, "one"), l.open(dir, "two")
	loaded, err := l.store.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	l.book = progress.NewBook(course.ID)
	book := progress.NewBook(course.ID).WithDevice(l.store.Device())
	book.Apply(loaded.Events...)
	l.m = tui.New(tui.Deps{
		Opened: study.Opened{Name: course.ID, Course: course, Notes: l.notes}, Courses: twoCourses{course, l.notes}, Book: book, Store: l.store, Loaded: loaded,
		Now: func() time.Time { return l.clock }, Loc: time.UTC,
		Open:     func(context.Context, string) error { l.opened++; return nil },
		Settings: tui.Settings{Theme: "auto", Icons: "emoji", Mouse: true, Ground: theme.Dark},
		Save:     func(tui.Settings) error { return nil },
	})
	tuitest.Start(t, l.m, l.width, l.height)
	return l
}

// twoCourses are the built-in one and another, read anew each time.
type twoCourses struct {
	first *curriculum.Course
	notes study.Notes
}

func (c twoCourses) List(context.Context) []stats.Source {
	other, err := c.Open(context.Background(), tuitest.Other)
	if err != nil {
		return []stats.Source{{Name: tuitest.Other, Problem: err.Error()}}
	}
	return []stats.Source{
		{Name: c.first.ID, ID: c.first.ID, BuiltIn: true, Course: c.first},
		{Name: tuitest.Other, ID: tuitest.Other, Course: other.Course},
	}
}

func (c twoCourses) Open(_ context.Context, name string) (study.Opened, error) {
	if name == c.first.ID {
		return study.Opened{Name: name, Course: c.first, Notes: c.notes}, nil
	}
	course, err := curriculum.Load(tuitest.OtherFiles())
	return study.Opened{Name: name, Course: course, Notes: c.notes}, err
}

func (twoCourses) Use(string) error { return nil }

// do gives a message to the program, looks at the frame, and lets the seconds
// pass until the next one. The program looks at the store in each of them.
func (l *life) do(msg tea.Msg, pause time.Duration) {
	l.t.Helper()
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		l.width, l.height = size.Width, size.Height
	}
	if tuitest.Drive(l.t, l.m, msg).Quit {
		l.t.Fatalf("the program ended at %v", msg)
	}
	if err := tuitest.Fits(l.m.View(), l.width, l.height); err != nil {
		l.t.Fatalf("after key %d (%v): %v", l.keys, msg, err)
	}
	l.keys++
	l.seen[l.m.Top().Kind]++
	if l.m.Depth() > 0 {
		l.overlays++
	}
	for end := l.clock.Add(pause); l.clock.Before(end); {
		l.clock = l.clock.Add(time.Second)
		tuitest.Drive(l.t, l.m, tui.Watch())
		l.polls++
	}
}

// elsewhere has the other device record something.
func (l *life) elsewhere() {
	l.t.Helper()
	e := l.book.Next(l.other.Device(), l.clock, progress.Read("fundamentals/nlp", 60))
	l.book.Apply(e)
	if err := l.other.Append(context.Background(), e); err != nil {
		l.t.Fatal(err)
	}
}

// A vital is what the program holds at some time.
type vital struct {
	heap, goroutines, files, events int
}

func (l *life) vital() vital {
	l.t.Helper()
	files, _ := os.ReadDir("/proc/self/fd") // none where there is no /proc; a collection would close what was forgotten
	var mem runtime.MemStats
	runtime.GC()
	runtime.GC() // what the first one finalized
	runtime.ReadMemStats(&mem)
	return vital{int(mem.HeapAlloc), runtime.NumGoroutine(), len(files), l.m.Book().Events()}
}

func (v vital) String() string {
	return fmt.Sprintf("%.1f MB, %d goroutines, %d files, %d events", float64(v.heap)/(1<<20), v.goroutines, v.files, v.events)
}

// flat fails unless the program holds no more now than before, but for what
// every event takes in the Book.
func (v vital) flat(t *testing.T, before vital) {
	t.Helper()
	const sway, event = 3 << 20, 1 << 10 // pages differ in length; an event takes 500 bytes
	if most := before.heap + sway + event*(v.events-before.events); v.heap > most {
		t.Errorf("the heap grew by %d KB, at most %d are allowed: before %v, now %v", (v.heap-before.heap)>>10, (most-before.heap)>>10, before, v)
	}
	if v.goroutines > before.goroutines+1 {
		stacks := make([]byte, 1<<16)
		t.Errorf("goroutines: before %v, now %v\n%s", before, v, stacks[:runtime.Stack(stacks, true)])
	}
	if v.files > before.files+2 { // the writer begins a new segment now and then
		t.Errorf("open files: before %v, now %v", before, v)
	}
}

// kept fails unless everything that was done is on disk, as it is in the Book.
func (l *life) kept(dir string) {
	l.t.Helper()
	loaded, err := l.open(dir, "three").Load(context.Background())
	if err != nil || loaded.Damaged > 0 || loaded.Unknown > 0 || len(loaded.Warnings) > 0 {
		l.t.Fatalf("%v, %d damaged, %d unknown, %q", err, loaded.Damaged, loaded.Unknown, loaded.Warnings)
	}
	book := l.m.Book()
	want := book.Events()
	for _, n := range book.Others() {
		want += n
	}
	if got := len(loaded.Events); got != want || len(l.m.Unsaved().Events) > 0 {
		l.t.Errorf("%d events on disk, %d in the Book, %d unsaved", got, want, len(l.m.Unsaved().Events))
	}
	again := progress.NewBook(book.Course())
	again.Apply(loaded.Events...)
	for i := range loaded.Events {
		ref := loaded.Events[i].Ref
		if again.Marked(ref) != book.Marked(ref) || again.Star(ref) != book.Star(ref) || again.Seconds(ref) != book.Seconds(ref) {
			l.t.Fatalf("%s is not on disk as it is in the Book", ref)
		}
	}
}

// TestProofLongLife is a day of work: a key every two to three seconds and a
// pause now and then, on every screen.
func TestProofLongLife(t *testing.T) {
	hours := 2
	if os.Getenv("LLMCOURSE_PROOF") == "full" {
		hours = 8
	}
	dir := t.TempDir()
	l := begunLife(t, dir)
	person := learner{mathrand.New(mathrand.NewPCG(13, 14))}
	all := scenes()
	names := slices.Sorted(maps.Keys(all))
	begin := l.clock
	var hourly []vital
	for n := 0; l.clock.Sub(begin) < time.Duration(hours)*time.Hour; n++ {
		if n%len(names) == 0 { // each of them once a round
			person.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
			l.elsewhere()
		}
		for _, msg := range person.scene(all[names[n%len(names)]]) {
			pause := 2*time.Second + time.Duration(person.IntN(2))*time.Second
			if person.IntN(200) == 0 {
				pause = time.Duration(person.IntN(120)) * time.Second
			}
			l.do(msg, pause)
		}
		if hour := int(l.clock.Sub(begin) / time.Hour); hour > len(hourly) {
			for _, msg := range person.scene("esc esc esc C G enter C g enter") { // weighed fresh from another course, without pages
				l.do(msg, time.Second)
			}
			hourly = append(hourly, l.vital())
			t.Logf("after hour %d: %v", hour, hourly[len(hourly)-1])
		}
	}
	first, last := hourly[0], hourly[len(hourly)-1]
	last.flat(t, first)
	l.kept(dir)
	for _, r := range tui.Routes() {
		if l.seen[r.Kind] == 0 {
			t.Errorf("never on the screen %s", r.Name)
		}
	}
	if l.overlays == 0 || l.opened == 0 || len(l.notes.Texts) == 0 {
		t.Errorf("%d keys over an overlay, %d addresses opened, %d notes", l.overlays, l.opened, len(l.notes.Texts))
	}
	if t.Failed() {
		return
	}
	fmt.Printf("PROOF long life: every screen, its overlays, sizes and themes | %d hours, %d keys, %d looks at the store | after an hour %v; at the end %v; every frame fits; the journal reads back whole\n",
		hours, l.keys, l.polls, first, last)
}

// TestProofOnAndOn is somebody who never goes back to a tab, only on: a place
// on top of the other.
func TestProofOnAndOn(t *testing.T) {
	rounds := 60
	if os.Getenv("LLMCOURSE_PROOF") == "full" {
		rounds = 300
	}
	dir := t.TempDir()
	l := begunLife(t, dir)
	person := learner{mathrand.New(mathrand.NewPCG(15, 16))}
	words := []string{"attention", "lora rank", "quantization", "tokenizer", "reward", "mixture", "benchmark", "prompt"}
	var warm vital
	for n := range rounds {
		for _, msg := range person.scene(fmt.Sprintf(`F "%s" enter <read> ] j .`, words[n%len(words)])) {
			l.do(msg, 0)
		}
		if n == 29 { // twice as many places as are kept
			warm = l.vital()
		}
	}
	last := l.vital()
	last.flat(t, warm)
	l.kept(dir)
	if t.Failed() {
		return
	}
	fmt.Printf("PROOF on and on: search, read, next, without going back | %d rounds, %d keys | after 30 rounds %v; at the end %v\n", rounds, l.keys, warm, last)
}
