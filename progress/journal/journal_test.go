package journal

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// options are those of a machine that shares the folder of events in dir.
func options(dir, machine string) Options {
	return Options{
		Dir:      filepath.Join(dir, "progress"),
		StateDir: filepath.Join(dir, "state-"+machine),
		CacheDir: filepath.Join(dir, "cache-"+machine),
		Machine:  machine,
		Now:      storetest.Noon,
		Rand:     rand.Reader,
	}
}

func session(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := openOn(disk{}, o) // however busy the machine is
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func load(t testing.TB, s *Store) progress.Loaded {
	t.Helper()
	l, err := s.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func add(t testing.TB, s *Store, events ...progress.Event) {
	t.Helper()
	if err := s.Append(context.Background(), events...); err != nil {
		t.Fatal(err)
	}
}

// segments are the paths of the segments below the folder.
func segments(t testing.TB, o Options) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(o.Dir, "*", "*"+suffix))
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func TestContract(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t *testing.T) func() progress.Store {
		o := options(t.TempDir(), "one")
		return func() progress.Store { return session(t, o) }
	})
}

func TestReadingCreatesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := session(t, options(dir, "one"))
	load(t, s)
	if _, err := s.Poll(t.Context()); err != nil {
		t.Error(err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("reading created %v", entries)
	}
}

func TestSegmentsStayFew(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	for range 20 {
		s := session(t, o)
		add(t, s, storetest.Events(s.Device(), 3)...)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if n := len(segments(t, o)); n != 1 {
		t.Errorf("one process after the other made %d segments", n)
	}
	one, two := session(t, o), session(t, o)
	for i := range 3 {
		add(t, one, storetest.Events(one.Device(), 3)[i])
		add(t, two, storetest.Events(two.Device(), 3)[i])
	}
	if n := len(segments(t, o)); n != 2 {
		t.Errorf("two at once have %d segments", n)
	}
	if n := len(load(t, one).Events); n != 66 {
		t.Errorf("got %d events, want 66", n)
	}
}

func TestSegmentsEnd(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	s := session(t, o)
	events := storetest.Events(s.Device(), 20000)
	for i := 0; i < len(events); i += 1000 {
		add(t, s, events[i:i+1000]...)
	}
	for _, path := range segments(t, o) {
		if fi, err := os.Stat(path); err != nil || fi.Size() > maxSegment {
			t.Errorf("%s: %v, %v", path, fi.Size(), err)
		}
	}
	if n := len(segments(t, o)); n < 3 || n > 6 {
		t.Errorf("%d segments", n)
	}
	got := load(t, session(t, o)).Events
	for i := range events {
		if got[i] != events[i] {
			t.Fatalf("event %d is %+v, want %+v", i, got[i], events[i])
		}
	}
}

func TestMachines(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one := options(dir, "one")
	first := session(t, one)
	add(t, first, storetest.Events(first.Device(), 1)...)
	again := session(t, one)
	if progress.Machine(again.Device()) != progress.Machine(first.Device()) {
		t.Errorf("one machine is %q and %q", first.Device(), again.Device())
	}
	// A clone has everything of the first machine, and is another one.
	clone := one
	clone.Machine = "clone"
	other := session(t, clone)
	if progress.Machine(other.Device()) == progress.Machine(first.Device()) {
		t.Errorf("a clone is %q too", other.Device())
	}
	add(t, other, storetest.Events(other.Device(), 1)...)
	if n := len(segments(t, one)); n != 2 {
		t.Errorf("two machines have %d segments", n)
	}
	// A name cut short by a crash is made anew.
	if err := os.WriteFile(again.machine.path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	third := session(t, one)
	add(t, third, storetest.Events(third.Device(), 1)...)
	if got := session(t, one); progress.Machine(got.Device()) != progress.Machine(third.Device()) {
		t.Errorf("after a crash the machine is %q, then %q", third.Device(), got.Device())
	}
}

// Two sessions start on a new machine at once: the second takes the folder of
// the first, and both keep their names.
func TestTwoFirstSessions(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	one, two := session(t, o), session(t, o)
	add(t, one, storetest.Events(one.Device(), 1)...)
	add(t, two, storetest.Events(two.Device(), 1)...)
	dirs := map[string]bool{}
	for _, path := range segments(t, o) {
		dirs[filepath.Dir(path)] = true
	}
	if len(dirs) != 1 {
		t.Errorf("segments are in %v", dirs)
	}
}

func TestOpenWantsItsOptions(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*Options){
		"Dir":      func(o *Options) { o.Dir = "" },
		"StateDir": func(o *Options) { o.StateDir = "" },
		"Now":      func(o *Options) { o.Now = nil },
		"Rand":     func(o *Options) { o.Rand = nil },
	} {
		o := options(t.TempDir(), "one")
		spoil(&o)
		if _, err := Open(o); err == nil {
			t.Errorf("without %s: no error", name)
		}
	}
}

// A program that ends does not wait for a long history.
func TestLoadIsGivenUp(t *testing.T) {
	t.Parallel()
	o, _, _ := filled(t, 9)
	s := session(t, o)
	ctx, stop := context.WithCancel(t.Context())
	s.system = stopping{s.system, stop}
	if l, err := s.Load(ctx); !errors.Is(err, context.Canceled) || len(l.Events) > 0 {
		t.Fatalf("%d events, %v", len(l.Events), err)
	}
	s.system = s.system.(stopping).system
	if n := len(load(t, s).Events); n != 9 {
		t.Errorf("later it has %d events", n)
	}
}

// stopping is a system on which somebody quits when the first file is read.
type stopping struct {
	system
	stop context.CancelFunc
}

func (s stopping) Read(name string, from int64, buf []byte) ([]byte, error) {
	s.stop()
	return s.system.Read(name, from, buf)
}
