package library

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
	"llmcourse/curriculum/overlay"
)

// Overlays are the overlays of one course, in the order in which they are laid:
// by name.
type Overlays struct {
	shelf
	now func() time.Time
}

// overlayFile makes a folder an overlay.
const overlayFile = "overlay.toml"

// OverlayHint tells what an overlay is where there is none.
const OverlayHint = "an overlay is a folder with a file overlay.toml; llmcourse course overlay new DIR begins one"

// Overlays are those that lie over a course, by its id.
func (l *Library) Overlays(course string) Overlays {
	s := Overlays{shelf{file: overlayFile}, l.Now}
	if l.Paths.Overlays != "" {
		s.dir = filepath.Join(l.Paths.Overlays, host.EscapeName(course))
	}
	return s
}

// IsOverlay tells whether a folder holds an overlay.
func (l *Library) IsOverlay(dir string) bool { return hasFile(l.at(dir), overlayFile) }

// Has tells whether an overlay of that id was added.
func (s Overlays) Has(id string) bool { return s.has(id) }

// Folder is where an overlay is.
func (s Overlays) Folder(id string) string { return s.folder(id) }

// IDs are those of all overlays of the course.
func (s Overlays) IDs() ([]string, error) { return s.ids() }

// Add keeps an overlay. Where there was one of that id it is set aside, and was
// tells where.
func (s Overlays) Add(id string, files files.Map) (was string, err error) {
	if s.has(id) {
		return s.replace(id, files, s.now())
	}
	return "", s.keep(id, files)
}

// Remove sets the folder of an overlay aside and tells where it is now.
func (s Overlays) Remove(id string) (backup string, err error) { return s.retire(id, s.now()) }

// open opens the folders of all overlays. They are read while they are laid.
func (s Overlays) open() (all []fs.FS, closeAll func(), err error) {
	var roots []*os.Root
	closeAll = func() {
		for _, r := range roots {
			_ = r.Close()
		}
	}
	ids, err := s.ids()
	if err != nil {
		return nil, closeAll, err
	}
	for _, id := range ids {
		root, err := os.OpenRoot(s.folder(id))
		if err != nil {
			closeAll()
			return nil, func() {}, fmt.Errorf("open overlay: %w", err)
		}
		roots, all = append(roots, root), append(all, root.FS())
	}
	return all, closeAll, nil
}

// Base is a course without its overlays; close it when done.
func (l *Library) Base(course string) (base fs.FS, closeIt func(), err error) {
	dir, err := l.Find(course)
	if err != nil || dir == "" {
		return l.Builtin, func() {}, err
	}
	root, err := os.OpenRoot(l.at(dir))
	if err != nil {
		return nil, nil, fmt.Errorf("open course: %w", err)
	}
	return root.FS(), func() { _ = root.Close() }, nil
}

// CheckOverlay finds what is wrong with an overlay over a course. An
// error says that the course itself cannot be read.
func (l *Library) CheckOverlay(course string, files fs.FS) ([]curriculum.Problem, error) {
	base, closeIt, err := l.Base(course)
	if err != nil {
		return nil, err
	}
	defer closeIt()
	problems, err := overlay.Check(base, files)
	if err != nil {
		return nil, exit.Failed(err, "llmcourse course check "+course+" shows every problem with its place")
	}
	return problems, nil
}

// losing is what of the overlays of a course fits the files that are there, and
// not those that are to come.
func (l *Library) losing(id string, was, next files.Map) ([]curriculum.Problem, error) {
	before, err := l.layOver(was.FS(), id)
	if err != nil || before.View == nil {
		return nil, err
	}
	after, err := l.layOver(next.FS(), id)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(after.View.LeftOut, func(p curriculum.Problem) bool {
		return slices.ContainsFunc(before.View.LeftOut, func(q curriculum.Problem) bool { return p.File == q.File && p.Line == q.Line })
	}), nil
}
