package markdown

import "strings"

// isTable looks for the row of dashes that every table has.
func isTable(lines []string, i int) bool {
	if i+1 >= len(lines) || !strings.Contains(lines[i], "|") {
		return false
	}
	rule := strings.TrimSpace(lines[i+1])
	return strings.Contains(rule, "-") && strings.Contains(rule, "|") && strings.Trim(rule, "|-: ") == ""
}

// table reads a table. A row has at most as many cells as the header; what is
// too much is left out, as everywhere.
func (p *parser) table(lines []string, i, at int) (Block, int) {
	end := i + 1
	for end < len(lines) && strings.Contains(lines[end], "|") {
		end++
	}
	b := Block{Kind: Table, Source: strings.Join(lines[i:end], "\n")}
	if p.titles {
		return b, end
	}
	columns := 0
	for n, line := range lines[i:end] {
		if n == 1 {
			continue // the row of dashes
		}
		cells := Cells(line)
		if n == 0 {
			columns = len(cells)
		}
		row := make([]Cell, min(columns, len(cells)))
		for k := range row {
			row[k].Spans = p.spans(cells[k], at+i+n)
		}
		b.Rows = append(b.Rows, row)
	}
	return b, end
}

// Cells cuts a row of a table into the sources of its cells. A bar in code, in
// a formula or behind a backslash is none between cells.
func Cells(line string) []string {
	line = strings.TrimPrefix(strings.TrimSpace(line), "|")
	var out []string
	var cell strings.Builder
	for i := 0; i < len(line); {
		n := 1
		switch line[i] {
		case '\\':
			if i+1 < len(line) && line[i+1] == '|' {
				i++
			} else if i+1 < len(line) {
				n = 2
			}
		case '`':
			n, _ = codeLength(line[i:])
		case '$':
			n = max(FormulaLength(line[i:]), 1)
		case '|':
			out = append(out, strings.TrimSpace(cell.String()))
			cell.Reset()
			i++
			continue
		}
		cell.WriteString(line[i : i+n])
		i += n
	}
	if rest := strings.TrimSpace(cell.String()); rest != "" || len(out) == 0 {
		out = append(out, rest)
	}
	return out
}
