package markdown

import "strings"

// A Line is one line of Markdown with what the lines before it make of it.
type Line struct {
	Number int // from 0
	Text   string
	Code   bool // inside a fenced block, or one of its two fences
	Opened int  // how many <details> begin here
	Closed int  // how many </details> stand here
}

// Lines goes through a text line by line, for whoever checks or counts lines.
// What the text is made of, Parse tells.
func Lines(text string, visit func(Line)) {
	var f Fence
	number := 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		l := Line{Number: number, Text: line, Code: f.Line(line)}
		if !l.Code {
			l.Opened, l.Closed = folds(line)
		}
		visit(l)
		number++
	}
}

// folds counts the <details> that a line opens and closes.
func folds(line string) (opened, closed int) {
	if !strings.Contains(line, "<") {
		return 0, 0
	}
	for line != "" {
		start := strings.IndexByte(line, '`')
		prose := line
		if start >= 0 {
			prose = line[:start]
		}
		low := strings.ToLower(prose)
		opened += strings.Count(low, "<details")
		closed += strings.Count(low, "</details")
		if start < 0 {
			break
		}
		n, _ := codeLength(line[start:])
		line = line[start+n:]
	}
	return opened, closed
}
