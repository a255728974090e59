package linear

import (
	"strconv"
	"strings"

	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
)

// table reads a table row by row, each value with its header: columns cannot
// be heard.
func (d *drawer) table(b prose.Block) []string {
	first := b.First
	var rows [][]string
	for i, line := range strings.Split(b.Source, "\n") {
		if i == 1 {
			continue // the row of dashes
		}
		var row []string
		for _, cell := range cells(line) {
			row = append(row, d.inline(cell, first))
			first += strings.Count(cell, linkEnd)
		}
		rows = append(rows, row)
	}
	head, body := rows[0], rows[1:]
	out := wrap("Table, "+phrase.Plural(len(body), "row")+", columns: "+strings.Join(head, ", ")+".", "", d.width)
	for i, row := range body {
		var values []string
		for k, value := range row {
			if k < len(head) && head[k] != "" {
				value = head[k] + ": " + value
			}
			values = append(values, value)
		}
		out = append(out, wrap("Row "+strconv.Itoa(i+1)+". "+strings.Join(values, "; "), "  ", d.width)...)
	}
	return append(out, "End of table.")
}

// cells cuts a row of a table. A bar in code or behind a backslash is none.
func cells(line string) []string {
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "|")
	var out []string
	var cell strings.Builder
	code := false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line) && line[i+1] == '|':
			cell.WriteByte('|')
			i++
		case c == '|' && !code:
			out = append(out, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			if c == '`' {
				code = !code
			}
			cell.WriteByte(c)
		}
	}
	if rest := strings.TrimSpace(cell.String()); rest != "" {
		out = append(out, rest)
	}
	return out
}
