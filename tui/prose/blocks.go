package prose

import "strings"

// fence returns the run of backticks or tildes a code fence opens with, or "".
func fence(line string) string {
	for _, mark := range []string{"`", "~"} {
		n := len(line) - len(strings.TrimLeft(line, mark))
		if n >= 3 && !strings.Contains(line[n:], "`") {
			return line[:n]
		}
	}
	return ""
}

func fenced(lines []string, i int) (Block, int) {
	open := strings.TrimSpace(lines[i])
	mark := fence(open)
	indent := len(lines[i]) - len(strings.TrimLeft(lines[i], " "))
	b := Block{Kind: Code, Info: strings.TrimSpace(open[len(mark):])}
	if b.Info == "" || b.Info == "text" {
		b.Kind = Figure
	}
	end := i + 1
	var code []string
	for ; end < len(lines); end++ {
		line := strings.TrimSpace(lines[end])
		if strings.HasPrefix(line, mark) && strings.Trim(line, mark[:1]) == "" {
			end++
			break
		}
		code = append(code, unindent(lines[end], indent))
	}
	b.Source = strings.Join(code, "\n")
	return b, end
}

func unindent(line string, n int) string {
	for n > 0 && strings.HasPrefix(line, " ") {
		line, n = line[1:], n-1
	}
	return line
}

func formula(lines []string, i int) (Block, int) {
	line := strings.TrimSpace(lines[i])
	if line != "$$" {
		return Block{Kind: Formula, Source: strings.TrimSpace(strings.Trim(line, "$"))}, i + 1
	}
	end := i + 1
	for end < len(lines) && strings.TrimSpace(lines[end]) != "$$" {
		end++
	}
	return Block{Kind: Formula, Source: strings.TrimSpace(strings.Join(lines[i+1:end], "\n"))}, end + 1
}

// fold reads <details>, its <summary> and everything up to </details>.
func (p *Page) fold(lines []string, i, at int) (Block, int) {
	b := Block{Kind: Fold, Info: "Solution", First: len(p.Links)}
	end, depth := i+1, 1
	for ; end < len(lines); end++ {
		line := strings.TrimSpace(lines[end])
		if strings.HasPrefix(line, "<details") {
			depth++
		}
		if strings.HasPrefix(line, "</details") {
			if depth--; depth == 0 {
				break
			}
		}
	}
	body := lines[min(i+1, len(lines)):min(end, len(lines))]
	from := i + 1
	if len(body) > 0 {
		if s, ok := strings.CutPrefix(strings.TrimSpace(body[0]), "<summary>"); ok {
			b.Info = strings.TrimSpace(strings.TrimSuffix(s, "</summary>"))
			body, from = body[1:], from+1
		}
	}
	// A fold in a fold would need a place of its own on the page; the course
	// has none, and a hostile page must not nest for ever.
	flat := make([]string, 0, len(body))
	for _, line := range body {
		t := strings.TrimSpace(line)
		if strings.HasPrefix(t, "<details") || strings.HasPrefix(t, "</details") || strings.HasPrefix(t, "<summary") {
			line = ""
		}
		flat = append(flat, line)
	}
	b.Inside = p.split(flat, at+from)
	return b, end + 1
}
