package library

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
)

// The most that is copied of a course folder.
const (
	maxCourseFile  = 2 << 20
	maxCourseFiles = 10_000
	maxCourseBytes = 64 << 20
)

// ReadFolder reads the files of a course: Markdown and TOML, nothing hidden,
// and no symbolic links.
func ReadFolder(dir string) (files.Map, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("read course: %w", err)
	}
	defer func() { _ = root.Close() }()
	files, total, fsys := files.Map{}, 0, root.FS()
	err = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		switch ext := path.Ext(name); {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !e.Type().IsRegular() || ext != ".md" && ext != ".toml":
			return nil
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if total += int(min(info.Size(), maxCourseBytes)); info.Size() > maxCourseFile || total > maxCourseBytes || len(files) == maxCourseFiles {
			return fmt.Errorf("%s: larger than any course", name)
		}
		files[name], err = fs.ReadFile(fsys, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read course in %s: %w", dir, err)
	}
	return files, nil
}

// sound loads the course that files make, if nothing is wrong with it.
func sound(files files.Map) (*curriculum.Course, error) {
	if problems := curriculum.Validate(files.FS()); len(problems) > 0 {
		return nil, &curriculum.InvalidError{Problems: problems}
	}
	return curriculum.Load(files.FS())
}
