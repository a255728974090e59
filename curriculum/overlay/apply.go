package overlay

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/curriculum"
)

const (
	mainFile = "overlay.toml"
	maxFile  = 2 << 20
)

// Info is what an overlay says about itself.
type Info struct {
	ID    string `toml:"id"`
	Title string `toml:"title"`
	For   string `toml:"for"` // id of the course
}

// Apply lays overlays over a course, in order: a later one wins. Where an
// overlay is wrong the error is a *curriculum.InvalidError that names its files
// and lines, "ID/file:line" with the id of the overlay.
func Apply(base fs.FS, overlays ...fs.FS) (*View, error) {
	v := &View{base: base, files: map[string]*file{}}
	for _, o := range overlays {
		v.lay(o)
	}
	if len(v.problems) > 0 {
		return nil, &curriculum.InvalidError{Problems: v.problems}
	}
	v.finish()
	return v, nil
}

// ReadInfo reads what an overlay says about itself, and notes what is wrong.
func ReadInfo(o fs.FS) (Info, error) {
	data, err := read(o, mainFile)
	if err != nil {
		return Info{}, fmt.Errorf("%s: %w", mainFile, err)
	}
	var info Info
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&info); err != nil {
		line, text := slip(err)
		return Info{}, &curriculum.InvalidError{Problems: []curriculum.Problem{problem(mainFile, line, text, "overlay.toml has id, title and for")}}
	}
	info.Title, info.For = curriculum.CleanLine(info.Title), curriculum.CleanLine(info.For)
	if info.ID = curriculum.CleanLine(info.ID); info.ID == "" {
		return info, &curriculum.InvalidError{Problems: []curriculum.Problem{problem(mainFile, 1, "id is missing", "")}}
	}
	return info, nil
}

func problem(file string, line int, text, hint string) curriculum.Problem {
	return curriculum.Problem{File: curriculum.CleanLine(file), Line: line, Text: curriculum.CleanLine(text), Hint: hint}
}

// slip is the line and the text of an error of the decoder.
func slip(err error) (line int, text string) {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		line, _ = unknown.Errors[0].Position()
		return line, fmt.Sprintf("unknown key %q", strings.Join(unknown.Errors[0].Key(), "."))
	}
	var broken *toml.DecodeError
	if errors.As(err, &broken) {
		line, _ = broken.Position()
	}
	return max(1, line), strings.TrimPrefix(err.Error(), "toml: ")
}

// lay puts one overlay on top.
func (v *View) lay(o fs.FS) {
	info, err := ReadInfo(o)
	var invalid *curriculum.InvalidError
	switch {
	case errors.As(err, &invalid):
		v.problems = append(v.problems, invalid.Problems...)
		return
	case err != nil:
		v.problems = append(v.problems, problem(mainFile, 0, err.Error(), "an overlay is a folder with a file "+mainFile))
		return
	}
	v.Overlays = append(v.Overlays, info)
	v.checkFor(info)
	err = fs.WalkDir(o, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			v.problems = append(v.problems, problem(info.ID+"/"+name, 0, err.Error(), ""))
		case name != "." && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.IsDir() || name == mainFile || path.Dir(name) == "." && name != "course.toml":
			// A README beside the overlay is nobody's mistake.
		case e.Type()&fs.ModeSymlink != 0:
			v.problems = append(v.problems, problem(info.ID+"/"+name, 0, "is a symbolic link", ""))
		default:
			v.layFile(o, info, name)
		}
		return nil
	})
	if err != nil {
		v.problems = append(v.problems, problem(info.ID, 0, err.Error(), ""))
	}
}

// checkFor notes where an overlay is for another course.
func (v *View) checkFor(info Info) {
	if info.For == "" {
		return
	}
	var head struct {
		ID string `toml:"id"`
	}
	data, err := read(v.base, "course.toml")
	if err == nil && toml.Unmarshal(data, &head) == nil && head.ID != info.For {
		v.problems = append(v.problems, problem(info.ID+"/"+mainFile, 1,
			fmt.Sprintf("the overlay is for the course %q, not for %q", info.For, head.ID), ""))
	}
}

func (v *View) layFile(o fs.FS, info Info, name string) {
	data, err := read(o, name)
	if err != nil {
		v.problems = append(v.problems, problem(info.ID+"/"+name, 0, err.Error(), ""))
		return
	}
	over, p := parseFile(name, info.ID+"/"+name, data)
	if p != nil {
		v.problems = append(v.problems, *p)
		return
	}
	under := v.files[name]
	if under == nil {
		data, err := read(v.base, name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			delete(over.meta.values, "lesson")
			v.files[name] = over // a new file; the course must name it
			return
		case err != nil:
			v.problems = append(v.problems, problem(name, 0, err.Error(), ""))
			return
		}
		if under, p = parseFile(name, name, data); p != nil {
			v.problems = append(v.problems, *p)
			return
		}
	}
	if p := under.add(over); p != nil {
		v.problems = append(v.problems, *p)
		return
	}
	v.files[name] = under
}

func read(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("larger than %d MB", maxFile>>20)
	}
	data, err := fs.ReadFile(fsys, name)
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	return bytes.ToValidUTF8(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\uFFFD")), err
}
