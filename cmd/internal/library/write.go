package library

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum/files"
)

// write puts files in a new folder of the shelf and on the disk.
func (l shelf) write(files files.Map) (dir string, err error) {
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
func writeFolder(dir string, files files.Map) error {
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

func writeAll(root *os.Root, files files.Map) error {
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
