// Package studytest holds a course with one of everything that a learner can
// do something to, and a table of deeds that every front end must turn into
// the same events with the same outcome. It is imported by tests only.
package studytest

import (
	"embed"
	"io/fs"
)

//go:embed course
var course embed.FS

// Files is the folder of the course.
func Files() fs.FS {
	files, err := fs.Sub(course, "course")
	if err != nil {
		panic(err) // it is embedded
	}
	return files
}
