// Package files is the files of a course in memory, as bytes by name, and as
// a file system for curriculum.Load. Reading and writing disks is for others.
package files

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// Map is files by their name, with slashes, as fs.ValidPath wants it.
type Map map[string][]byte

// Names are the names of all files, sorted.
func (f Map) Names() []string {
	names := make([]string, 0, len(f))
	for n := range f {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// FS is the files as a file system. The files must not change while it is used.
func (f Map) FS() fs.FS { return &system{f, f.folders()} }

// folders lists what is in each folder.
func (f Map) folders() map[string][]fs.DirEntry {
	all := map[string][]fs.DirEntry{".": nil}
	for _, name := range f.Names() {
		child := info{name: path.Base(name), size: int64(len(f[name]))}
		for dir := path.Dir(name); ; dir = path.Dir(dir) {
			_, known := all[dir]
			all[dir] = append(all[dir], fs.FileInfoToDirEntry(child))
			if known || dir == "." {
				break
			}
			child = info{name: path.Base(dir), dir: true}
		}
	}
	for _, entries := range all {
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return all
}

type system struct {
	files   Map
	folders map[string][]fs.DirEntry
}

func (s *system) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, ok := s.files[name]; ok {
		return &file{info{name: path.Base(name), size: int64(len(data))}, bytes.NewReader(data)}, nil
	}
	if entries, ok := s.folders[name]; ok {
		return &dir{info{name: path.Base(name), dir: true}, entries}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// info is a file that is always there and never changes.
type info struct {
	name string
	size int64
	dir  bool
}

func (i info) Name() string { return i.name }
func (i info) Size() int64  { return i.size }
func (i info) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.dir }
func (i info) Sys() any           { return nil }

type file struct {
	info info
	*bytes.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *file) Close() error               { return nil }

type dir struct {
	info info
	rest []fs.DirEntry
}

func (d *dir) Stat() (fs.FileInfo, error) { return d.info, nil }
func (d *dir) Close() error               { return nil }

func (d *dir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.info.name, Err: fs.ErrInvalid}
}

// ReadDir returns the next n entries, or all that are left.
func (d *dir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		all := d.rest
		d.rest = nil
		return all, nil
	}
	if len(d.rest) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(d.rest))
	out := d.rest[:n]
	d.rest = d.rest[n:]
	return out, nil
}
