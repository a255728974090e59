// Package library is the courses of this machine: it lists and opens them, makes
// them of roadmaps, brings them up to date, and takes them away. It asks nobody
// and prints nothing: what an Import or an Update would do is a value, to be
// shown and agreed to by whoever asked for it.
package library

import (
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
)

// BuiltinID is the course that is part of the program.
const BuiltinID = "llm-course"

// BuiltinLabel is what the header of the screen calls it.
const BuiltinLabel = "LLM Course"

var errBuiltin = errors.New(BuiltinID + " is built in: it changes with the program only")

// ListHint is where every course is named.
const ListHint = "llmcourse course list shows every course"

// A Library is where the courses are, and what reading new ones takes. One
// without Paths has the built-in course alone.
type Library struct {
	Paths   host.Paths
	Builtin fs.FS
	// Upstream is the newest revision of the built-in course that is known:
	// titles and addresses.
	Upstream fs.FS
	Web      *Web   // nil: the public one; tests have their own
	Dir      string // where relative paths begin; "" is where the process is
	Now      func() time.Time
}

func (l *Library) courses() shelf { return shelf{l.Paths.Courses, courseFile} }

// courseFile makes a folder a course.
const courseFile = "course.toml"

// Has tells whether a course of that id was added.
func (l *Library) Has(id string) bool { return l.courses().has(id) }

// Folder is where a course of that id is, once it was added.
func (l *Library) Folder(id string) string { return l.courses().folder(id) }

// IDs are those of all courses that were added.
func (l *Library) IDs() ([]string, error) { return l.courses().ids() }

// Added is the folder of a course that was added, or an error that says that
// none was.
func (l *Library) Added(id string) (string, error) {
	switch {
	case id == BuiltinID && !l.Has(id):
		return "", exit.Usage("courses of your own come from llmcourse course add", "%w", errBuiltin)
	case !l.Has(id):
		return "", exit.Nothing(ListHint, "there is no course %q", id)
	}
	return l.Folder(id), nil
}

// Remove sets the folder of a course aside and tells where it is now. Progress
// and notes stay. Who worked on it goes on with the built-in course.
func (l *Library) Remove(id string) (backup string, err error) {
	if _, err := l.Added(id); err != nil {
		return "", err
	}
	if backup, err = l.courses().retire(id, l.Now()); err != nil {
		return "", err
	}
	if l.InUse() == id {
		return backup, l.Use(BuiltinID)
	}
	return backup, nil
}

// at is where a path that somebody named is.
func (l *Library) at(path string) string {
	if l.Dir == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(l.Dir, path)
}
