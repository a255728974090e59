package overlay

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// Apply lays overlays over a course, in order: a later one wins. Where an
// overlay is wrong the error is a *curriculum.InvalidError that names its files
// and lines, "ID/file:line" with the id of the overlay.
func Apply(base fs.FS, overlays ...fs.FS) (*View, error) {
	course, err := curriculum.Load(base)
	if err != nil {
		return nil, err
	}
	v := lay(base, course, nil, overlays)
	if len(v.problems) > 0 {
		return nil, &curriculum.InvalidError{Problems: v.problems}
	}
	return v, nil
}

// lay makes the view of a course with overlays, without the entries to skip.
func lay(base fs.FS, course *curriculum.Course, skip map[entry]bool, overlays []fs.FS) *View {
	v := &View{
		base: base, course: course, skip: skip,
		files: map[string]*file{}, laid: map[string]*file{}, added: map[curriculum.Ref]int{},
	}
	for _, o := range overlays {
		v.lay(o)
	}
	v.finish()
	return v
}

func problem(file string, line int, text, hint string) curriculum.Problem {
	return curriculum.Problem{File: clean.Line(file), Line: line, Text: clean.Line(text), Hint: hint}
}

func (v *View) note(p curriculum.Problem) { v.problems = append(v.problems, p) }

// lay puts one overlay on top.
func (v *View) lay(o fs.FS) {
	info, err := ReadInfo(o)
	var invalid *curriculum.InvalidError
	switch {
	case errors.As(err, &invalid):
		v.problems = append(v.problems, invalid.Problems...)
		return
	case err != nil:
		v.note(problem(mainFile, 0, err.Error(), "an overlay is a folder with a file "+mainFile))
		return
	}
	if !v.isFor(info) {
		return
	}
	v.Overlays = append(v.Overlays, info)
	err = fs.WalkDir(o, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			v.note(problem(info.ID+"/"+name, 0, err.Error(), ""))
		case name != "." && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.IsDir() || name == mainFile || path.Dir(name) == "." && name != "course.toml":
			// A README beside the overlay is nobody's mistake.
		case e.Type()&fs.ModeSymlink != 0:
			v.note(problem(info.ID+"/"+name, 0, "is a symbolic link", ""))
		default:
			v.layFile(o, info, name)
		}
		return nil
	})
	if err != nil {
		v.note(problem(info.ID, 0, err.Error(), ""))
	}
}

// isFor tells whether an overlay is for this course, and notes where it is not.
func (v *View) isFor(info Info) bool {
	if info.For == "" || info.For == v.course.ID {
		return true
	}
	v.note(problem(info.ID+"/"+mainFile, info.forLine, "the overlay is for the course "+quoted(info.For)+", not for "+quoted(v.course.ID), ""))
	return false
}

func (v *View) layFile(o fs.FS, info Info, name string) {
	from := info.ID + "/" + name
	if v.skip[entry{file: from}] {
		return
	}
	data, err := read(o, name)
	if err != nil {
		v.note(problem(from, 0, err.Error(), ""))
		return
	}
	over, p := parseFile(name, from, data)
	if p != nil {
		v.note(*p)
		return
	}
	v.laid[from] = over
	over.meta.skip = func(path string) bool { return v.skip[entry{from, path}] }
	v.follow(over)
	under, p := v.under(over)
	if p == nil {
		under, p = under.with(over, info)
	}
	if p != nil {
		v.note(*p)
		return
	}
	v.files[over.name] = under
	v.credit(over, info)
}

// under is the file that another is laid over: as it is by now, as the course
// has it, or a new one.
func (v *View) under(over *file) (*file, *curriculum.Problem) {
	if f := v.files[over.name]; f != nil {
		return f, nil
	}
	data, err := read(v.base, over.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &file{name: over.name, markdown: over.markdown, fresh: true, meta: newTable(over.meta.from)}, nil
	case err != nil:
		p := problem(over.name, 0, err.Error(), "")
		return nil, &p
	}
	return parseFile(over.name, over.name, data)
}

// credit notes what of a file is new, and who added it.
func (v *View) credit(over *file, info Info) {
	home, isLesson := strings.CutSuffix(over.name, ".md")
	home = strings.TrimSuffix(home, ".quiz.toml")
	who := len(v.Overlays) - 1
	if _, known := v.course.Find(curriculum.Ref(home)); isLesson && !known {
		v.added[curriculum.Ref(home)] = who
	}
	for _, id := range over.meta.news {
		v.added[curriculum.Ref(home+"#"+id)] = who
	}
	if over.hasText() {
		v.texts = append(v.texts, who)
	}
}

// slip is the line and the text of an error of the decoder.
func slip(err error) (line int, text string) {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		line, _ = unknown.Errors[0].Position()
		return line, "unknown key " + quoted(strings.Join(unknown.Errors[0].Key(), "."))
	}
	var broken *toml.DecodeError
	if errors.As(err, &broken) {
		line, _ = broken.Position()
	}
	return max(1, line), strings.TrimPrefix(err.Error(), "toml: ")
}
