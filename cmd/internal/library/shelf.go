package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum/files"
)

// A shelf is a folder with a folder for each of its things, named by its id.
// Names that begin with a dot are none of them: what is being written, and what
// was taken away.
type shelf struct {
	dir  string // "" where there is no place for one
	file string // that each of its things has
}

func (l shelf) folder(id string) string { return filepath.Join(l.dir, host.EscapeName(id)) }

func (l shelf) has(id string) bool {
	return l.dir != "" && id != "" && hasFile(l.folder(id), l.file)
}

// hasFile tells whether a folder holds a file of that name.
func hasFile(dir, name string) bool {
	info, err := os.Stat(filepath.Join(dir, name))
	return err == nil && info.Mode().IsRegular()
}

// ids are those of all things there are, by name.
func (l shelf) ids() ([]string, error) {
	entries, err := os.ReadDir(l.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list %s: %w", filepath.Base(l.dir), err)
	}
	var ids []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && hasFile(filepath.Join(l.dir, e.Name()), l.file) {
			ids = append(ids, host.UnescapeName(e.Name()))
		}
	}
	return ids, nil
}

// keep puts a new thing in place, whole or not at all.
func (l shelf) keep(id string, files files.Map) error {
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

// replace puts a newer thing in the place of one, and returns where the older
// one is now.
func (l shelf) replace(id string, files files.Map, now time.Time) (string, error) {
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
			err = fmt.Errorf("%w; as it was it is in %s", err, backup)
		}
	}
	_ = os.RemoveAll(fresh)
	return "", err
}

// retire takes a thing out of the way, under a name that is free.
func (l shelf) retire(id string, now time.Time) (string, error) {
	old := filepath.Join(l.dir, ".old")
	if err := os.MkdirAll(old, 0o700); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	base := filepath.Join(old, host.EscapeName(id)+"-"+now.UTC().Format("20060102-150405"))
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
	host.SyncDir(old)
	host.SyncDir(l.dir)
	return name, nil
}

func (l shelf) place(fresh, id string) error {
	if _, err := os.Lstat(l.folder(id)); err == nil {
		return fmt.Errorf("there is something at %s already", l.folder(id))
	}
	if err := os.Rename(fresh, l.folder(id)); err != nil {
		return fmt.Errorf("put %s in place: %w", id, err)
	}
	host.SyncDir(l.dir)
	return nil
}
