// Package overlay adds to a course without touching it: a small folder with
// resources, notes, questions or translations of one's own, which stays when
// the course is updated.
//
// An overlay has the shape of a course folder, and of it only what it adds:
//
//	overlay.toml                     id, title, and the course it is for
//	course.toml                      other titles and summaries, further sections
//	scientist/quantization.md        front matter and text, both optional
//	scientist/quantization.quiz.toml further questions
//
// What has a known id changes the fields that it names; what has a new one is
// added. The text stands below the lesson, or instead of it (lesson =
// "replace"), as a translation needs.
//
// The result is a file system that curriculum.Load reads like any course, so
// nothing else has to know of overlays. Every line of it remembers where it
// came from, and problems are told there.
//
// Check and Apply are strict: a slip is a problem with its place. Fit lays over
// what is used: a course that was updated goes on under an overlay that was
// written for the one before, so it follows what has another id by its
// aliases, leaves out single entries that do not fit, and tells of them.
//
// The package must not write files, and decides nothing about which overlays
// are used.
package overlay
