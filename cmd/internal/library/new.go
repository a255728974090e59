package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
	"llmcourse/curriculum/overlay"
)

// New begins a course in a folder that is new or empty, and returns the names of
// its files.
func (l *Library) New(dir string) ([]string, error) {
	whole, err := filepath.Abs(l.at(dir))
	if err != nil {
		return nil, fmt.Errorf("new course: %w", err)
	}
	files := skeleton(plainID(filepath.Base(whole), "my-course"))
	if _, err := sound(files); err != nil {
		return nil, err
	}
	return l.begin(dir, files)
}

// NewOverlay begins an overlay of a course in a folder that is new or empty, and
// returns the names of its files.
func (l *Library) NewOverlay(dir, course string) ([]string, error) {
	base, closeIt, err := l.Base(course)
	if err != nil {
		return nil, err
	}
	defer closeIt()
	c, err := curriculum.Load(base)
	if err != nil {
		return nil, exit.Failed(err, "llmcourse course check "+course+" shows every problem with its place")
	}
	whole, err := filepath.Abs(l.at(dir))
	if err != nil {
		return nil, fmt.Errorf("new overlay: %w", err)
	}
	return l.begin(dir, overlay.Skeleton(plainID(filepath.Base(whole), "my-notes"), c))
}

// begin writes files into a folder that is new or empty.
func (l *Library) begin(dir string, files files.Map) ([]string, error) {
	into := l.at(dir)
	if entries, err := os.ReadDir(into); err == nil && len(entries) > 0 {
		return nil, exit.Failed(fmt.Errorf("%s is not empty", dir), "name a folder that is not there yet")
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("begin: %w", err)
	}
	if err := os.MkdirAll(into, 0o700); err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	return files.Names(), writeFolder(into, files)
}

// plainID makes an id of the name of a folder.
func plainID(name, otherwise string) string {
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(name))
	id = strings.Join(strings.FieldsFunc(id, func(r rune) bool { return r == '-' }), "-")
	if id == "" || id == BuiltinID || len(id) > 60 {
		return otherwise
	}
	return id
}
