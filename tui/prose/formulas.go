package prose

import (
	"strings"

	"llmcourse/curriculum/markdown"
)

// Formulas draws the formulas in a line that has no other Markdown, such as
// what a search shows of a paragraph. marks are ranges of bytes of the line, in
// order; they come back as ranges of the new one. A mark in a formula becomes
// one of the whole formula, and what cannot be drawn stays as it is written. ascii is for terminals that show
// no more than that.
func Formulas(line string, marks [][2]int, ascii bool) (string, [][2]int) {
	if !strings.Contains(line, "$") {
		return line, marks
	}
	var out strings.Builder
	moved := make([][2]int, 0, len(marks))
	copied := 0
	upto := func(at int) { // what stands before a formula, or at the end
		by := out.Len() - copied
		for len(marks) > 0 && marks[0][0] < at {
			moved = append(moved, [2]int{marks[0][0] + by, min(marks[0][1], at) + by})
			marks = marks[1:]
		}
		out.WriteString(line[copied:at])
	}
	for at := 0; at < len(line); {
		n := 0
		if line[at] == '$' {
			n = markdown.FormulaLength(line[at:])
		}
		if n == 0 {
			at++
			continue
		}
		drawn, ok := inlineFormula(line[at+1:at+n-1], ascii)
		if !ok || drawn == "" {
			at += n
			continue
		}
		upto(at)
		from, inside := out.Len(), false
		for len(marks) > 0 && marks[0][0] < at+n {
			inside, marks = true, marks[1:]
		}
		out.WriteString(drawn)
		if inside {
			moved = append(moved, [2]int{from, out.Len()})
		}
		at += n
		copied = at
	}
	upto(len(line))
	return out.String(), moved
}
