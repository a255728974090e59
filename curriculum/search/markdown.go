package search

import (
	"strings"

	"llmcourse/curriculum/markdown"
)

// plain is a piece of Markdown as a person reads it, on one line: the text of
// links, no marks of emphasis, no backticks, no signs of lists and tables.
// Formulas stay as they are.
func plain(source string) string {
	if strings.HasPrefix(strings.TrimLeft(source, " "), "|") {
		return row(source)
	}
	source = strings.TrimLeft(source, " \t>#")
	if len(source) > 1 && strings.IndexByte("-*+", source[0]) >= 0 && source[1] == ' ' {
		source = strings.TrimLeft(source[2:], " ")
	}
	if !strings.ContainsAny(source, "*`[]<_\\~\n$&") {
		return strings.TrimRight(source, " ")
	}
	if strings.Contains(source, "\n") {
		lines := strings.Split(source, "\n")
		for i, line := range lines {
			lines[i] = strings.TrimLeft(line, " \t>")
		}
		source = strings.Join(lines, " ")
	}
	return strings.Join(strings.Fields(markdown.Words(source)), " ")
}

// row is a row of a table on one line.
func row(source string) string {
	var cells []string
	for _, cell := range markdown.Cells(source) {
		if words := markdown.Words(cell); words != "" {
			cells = append(cells, words)
		}
	}
	return strings.Join(cells, " · ")
}
