package curriculum

import (
	"io/fs"
)

// mainFile is the file that makes a folder a course.
const mainFile = "course.toml"

// Load reads the metadata of a course: everything but lessons and questions.
// Where something is wrong with it, the error is an *InvalidError that lists
// all that was found.
func Load(fsys fs.FS) (*Course, error) {
	b := assemble(fsys, readFrontMatter)
	if err := b.err(); err != nil {
		return nil, err
	}
	return b.course, nil
}

// A builder makes a Course of files and notes what is wrong with them.
type builder struct {
	problems
	fsys     fs.FS
	read     func(fs.FS, string) (*source, error)
	course   *Course
	main     *source
	file     courseFile
	sources  map[Ref]*source // of sections and shelves, also of broken ones
	broken   map[Ref]bool    // could not be read, so nothing can be said about what is in it
	inside   map[Ref]string  // Refs taken so far -> what took them
	expected map[string]bool // every file the course speaks of
	wanted   []wanted

	uncertain bool // a name in course.toml was set aside
}

// defaultRefs is how many Refs a course has, more or less.
const defaultRefs = 256

// assemble makes as much of the course as can be made, of what read reads of
// its Markdown files.
func assemble(fsys fs.FS, read func(fs.FS, string) (*source, error)) *builder {
	b := &builder{
		fsys:     fsys,
		read:     read,
		course:   &Course{moved: map[string]string{}, index: newIndex()},
		sources:  map[Ref]*source{},
		broken:   map[Ref]bool{},
		inside:   make(map[Ref]string, defaultRefs),
		expected: map[string]bool{mainFile: true},
	}
	b.course.store = newStore(b.course, fsys)
	src, err := readFile(fsys, mainFile)
	b.main = src
	if err != nil {
		b.line(src, 0, reason(err), "a course is a folder with a file "+mainFile)
		return b
	}
	if !decode(src, &b.file, &b.problems) {
		b.broken[""] = true
		return b
	}
	b.head()
	b.body()
	b.checkShelved()
	return b
}

// body reads the files of sections and shelves, all at once: on a slow disk
// waiting for one after the other would be most of the time to start.
func (b *builder) body() {
	jobs := b.jobs()
	run(jobs)
	for _, j := range jobs {
		b.list = append(b.list, j.found.list...)
		b.sources[j.ref] = j.src
		b.expected[j.src.name] = true
		if !j.ok {
			b.broken[j.ref] = true
			b.expected[quizName(j.ref)] = true
			continue
		}
		if j.part != nil {
			b.section(j)
		} else {
			b.shelf(j)
		}
	}
}
