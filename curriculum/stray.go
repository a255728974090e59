package curriculum

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// strays finds the files that nothing reads: a section left out of course.toml
// would otherwise be missed by nobody.
func (v *validator) strays() {
	if v.uncertain {
		return // a name in course.toml is wrong, so its file would look like one
	}
	_ = fs.WalkDir(v.fsys, ".", func(name string, e fs.DirEntry, err error) error {
		src := &source{name: name}
		switch {
		case err != nil:
			if !errors.Is(err, fs.ErrNotExist) {
				v.line(src, 0, reason(err), "")
			}
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
		case name != "." && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir // .git and the like
			}
		case e.Type()&fs.ModeSymlink != 0:
			v.line(src, 0, "is a symbolic link", "a course holds its files itself")
		case e.IsDir() || v.expected[name]:
		case path.Dir(name) == "." && path.Ext(name) != ".toml":
			// A README or a licence beside the course is nobody's mistake.
		default:
			v.line(src, 0, "nothing in the course names this file", "add it to course.toml, or take it away")
		}
		return nil
	})
}
