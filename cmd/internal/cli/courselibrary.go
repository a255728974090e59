package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum/roadmap/folder"
)

// builtinID is the course that is part of the program.
const builtinID = "llm-course"

// builtinLabel is what the header of the screen calls it.
const builtinLabel = "LLM Course"

// courseListHint is where every course is named.
const courseListHint = "llmcourse course list shows every course"

// A library is the folder with the courses that were added, a folder for each,
// named by its id. Names that begin with a dot are no courses: what is being
// written, and what was taken away.
type library struct{ dir string }

func (a *app) library() (library, error) {
	p, err := a.places()
	return library{p.Courses}, err
}

func (l library) folder(id string) string { return filepath.Join(l.dir, host.EscapeName(id)) }

func (l library) has(id string) bool {
	return l.dir != "" && id != "" && isCourse(l.folder(id))
}

// isCourse tells whether a folder holds a course.
func isCourse(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, "course.toml"))
	return err == nil && info.Mode().IsRegular()
}

// ids are those of all courses that were added.
func (l library) ids() ([]string, error) {
	entries, err := os.ReadDir(l.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list courses: %w", err)
	}
	var ids []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && isCourse(filepath.Join(l.dir, e.Name())) {
			ids = append(ids, host.UnescapeName(e.Name()))
		}
	}
	return ids, nil
}

// added is the folder of a course that was added, or an error that says so.
func (l library) added(id string) (string, error) {
	switch {
	case id == builtinID && !l.has(id):
		return "", exit.Usage("courses of your own come from llmcourse course add", "%s is built in: it changes with the program only", id)
	case !l.has(id):
		return "", exit.Nothing(courseListHint, "there is no course %q", id)
	}
	return l.folder(id), nil
}

// keep puts a new course in place, whole or not at all.
func (l library) keep(id string, files folder.Files) error {
	fresh, err := l.write(files)
	if err != nil {
		return err
	}
	if err := l.place(fresh, id); err != nil {
		_ = os.RemoveAll(fresh)
		return err
	}
	return nil
}

// replace puts a newer course in the place of one, and returns where the older
// one is now.
func (l library) replace(id string, files folder.Files, now time.Time) (string, error) {
	fresh, err := l.write(files)
	if err != nil {
		return "", err
	}
	backup, err := l.retire(id, now)
	if err == nil {
		if err = l.place(fresh, id); err == nil {
			return backup, nil
		}
		if back := os.Rename(backup, l.folder(id)); back != nil {
			err = fmt.Errorf("%w; the course as it was is in %s", err, backup)
		}
	}
	_ = os.RemoveAll(fresh)
	return "", err
}

// retire takes a course out of the way, under a name that is free.
func (l library) retire(id string, now time.Time) (string, error) {
	room := filepath.Join(l.dir, ".old")
	if err := os.MkdirAll(room, 0o700); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	base := filepath.Join(room, host.EscapeName(id)+"-"+now.UTC().Format("20060102-150405"))
	name := base
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			break
		}
		name = fmt.Sprintf("%s-%d", base, n)
	}
	if err := os.Rename(l.folder(id), name); err != nil {
		return "", fmt.Errorf("set %s aside: %w", id, err)
	}
	host.SyncDir(room)
	host.SyncDir(l.dir)
	return name, nil
}

func (l library) place(fresh, id string) error {
	if _, err := os.Lstat(l.folder(id)); err == nil {
		return fmt.Errorf("there is something at %s already", l.folder(id))
	}
	if err := os.Rename(fresh, l.folder(id)); err != nil {
		return fmt.Errorf("put %s in place: %w", id, err)
	}
	host.SyncDir(l.dir)
	return nil
}

// write puts files in a new folder of the library and on the disk.
func (l library) write(files folder.Files) (dir string, err error) {
	if err := os.MkdirAll(l.dir, 0o700); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	if dir, err = os.MkdirTemp(l.dir, ".new-*"); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	if err := writeFolder(dir, files); err != nil {
		_ = os.RemoveAll(dir)
		return "", err
	}
	return dir, nil
}

// writeFolder writes files below a folder that nobody else uses yet.
func writeFolder(dir string, files folder.Files) error {
	root, err := os.OpenRoot(dir) // whatever the names are, nothing lands outside
	if err != nil {
		return fmt.Errorf("write course: %w", err)
	}
	defer func() { _ = root.Close() }()
	rooms := map[string]bool{".": true}
	for name := range files {
		if room := filepath.Dir(filepath.FromSlash(name)); !rooms[room] {
			rooms[room] = true
			if err := root.MkdirAll(room, 0o700); err != nil {
				return fmt.Errorf("write course: %w", err)
			}
		}
	}
	if err := writeAll(root, files); err != nil {
		return fmt.Errorf("write course: %w", err)
	}
	for room := range rooms {
		host.SyncDir(filepath.Join(dir, room))
	}
	return nil
}

// writers is how many files are written at once: waiting for the disk for one
// of hundreds after the other would be most of the time.
const writers = 16

func writeAll(root *os.Root, files folder.Files) error {
	names := make(chan string)
	errs := make(chan error, writers)
	for range writers {
		go func() {
			var failed error
			for name := range names {
				if failed == nil {
					failed = writeSynced(root, filepath.FromSlash(name), files[name])
				}
			}
			errs <- failed
		}()
	}
	for _, name := range files.Names() {
		names <- name
	}
	close(names)
	var all error
	for range writers {
		all = errors.Join(all, <-errs)
	}
	return all
}

func writeSynced(root *os.Root, name string, data []byte) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}
