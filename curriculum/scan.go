package curriculum

import (
	"strings"
)

// A scannedLine is one line of Markdown with what the lines before it make of it.
type scannedLine struct {
	Number int // from 0
	Text   string
	Code   bool // inside a fenced block, or one of its two fences
	Fold   int  // how many <details> are open, before the line is looked at
}

// scan goes through the lines of a Markdown text. It knows as much of Markdown
// as is needed to tell text from code, and no more: what is drawn is decided
// by the renderer.
func scan(text string, visit func(scannedLine)) {
	var f fence
	fold, number := 0, 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		l := scannedLine{Number: number, Text: line, Fold: fold}
		l.Code = f.line(line)
		visit(l)
		if !l.Code {
			opened, closed := folds(line)
			fold = max(0, fold+opened-closed)
		}
		number++
	}
}

// folds counts the <details> that a line opens and closes.
func folds(line string) (opened, closed int) {
	if !strings.Contains(line, "<") {
		return 0, 0
	}
	for span := range proseSpans(line) {
		low := strings.ToLower(span)
		opened += strings.Count(low, "<details")
		closed += strings.Count(low, "</details")
	}
	return opened, closed
}

// A fence is the fenced code block that is open, if any.
type fence struct {
	mark   byte // '`' or '~'; 0 outside
	length int
}

// line tells whether a line belongs to a fenced block, and goes on to the next.
func (f *fence) line(line string) bool {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	rest := line[indent:]
	if f.mark == 0 {
		mark, n := fenceMark(rest)
		if n < 3 || indent > 3 || mark == '`' && strings.Contains(rest[n:], "`") {
			return false
		}
		f.mark, f.length = mark, n
		return true
	}
	mark, n := fenceMark(rest)
	if mark == f.mark && n >= f.length && indent < 7 && strings.Trim(rest[n:], " ") == "" {
		f.mark = 0
	}
	return true
}

func fenceMark(s string) (mark byte, n int) {
	if s == "" || s[0] != '`' && s[0] != '~' {
		return 0, 0
	}
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return s[0], n
}

// proseSpans yields the parts of a line that are not code spans.
func proseSpans(line string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line != "" {
			start := strings.IndexByte(line, '`')
			if start < 0 {
				yield(line)
				return
			}
			_, n := fenceMark(line[start:])
			end := closingTicks(line[start+n:], n)
			if end < 0 { // no code: the ticks are letters
				if !yield(line[:start+n]) {
					return
				}
				line = line[start+n:]
				continue
			}
			if !yield(line[:start]) {
				return
			}
			line = line[start+n+end+n:]
		}
	}
}

// closingTicks is where a run of exactly n backticks begins in s, or -1.
func closingTicks(s string, n int) int {
	for i := 0; i < len(s); {
		if s[i] != '`' {
			i++
			continue
		}
		_, run := fenceMark(s[i:])
		if run == n {
			return i
		}
		i += run
	}
	return -1
}
