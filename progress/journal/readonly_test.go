package journal

import (
	"errors"
	"os"
	"runtime"
	"slices"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// A folder that cannot be written to is read all the same, and works again
// when it can.
func TestReadOnlyFolder(t *testing.T) {
	t.Parallel()
	if os.Getuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("permissions mean nothing here; TestEveryCallFails has EROFS and EACCES")
	}
	o, path, events := filled(t, 3)
	for _, dir := range []string{o.Dir, o.StateDir, o.Dir + "/" + progress.Machine(events[0].Device)} {
		if err := os.Chmod(dir, 0o500); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	s := session(t, o)
	if l := load(t, s); !l.ReadOnly || !slices.Equal(l.Events, events) {
		t.Errorf("read-only %v, %d events", l.ReadOnly, len(l.Events))
	}
	more := storetest.Events(s.Device(), 1)
	if err := s.Append(t.Context(), more...); !errors.Is(err, progress.ErrReadOnly) {
		t.Errorf("got %v, want ErrReadOnly", err)
	}
	for _, dir := range []string{o.Dir, o.StateDir, o.Dir + "/" + progress.Machine(events[0].Device)} {
		_ = os.Chmod(dir, 0o700)
	}
	add(t, s, more...)
}

// What cannot be read is told, and hides nothing else.
func TestUnreadable(t *testing.T) {
	t.Parallel()
	o, path, events := filled(t, 3)
	if err := os.Mkdir(path[:len(path)-len(suffix)]+"-dir"+suffix, 0o700); err != nil {
		t.Fatal(err)
	}
	huge := path[:len(path)-len(suffix)] + "-huge" + suffix
	if err := os.WriteFile(huge, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, maxFile+1); err != nil {
		t.Skip(err)
	}
	l := load(t, session(t, o))
	if len(l.Warnings) != 1 || !slices.Equal(l.Events, events) {
		t.Errorf("warnings %q, %d events", l.Warnings, len(l.Events))
	}
}
