package curriculum

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"llmcourse/curriculum/clean"
)

// A Problem is something wrong with a course, at the place to mend it.
type Problem struct {
	File string
	Line int // from 1; 0 where the file as a whole is meant
	Text string
	Hint string // how to mend it; may be empty
}

// String is "file:line: text (hint)".
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	b.WriteString(": " + p.Text)
	if p.Hint != "" {
		b.WriteString(" (" + p.Hint + ")")
	}
	return b.String()
}

// An InvalidError is a course with problems.
type InvalidError struct {
	Problems []Problem // sorted by file and line, at least one
}

// Error lists all problems, one a line.
func (e *InvalidError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// SortProblems returns problems by file and line, each once.
func SortProblems(list []Problem) []Problem { return (&problems{slices.Clone(list)}).sorted() }

// problems collects what is found wrong.
type problems struct {
	list []Problem
}

// at notes a problem of the value that path names in src, as in "topics[2].id".
func (p *problems) at(src *source, path, text, hint string) {
	p.line(src, src.lineOf(path), text, hint)
}

// line notes a problem at a line of src.
func (p *problems) line(src *source, line int, text, hint string) {
	// Texts quote the course, and a course may be hostile.
	p.list = append(p.list, Problem{
		File: clean.Line(src.name), Line: line, Text: clean.Line(text), Hint: clean.Line(hint),
	})
}

// sorted returns the problems by file and line, each once.
func (p *problems) sorted() []Problem {
	slices.SortStableFunc(p.list, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Text, b.Text), cmp.Compare(a.Hint, b.Hint))
	})
	return slices.Compact(p.list)
}

// err is the problems as an error, or nil.
func (p *problems) err() error {
	if len(p.list) == 0 {
		return nil
	}
	return &InvalidError{Problems: p.sorted()}
}
