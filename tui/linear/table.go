package linear

import (
	"strconv"
	"strings"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/phrase"
)

// table reads a table row by row, each value with its header: columns cannot
// be heard.
func (d *drawer) table(b markdown.Block) []string {
	var rows [][]string
	for _, cells := range b.Rows {
		var row []string
		for _, cell := range cells {
			row = append(row, d.inline(cell.Spans))
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
