package clean

import "strings"

// maxNesting is how deep quotes and lists may stand in each other.
const maxNesting = 16

// A nestCap follows how deep the list items are that a line stands in, by the
// columns where they began, and takes away what nests too deep. It works on
// every line, also in code: what looks like code here may not be code to the
// renderer, and a hostile text would see to that.
type nestCap struct {
	columns []int // of the list markers that are open, outermost first
}

func (n *nestCap) line(line string) string {
	quotes := 0
	open := n.columns
	for i := 0; ; {
		start := i + spaces(line[i:])
		width := markerWidth(line[start:])
		if width == 0 {
			n.columns = open
			return line
		}
		quote := line[start] == '>'
		if !quote {
			open = n.under(open, start)
		}
		if quotes+len(open) >= maxNesting {
			n.columns = open
			return line[:i] + strings.Repeat(" ", min(start-i, 1)) + dropMarkers(line[start:])
		}
		if quote {
			quotes++
		} else {
			open = append(open[:len(open):len(open)], start)
		}
		i = start + width
	}
}

// under is the markers that stay open when one begins at a column.
func (n *nestCap) under(open []int, column int) []int {
	for len(open) > 0 && open[len(open)-1] >= column {
		open = open[:len(open)-1]
	}
	return open
}

// dropMarkers takes every marker from the beginning of a line.
func dropMarkers(line string) string {
	for {
		line = line[spaces(line):]
		n := markerWidth(line)
		if n == 0 {
			return line
		}
		line = line[n:]
	}
}

func spaces(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// markerWidth is the width of the quote or list marker that s begins with, or 0.
func markerWidth(s string) int {
	if s == "" {
		return 0
	}
	n := 1
	switch {
	case s[0] == '>':
		return 1
	case s[0] == '-' || s[0] == '*' || s[0] == '+':
	case s[0] >= '0' && s[0] <= '9':
		n = skip(s, 0, '0', '9')
		if n > 9 || n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	default:
		return 0
	}
	if n < len(s) && s[n] != ' ' {
		return 0
	}
	return n
}
