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
func LLMCourse() fs.FS { return folder(files, "llm-course") }

//go:embed all:upstream
var upstream embed.FS

// Upstream is the newest revision of the course by its author that we know,
// of February 2026: titles, addresses and their order, and none of its text.
// The built-in course is the revision of July 2024; it is compared with this one.
func Upstream() fs.FS { return folder(upstream, "upstream/llm-course-2026-02") }

func folder(files embed.FS, name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err) // only for a path that is no path
	}
	return sub
}
