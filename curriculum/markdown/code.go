package markdown

import "strings"

// fence is the run of backticks or tildes that a trimmed line opens code with,
// or "".
func fence(line string) string {
	mark, n := fenceMark(line)
	if n < 3 || mark == '`' && strings.Contains(line[n:], "`") {
		return ""
	}
	return line[:n]
}

func fenced(lines []string, i int) (Block, int) {
	open := strings.TrimSpace(lines[i])
	mark := fence(open)
	indent := leading(lines[i])
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
