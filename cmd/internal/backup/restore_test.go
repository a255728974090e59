package backup

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"llmcourse/cmd/internal/host"
)

func home(t testing.TB, dir string) host.Paths {
	t.Helper()
	p, err := (&host.Host{}).Paths(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// restore brings back files, and returns the fates by name.
func restore(t testing.TB, p host.Paths, files Files, write func(string, []byte) error) (map[string]Fate, error) {
	t.Helper()
	steps, err := Plan(p, files, "20261129")
	fates := map[string]Fate{}
	for _, s := range steps {
		fates[s.Name] = s.Fate
		err = errors.Join(err, s.Do(write))
	}
	return fates, err
}

func collected(t testing.TB, p host.Paths) Files {
	t.Helper()
	files, leftOut, err := Collect(p)
	if err != nil || len(leftOut) > 0 {
		t.Fatal(leftOut, err)
	}
	return files
}

func withoutProgress(files Files) Files {
	files = maps.Clone(files)
	delete(files, Progress)
	return files
}

func TestAnEmptyHomeGetsEverything(t *testing.T) {
	t.Parallel()
	p := home(t, filepath.Join(t.TempDir(), "new"))
	fates, err := restore(t, p, everything(), host.WriteFile)
	if err != nil {
		t.Fatal(err)
	}
	for name, fate := range fates {
		if fate != New {
			t.Errorf("%s: %v", name, fate)
		}
	}
	if got := collected(t, p); !maps.EqualFunc(got, withoutProgress(everything()), bytes.Equal) {
		t.Errorf("%v", slices.Sorted(maps.Keys(got)))
	}
	again, err := restore(t, p, everything(), func(name string, _ []byte) error { return errors.New(name) })
	for name, fate := range again {
		if fate != Same {
			t.Errorf("again: %s: %v", name, fate)
		}
	}
	if err != nil {
		t.Error(err)
	}
}

// Nothing that is there is written over.
func TestAHomeThatIsNotEmptyLosesNothing(t *testing.T) {
	t.Parallel()
	p := home(t, t.TempDir())
	mine := Files{
		"config/config.toml":                      []byte("theme = \"dark\"\n"),
		"notes/llm-course/scientist/quant#awq.md": []byte("mine\n"),
		"notes/llm-course/@course.md":             []byte("another\n"),
		"courses/c/course.toml":                   []byte("id = \"c\" # mine\n"),
		"courses/d/course.toml":                   []byte("id = \"d\"\n"),
	}
	if _, err := restore(t, p, mine, host.WriteFile); err != nil {
		t.Fatal(err)
	}
	for turn := range 2 {
		fates, err := restore(t, p, everything(), host.WriteFile)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]Fate{
			"config/config.toml": Stays, "courses/c": Stays, "notes/llm-course/@course.md": Same,
			"notes/llm-course/scientist/quant#awq.md": []Fate{Both, Same}[turn],
			"config/themes/night.toml":                []Fate{New, Same}[turn], "state/settings.toml": []Fate{New, Same}[turn],
			"overlays/llm-course/mine": []Fate{New, Same}[turn],
		}
		if !maps.Equal(fates, want) {
			t.Errorf("turn %d: %v", turn, fates)
		}
	}
	now := collected(t, p)
	for name, data := range mine {
		if !bytes.Equal(now[name], data) {
			t.Errorf("%s: %q", name, now[name])
		}
	}
	if beside := now["notes/llm-course/scientist/quant#awq.sync-conflict-20261129-000000-BACKUP.md"]; string(beside) != "a note\n" {
		t.Errorf("beside: %q", beside)
	}
}

// TestARestoreThatIsKilled ends the process in the midst of each file in turn. A
// file or a folder is there as a whole or not at all, and the next restore does
// the rest.
func TestARestoreThatIsKilled(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("processes are left out of a short run")
	}
	whole := withoutProgress(everything())
	for n := range len(whole) {
		dir := t.TempDir()
		run := exec.Command(os.Args[0], "-test.run=^TestRestoreAndDie$")
		run.Env = append(os.Environ(), "BACKUP_TEST_HOME="+dir, "BACKUP_TEST_DIES="+strconv.Itoa(n))
		if err := run.Run(); err == nil {
			t.Fatalf("%d: it lived", n)
		}
		p := home(t, dir)
		for name, data := range collected(t, p) {
			if !bytes.Equal(data, whole[name]) {
				t.Errorf("killed at %d: %s: %q", n, name, data)
			}
		}
		if _, err := os.Stat(filepath.Join(p.Courses, "c")); err == nil && !bytes.Equal(collected(t, p)["courses/c/part/section.md"], whole["courses/c/part/section.md"]) {
			t.Errorf("killed at %d: half a course", n)
		}
		if fates, err := restore(t, p, everything(), host.WriteFile); err != nil || slices.Contains(slices.Collect(maps.Values(fates)), Stays) {
			t.Errorf("killed at %d, then again: %v, %v", n, fates, err)
		}
		if got := collected(t, p); !maps.EqualFunc(got, whole, bytes.Equal) {
			t.Errorf("killed at %d, then again: %v", n, slices.Sorted(maps.Keys(got)))
		}
	}
}

// TestRestoreAndDie is the process that TestARestoreThatIsKilled starts.
func TestRestoreAndDie(t *testing.T) {
	dir, dies := os.Getenv("BACKUP_TEST_HOME"), os.Getenv("BACKUP_TEST_DIES")
	if dir == "" {
		t.Skip("it is started by another test")
	}
	left, err := strconv.Atoi(dies)
	if err != nil {
		t.Fatal(err)
	}
	_, err = restore(t, home(t, dir), everything(), func(name string, data []byte) error {
		if left--; left >= 0 {
			return host.WriteFile(name, data)
		}
		half := filepath.Join(filepath.Dir(name), unfinished+"half")
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o700), os.WriteFile(half, data[:len(data)/2], 0o600)); err != nil {
			return err
		}
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			return err
		}
		if err := self.Kill(); err != nil {
			return err
		}
		select {} // until the signal has come
	})
	t.Fatal("it was not killed: ", err)
}

// A disk that fills up at any file leaves what is here as it was, and says where.
func TestARestoreThatFails(t *testing.T) {
	t.Parallel()
	full := errors.New("no space left on device")
	for n := range len(withoutProgress(everything())) {
		p, left := home(t, t.TempDir()), n
		_, err := restore(t, p, everything(), func(name string, data []byte) error {
			if left--; left == -1 {
				return fmt.Errorf("write %s: %w", name, full)
			}
			return host.WriteFile(name, data)
		})
		if !errors.Is(err, full) {
			t.Errorf("%d: %v", n, err)
		}
		if _, err := restore(t, p, everything(), host.WriteFile); err != nil {
			t.Errorf("%d, again: %v", n, err)
		}
		if got := collected(t, p); !maps.EqualFunc(got, withoutProgress(everything()), bytes.Equal) {
			t.Errorf("%d, again: %v", n, slices.Sorted(maps.Keys(got)))
		}
	}
}

// What a backup cannot take is told, and the rest is taken.
func TestWhatIsLeftOutIsTold(t *testing.T) {
	t.Parallel()
	p := home(t, t.TempDir())
	if _, err := restore(t, p, everything(), host.WriteFile); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/hostname", filepath.Join(p.Notes, "link.md")); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(p.Notes, unfinished+"x"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	files, leftOut, err := Collect(p)
	if err != nil || len(files) != len(everything())-1 || len(leftOut) != 1 || !strings.HasSuffix(leftOut[0], "link.md") {
		t.Errorf("%d files, left out %v, %v", len(files), leftOut, err)
	}
}
