package overlay

import (
	"io/fs"
	"slices"
	"strings"
)

// A union shows the files of both, the upper ones first.
type union struct{ upper, lower fs.FS }

func (u *union) Open(name string) (fs.File, error) {
	f, err := u.upper.Open(name)
	if err != nil {
		return u.lower.Open(name)
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		return f, nil
	}
	if lower, err := u.lower.Open(name); err == nil {
		_ = f.Close()
		return lower, nil // ReadDir lists both
	}
	return f, nil
}

// ReadDir lists what is in a folder of either.
func (u *union) ReadDir(name string) ([]fs.DirEntry, error) {
	lower, err := fs.ReadDir(u.lower, name)
	upper, upperErr := fs.ReadDir(u.upper, name)
	if err != nil && upperErr != nil {
		return nil, err
	}
	out := upper
	for _, e := range lower {
		if !slices.ContainsFunc(upper, func(x fs.DirEntry) bool { return x.Name() == e.Name() }) {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}
