package journal

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// faulty is the disk with one call that fails.
type faulty struct {
	system
	left  *int  // calls until it fails
	short bool  // a failing write writes half
	err   error // with what
}

func (f faulty) fail() error {
	if *f.left--; *f.left == 0 {
		return f.err
	}
	return nil
}

func (f faulty) List(dir string) ([]info, error) {
	if err := f.fail(); err != nil {
		return nil, err
	}
	return f.system.List(dir)
}

func (f faulty) Read(name string, from int64, buf []byte) ([]byte, error) {
	if err := f.fail(); err != nil {
		return nil, err
	}
	return f.system.Read(name, from, buf)
}

func (f faulty) MakeDir(dir string) ([]string, error) {
	if err := f.fail(); err != nil {
		return nil, err
	}
	return f.system.MakeDir(dir)
}

func (f faulty) SyncDir(dir string) error {
	if err := f.fail(); err != nil {
		return err
	}
	return f.system.SyncDir(dir)
}

func (f faulty) Create(name string) (file, error) {
	if err := f.fail(); err != nil {
		return nil, err
	}
	inner, err := f.system.Create(name)
	return faultyFile{inner, f}, err
}

func (f faulty) Open(name string) (file, error) {
	if err := f.fail(); err != nil {
		return nil, err
	}
	inner, err := f.system.Open(name)
	return faultyFile{inner, f}, err
}

func (f faulty) Remove(name string) error {
	if err := f.fail(); err != nil {
		return err
	}
	return f.system.Remove(name)
}

func (f faulty) Lock(name string) (func() error, bool) {
	if f.fail() != nil {
		return nil, false
	}
	return f.system.Lock(name)
}

type faultyFile struct {
	file
	faulty faulty
}

func (f faultyFile) Write(b []byte) (int, error) {
	if err := f.faulty.fail(); err != nil {
		n := 0
		if f.faulty.short {
			n, _ = f.file.Write(b[:len(b)/2])
		}
		return n, err
	}
	return f.file.Write(b)
}

func (f faultyFile) Size() (int64, error) {
	if err := f.faulty.fail(); err != nil {
		return 0, err
	}
	return f.file.Size()
}

func (f faultyFile) Sync() error {
	if err := f.faulty.fail(); err != nil {
		return err
	}
	return f.file.Sync()
}

func (f faultyFile) Truncate(size int64) error {
	if err := f.faulty.fail(); err != nil {
		return err
	}
	return f.file.Truncate(size)
}

func (f faultyFile) Close() error {
	err := f.file.Close()
	return errors.Join(f.faulty.fail(), err)
}

// One call after the other fails, on a new journal and on one with history:
// what was kept stays, an error is told, and trying again helps.
func TestEveryCallFails(t *testing.T) {
	t.Parallel()
	for _, how := range []struct {
		err   error
		short bool
	}{{syscall.ENOSPC, true}, {syscall.EIO, false}, {syscall.EROFS, false}, {syscall.EACCES, true}} {
		for _, history := range []int{0, 3} {
			t.Run(fmt.Sprintf("%v/%d", how.err, history), func(t *testing.T) {
				t.Parallel()
				for n, ended := 1, false; !ended; n++ {
					ended = oneFails(t, n, how.short, history, how.err)
				}
			})
		}
	}
}

// oneFails makes the nth call fail and tells whether there were fewer calls.
func oneFails(t *testing.T, n int, short bool, history int, why error) (ended bool) {
	t.Helper()
	o := options(filepath.Join(t.TempDir(), fmt.Sprint(n)), "one")
	var before []progress.Event
	if history > 0 {
		first := session(t, o)
		before = storetest.Events(first.Device(), history)
		add(t, first, before...)
		_ = first.Close()
	}
	left := n
	s, err := openOn(faulty{disk{}, &left, short, why}, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Load(t.Context()); err != nil && !errors.Is(err, why) {
		t.Errorf("call %d: load says %v", n, err)
	}
	events := storetest.Events(s.Device(), 4)
	for _, e := range events {
		err := s.Append(t.Context(), e)
		if err != nil && !errors.Is(err, why) {
			t.Errorf("call %d: append says %v", n, err)
		}
		if readOnly := why == syscall.EROFS || why == syscall.EACCES; err != nil && errors.Is(err, progress.ErrReadOnly) != readOnly {
			t.Errorf("call %d: %v is read-only: %v", n, err, !readOnly)
		}
		if err != nil {
			add(t, s, e)
		}
	}
	l := load(t, session(t, o))
	for _, e := range slices.Concat(before, events) {
		if !slices.Contains(l.Events, e) {
			t.Errorf("call %d: event %s is lost", n, e.ID())
		}
	}
	if len(l.Events) != len(before)+len(events) {
		t.Errorf("call %d: %d events", n, len(l.Events))
	}
	return left > 0
}

// The disk stays full for a while: nothing is left behind but what was kept.
func TestStaysFull(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	left := -1
	f := faulty{disk{}, &left, true, syscall.ENOSPC}
	full := fullDisk{f, new(bool)}
	s, err := openOn(full, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	events := storetest.Events(s.Device(), 6)
	add(t, s, events[:2]...)
	*full.full = true
	for range 5 {
		if err := s.Append(t.Context(), events[2:4]...); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("got %v, want ENOSPC", err)
		}
	}
	*full.full = false
	add(t, s, events[2:]...)
	l := load(t, session(t, o))
	if !slices.Equal(l.Events, events) || l.Damaged != 0 {
		t.Errorf("%d events, %d damaged", len(l.Events), l.Damaged)
	}
	if n := len(segments(t, o)); n != 2 {
		t.Errorf("%d segments", n)
	}
}

// fullDisk takes no more bytes while it is full.
type fullDisk struct {
	faulty
	full *bool
}

func (f fullDisk) Create(name string) (file, error) {
	inner, err := f.system.Create(name)
	return fullFile{inner, f.full}, err
}

func (f fullDisk) Open(name string) (file, error) {
	inner, err := f.system.Open(name)
	return fullFile{inner, f.full}, err
}

type fullFile struct {
	file
	full *bool
}

func (f fullFile) Write(b []byte) (int, error) {
	if !*f.full {
		return f.file.Write(b)
	}
	n, _ := f.file.Write(b[:len(b)/3])
	return n, syscall.ENOSPC
}
