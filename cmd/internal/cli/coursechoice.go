package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
)

// courseFile remembers which course is in use.
func courseFile(p host.Paths) string { return filepath.Join(p.State, "course") }

// inUse is the course to work on: an id, or for one run a folder.
func (a *app) inUse() string {
	if a.flags.course != "" {
		return a.flags.course
	}
	if name := a.Getenv("LLMCOURSE_COURSE"); name != "" {
		return name
	}
	if p, err := a.places(); err == nil {
		if data, err := os.ReadFile(courseFile(p)); err == nil && len(data) < 1<<10 {
			if id := strings.TrimSpace(string(data)); id != "" {
				return id
			}
		}
	}
	return builtinID
}

// loadInUse reads the course to work on.
func (a *app) loadInUse() (reading, error) {
	name := a.inUse()
	dir, err := a.courseFolder(name)
	if err != nil {
		return reading{}, err
	}
	r, err := a.readCourse(name, dir)
	if err != nil {
		return reading{}, exit.Failed(err, "to go back to the built-in course: llmcourse course use "+builtinID)
	}
	return r, nil
}

// isPath tells the folder of a course from an id.
func isPath(name string) bool { return strings.ContainsAny(name, `/\\`) || name == "." || name == ".." }

// courseFolder is where a course is, by its id or as a folder; "" is the one
// that is built in.
func (a *app) courseFolder(name string) (string, error) {
	if !isPath(name) {
		// A machine without a place for courses still has the built-in one.
		if l, err := a.library(); err == nil && l.has(name) {
			return l.folder(name), nil
		}
		if name == builtinID {
			return "", nil
		}
	}
	if isCourse(name) {
		return name, nil
	}
	if isPath(name) {
		return "", exit.Failed(fmt.Errorf("there is no course in %s", name), "a course is a folder with a file course.toml")
	}
	return "", exit.Nothing(courseListHint+"; llmcourse course use "+builtinID+" goes back to the built-in one", "there is no course %q", name)
}
