package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A Table is lines of cells under each other. The last column takes what
// room is left.
type Table struct {
	rows  [][]string
	Right []bool // columns that are flush right
}

func (t *Table) Add(cells ...string) { t.rows = append(t.rows, cells) }

// Lines draws the table at most width cells wide; 0 is as wide as it is.
func (t *Table) Lines(width int, more string) []string {
	var out []string
	for _, row := range t.Groups(width, more) {
		out = append(out, row...)
	}
	return out
}

// Groups draws each row as its lines: one, or two where a terminal is too
// narrow for the last column beside the others.
func (t *Table) Groups(width int, more string) [][]string {
	wide := t.widths()
	out := make([][]string, len(t.rows))
	for n, row := range t.rows {
		var line strings.Builder
		for i, cell := range row[:len(row)-1] {
			pad := strings.Repeat(" ", wide[i]-ansi.StringWidth(cell))
			if i < len(t.Right) && t.Right[i] {
				line.WriteString(pad + cell + "  ")
			} else {
				line.WriteString(cell + pad + "  ")
			}
		}
		front, last := line.String(), row[len(row)-1]
		if room := width - ansi.StringWidth(front); width > 0 && room < min(24, ansi.StringWidth(last)) {
			out[n] = []string{Clip(strings.TrimRight(front, " "), width, more), Clip("    "+last, width, more)}
			continue
		}
		out[n] = []string{Clip(strings.TrimRight(front+last, " "), width, more)}
	}
	return out
}

// widths are those of all columns but the last.
func (t *Table) widths() []int {
	var wide []int
	for _, row := range t.rows {
		for i, cell := range row[:len(row)-1] {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], ansi.StringWidth(cell))
		}
	}
	return wide
}

// Clip cuts a line to a width; 0 is any.
func Clip(line string, width int, more string) string {
	if width <= 0 {
		return line
	}
	return ansi.Truncate(line, width, more)
}
