// Package curriculum is the course: its parts, sections, topics, resources,
// shelves and questions, and the lessons that explain them.
//
// It loads a course folder from any fs.FS, cleans every text that comes from
// it (a course may be written by a stranger), checks it, finds things in it by
// name, and nothing else: no clock, no network, no drawing, no idea of what
// the learner did.
package curriculum
