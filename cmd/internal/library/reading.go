package library

import (
	"fmt"
	"io/fs"
	"os"

	"llmcourse/curriculum"
	"llmcourse/curriculum/overlay"
)

// A Reading is a course as it was read.
type Reading struct {
	Course *curriculum.Course
	View   *overlay.View // with its overlays; nil where it has none
	// OverlayErr is why the overlays could not be read, which keeps nobody from
	// the course.
	OverlayErr error
}

// Load reads the course of a name with its overlays. dir is where it is, as
// Find says; "" is the built-in one. A course that was named as a folder is read
// as it is.
func (l *Library) Load(name, dir string) (Reading, error) {
	base := l.Builtin
	if dir != "" {
		// Through a root no symbolic link leads out of it: a course may be a
		// stranger's. Lessons are read later, so it stays open.
		root, err := os.OpenRoot(l.at(dir))
		if err != nil {
			return Reading{}, fmt.Errorf("open course: %w", err)
		}
		base = root.FS()
	}
	if IsPath(name) {
		name = ""
	}
	r, err := l.layOver(base, name)
	if err != nil && dir != "" {
		err = fmt.Errorf("course in %s: %w", dir, err)
	}
	return r, err
}

// layOver reads a course with the overlays kept for an id.
func (l *Library) layOver(base fs.FS, id string) (r Reading, err error) {
	var all []fs.FS
	if s := l.Overlays(id); s.dir != "" && id != "" {
		var closeAll func()
		all, closeAll, r.OverlayErr = s.open()
		defer closeAll()
	}
	if len(all) == 0 {
		r.Course, err = curriculum.Load(base)
		return r, err
	}
	r.View, r.Course, err = overlay.Fit(base, all...)
	return r, err
}
