// Package data holds the built-in course, as files in the course format. It
// holds nothing else: what the files mean is the business of curriculum.
package data

import (
	"embed"
	"io/fs"
)

//go:embed all:llm-course
var files embed.FS

// LLMCourse is the folder of the built-in course.
func LLMCourse() fs.FS {
	sub, err := fs.Sub(files, "llm-course")
	if err != nil {
		panic(err) // only for a path that is no path
	}
	return sub
}
