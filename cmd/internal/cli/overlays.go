package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/overlay"
	"llmcourse/curriculum/roadmap/folder"
)

// An overlayShelf is the folder with what was laid over one course, a folder
// for each overlay, named by its id.
type overlayShelf struct{ library }

func (a *app) overlaysOf(course string) (overlayShelf, error) {
	p, err := a.places()
	return overlayShelf{library{filepath.Join(p.Overlays, host.EscapeName(course))}}, err
}

func (s overlayShelf) has(id string) bool { return s.dir != "" && id != "" && isOverlay(s.folder(id)) }

func isOverlay(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, "overlay.toml"))
	return err == nil && info.Mode().IsRegular()
}

// ids are those of all overlays of the course, in the order in which they are
// laid: by name.
func (s overlayShelf) ids() ([]string, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list overlays: %w", err)
	}
	var ids []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && isOverlay(filepath.Join(s.dir, e.Name())) {
			ids = append(ids, host.UnescapeName(e.Name()))
		}
	}
	return ids, nil
}

// open opens the folders of all overlays. They are read while they are laid.
func (s overlayShelf) open() (all []fs.FS, shut func(), err error) {
	var roots []*os.Root
	shut = func() {
		for _, r := range roots {
			_ = r.Close()
		}
	}
	ids, err := s.ids()
	if err != nil {
		return nil, shut, err
	}
	for _, id := range ids {
		root, err := os.OpenRoot(s.folder(id))
		if err != nil {
			shut()
			return nil, func() {}, fmt.Errorf("open overlay: %w", err)
		}
		roots, all = append(roots, root), append(all, root.FS())
	}
	return all, shut, nil
}

// A reading is a course as it was read.
type reading struct {
	course *curriculum.Course
	laid   *overlay.View // with its overlays; nil where it has none
	unlaid error         // why they could not be read, which keeps nobody from the course
}

// readCourse reads the course of a name with its overlays. No folder is the
// built-in course. A course that was named as a folder is read as it is. It may
// be called beside the program, and so changes nothing in the app.
func (a *app) readCourse(name, dir string) (reading, error) {
	base := builtin()
	if dir != "" {
		// Through a root no symbolic link leads out of it: a course may be a
		// stranger's. Lessons are read later, so it stays open.
		root, err := os.OpenRoot(dir)
		if err != nil {
			return reading{}, fmt.Errorf("open course: %w", err)
		}
		base = root.FS()
	}
	if isPath(name) {
		name = ""
	}
	r, err := a.layOver(base, name)
	if err != nil && dir != "" {
		err = fmt.Errorf("course in %s: %w", dir, err)
	}
	return r, err
}

// layOver reads a course with the overlays kept for an id.
func (a *app) layOver(base fs.FS, id string) (r reading, err error) {
	var all []fs.FS
	if s, err := a.overlaysOf(id); err == nil && id != "" {
		var shut func()
		all, shut, r.unlaid = s.open()
		defer shut()
	}
	if len(all) == 0 {
		r.course, err = curriculum.Load(base)
		return r, err
	}
	r.laid, r.course, err = overlay.Fit(base, all...)
	return r, err
}

// misfits tells what of the overlays does not fit the course in use.
func (a *app) misfits() []string {
	if a.unlaid != nil {
		return []string{"Your overlays cannot be read: " + clean.Line(a.unlaid.Error())}
	}
	if a.laid == nil || len(a.laid.LeftOut) == 0 {
		return nil
	}
	n := len(a.laid.LeftOut)
	what := plural(n, "thing") + " in your overlays does not fit"
	if n > 1 {
		what = plural(n, "thing") + " in your overlays do not fit"
	}
	return []string{what + " the course and is left out: llmcourse course overlay check tells which."}
}

// losing is what of the overlays of a course fits the files that are there, and
// not those that are to come.
func (a *app) losing(id string, was, next folder.Files) ([]curriculum.Problem, error) {
	before, err := a.layOver(was.FS(), id)
	if err != nil || before.laid == nil {
		return nil, err
	}
	after, err := a.layOver(next.FS(), id)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(after.laid.LeftOut, func(p curriculum.Problem) bool {
		return slices.ContainsFunc(before.laid.LeftOut, func(q curriculum.Problem) bool { return p.File == q.File && p.Line == q.Line })
	}), nil
}
