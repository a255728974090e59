package overlay

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/roadmap/folder"
)

// A View is a course with its overlays.
type View struct {
	Overlays []Info

	base     fs.FS
	files    map[string]*file // those that an overlay changes
	origins  map[string][]place
	over     fs.FS
	problems []curriculum.Problem
}

// finish writes the changed files out.
func (v *View) finish() {
	out := folder.Files{}
	v.origins = map[string][]place{}
	for name, f := range v.files {
		var b strings.Builder
		for _, l := range f.lines() {
			b.WriteString(l.text + "\n")
			v.origins[name] = append(v.origins[name], l.from)
		}
		out[name] = []byte(b.String())
	}
	v.over = out.FS()
}

// FS is the course as curriculum.Load reads it.
func (v *View) FS() fs.FS {
	if len(v.files) == 0 {
		return v.base
	}
	return &union{v.over, v.base}
}

// Load loads the course. Problems are told at the files and lines of the
// overlay, or of the course where they were there before.
func (v *View) Load() (*curriculum.Course, error) {
	c, err := curriculum.Load(v.FS())
	var invalid *curriculum.InvalidError
	if errors.As(err, &invalid) {
		return nil, &curriculum.InvalidError{Problems: v.told(invalid.Problems)}
	}
	return c, err
}

// Validate returns everything wrong with the course and its overlays.
func (v *View) Validate() []curriculum.Problem {
	return v.told(curriculum.Validate(v.FS()))
}

// told puts problems where a person can mend them.
func (v *View) told(problems []curriculum.Problem) []curriculum.Problem {
	out := slices.Clone(problems)
	for i, p := range out {
		origin, ok := v.origins[p.File]
		if !ok || len(origin) == 0 {
			continue
		}
		from := origin[min(max(p.Line, 1), len(origin))-1]
		out[i].File = from.file
		if p.Line > 0 {
			out[i].Line = from.line
		}
	}
	return out
}

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
