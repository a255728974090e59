package backup

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"llmcourse/cmd/internal/host"
)

// Collect reads everything but progress. What a backup cannot take, a link or a
// file with a name that not every system has, is told in leftOut.
func Collect(p host.Paths) (files Files, leftOut []string, err error) {
	c := collector{files: Files{}}
	c.file(config+"/config.toml", p.Config)
	c.file(state+"/"+settings, filepath.Join(p.State, settings))
	c.folder(config+"/themes", filepath.Join(filepath.Dir(p.Config), "themes"))
	c.folder(notes, p.Notes)
	c.folder(courses, p.Courses)
	c.folder(overlays, p.Overlays)
	if c.err != nil {
		return nil, nil, fmt.Errorf("read for the backup: %w", c.err)
	}
	return c.files, c.leftOut, nil
}

type collector struct {
	files   Files
	leftOut []string
	err     error
}

// file takes a file, where there is one.
func (c *collector) file(name, from string) {
	if c.err != nil {
		return
	}
	info, err := os.Stat(from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		c.err = err
	case !info.Mode().IsRegular() || info.Size() > maxFile || !allowed(name):
		c.leftOut = append(c.leftOut, from)
	default:
		if data, err := os.ReadFile(from); err != nil {
			c.err = err
		} else {
			c.files[name] = data
		}
	}
}

// folder takes all files below a folder, where there is one.
func (c *collector) folder(name, from string) {
	if c.err != nil {
		return
	}
	if from, err := filepath.EvalSymlinks(from); err == nil { // the folder itself may be a link
		c.err = filepath.WalkDir(from, func(at string, e fs.DirEntry, err error) error {
			return c.entry(name, from, at, e, err)
		})
	}
}

func (c *collector) entry(name, from, at string, e fs.DirEntry, err error) error {
	rel, relErr := filepath.Rel(from, at)
	switch {
	case err != nil || relErr != nil:
		return errors.Join(err, relErr)
	case len(e.Name()) > len(unfinished) && e.Name()[:len(unfinished)] == unfinished:
		if e.IsDir() {
			return fs.SkipDir
		}
	case e.IsDir():
	case !e.Type().IsRegular():
		c.leftOut = append(c.leftOut, at)
	default:
		c.file(name+"/"+filepath.ToSlash(rel), at)
	}
	return c.err
}
