package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
)

// useFile remembers which course is in use.
func (l *Library) useFile() string { return filepath.Join(l.Paths.State, "course") }

// InUse is the id of the course that was chosen last; the built-in one where
// none was.
func (l *Library) InUse() string {
	if l.Paths.State == "" {
		return BuiltinID
	}
	data, err := os.ReadFile(l.useFile())
	if id := strings.TrimSpace(string(data)); err == nil && len(data) < 1<<10 && id != "" {
		return id
	}
	return BuiltinID
}

// Use makes a course the one in use from now on. Whether there is one of that id
// is not looked at.
func (l *Library) Use(id string) error {
	if id != BuiltinID {
		return host.WriteFile(l.useFile(), []byte(id+"\n"))
	}
	if err := os.Remove(l.useFile()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("forget the course in use: %w", err)
	}
	return nil
}

// IsPath tells the folder of a course from an id.
func IsPath(name string) bool { return strings.ContainsAny(name, `/\`) || name == "." || name == ".." }

// Find is where a course is, by its id or as a folder; "" is the one that is
// built in.
func (l *Library) Find(name string) (dir string, err error) {
	if !IsPath(name) {
		// A machine without a place for courses still has the built-in one.
		if l.Has(name) {
			return l.Folder(name), nil
		}
		if name == BuiltinID {
			return "", nil
		}
	}
	if hasFile(l.at(name), courseFile) {
		return name, nil
	}
	if IsPath(name) {
		return "", exit.Failed(fmt.Errorf("there is no course in %s", name), "a course is a folder with a file course.toml")
	}
	return "", exit.Nothing(ListHint+"; llmcourse course use "+BuiltinID+" goes back to the built-in one", "there is no course %q", name)
}
