package tuitest

import (
	"embed"
	"io/fs"
	"testing"

	"llmcourse/curriculum"
)

//go:embed aged
var aged embed.FS

// AgedFiles is a course of some years: resources that moved, are gone or have
// something newer, what happened since its lesson was written, and a glossary.
func AgedFiles() fs.FS {
	folder, err := fs.Sub(aged, "aged")
	if err != nil {
		panic(err)
	}
	return folder
}

// Aged returns a World like Fixture's with that course.
func Aged(t testing.TB) *World {
	t.Helper()
	c, err := curriculum.Load(AgedFiles())
	if err != nil {
		t.Fatal(err)
	}
	w := Fixture(t)
	w.Course = c
	w.Courses.first = c
	w.Courses.notes[c.ID] = w.Notes
	return w
}
