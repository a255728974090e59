// Package curriculum is the course: its parts, sections, topics, resources,
// shelves and questions, and the lessons that explain them.
//
// It loads a course folder from any fs.FS, cleans every text that comes from
// it (a course may be written by a stranger), checks it, finds things in it by
// name, and nothing else: no clock, no network, no drawing, no idea of what
// the learner did.
//
// Load reads the metadata only, since it is part of every start; lessons and
// questions are read when asked for, and then kept. Validate reads all of it.
//
// Dependencies: github.com/pelletier/go-toml/v2 reads the metadata. It is the
// TOML reader that names every unknown key with its line and still decodes the
// rest, so that one slip in a course is one problem. Its parser (package
// unstable) finds the lines of values for the other problems. Markdown is only
// scanned here, for headings, links and code, which takes a few small files
// and no time at start; drawing it is not the business of this package.
package curriculum
