package overlay

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
)

// A View is a course with its overlays.
type View struct {
	Overlays []Info
	LeftOut  []curriculum.Problem // of Fit: what does not fit, and why

	base     fs.FS
	course   *curriculum.Course // what lies below
	loaded   *curriculum.Course // with the overlays
	skip     map[entry]bool
	files    map[string]*file       // those that an overlay changes, by name
	laid     map[string]*file       // files of overlays, as problems call them
	added    map[curriculum.Ref]int // what is new -> the overlay
	texts    []int                  // overlays with a text, once for each
	origins  map[string][]place
	over     fs.FS
	problems []curriculum.Problem
}

// finish writes the changed files out.
func (v *View) finish() {
	out := files.Map{}
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

// Load loads the course; Course.AddedBy names the overlay that added something.
// Problems are told at the files and lines of the overlay, or of the course
// where they were there before.
func (v *View) Load() (*curriculum.Course, error) {
	c, err := curriculum.Load(v.FS())
	var invalid *curriculum.InvalidError
	if errors.As(err, &invalid) {
		return nil, &curriculum.InvalidError{Problems: v.told(invalid.Problems)}
	}
	if err != nil {
		return nil, err
	}
	added := make(map[curriculum.Ref]string, len(v.added))
	for ref, i := range v.added {
		added[ref] = v.Overlays[i].Name()
	}
	v.loaded = c.Marked(added)
	return c, nil
}

// Adds is how much an overlay added.
type Adds struct {
	Sections  int `json:"sections"`
	Topics    int `json:"topics"`
	Resources int `json:"resources"`
	Questions int `json:"questions"`
	Texts     int `json:"texts"` // lessons it wrote something in
}

// Adds counts what overlay i of View.Overlays added, once the course is loaded.
func (v *View) Adds(i int) Adds {
	var n Adds
	for ref, who := range v.added {
		if who != i {
			continue
		}
		switch it, _ := v.loaded.Find(ref); it.(type) {
		case *curriculum.Section:
			n.Sections++
		case *curriculum.Topic:
			n.Topics++
		case *curriculum.Resource:
			n.Resources++
		case *curriculum.Question:
			n.Questions++
		}
	}
	for _, who := range v.texts {
		if who == i {
			n.Texts++
		}
	}
	return n
}

// Validate returns everything wrong with the course and its overlays.
func (v *View) Validate() []curriculum.Problem {
	return v.told(curriculum.ValidateLaid(v.FS(), func(name string) bool { return v.files[name] != nil && v.files[name].fresh }))
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
