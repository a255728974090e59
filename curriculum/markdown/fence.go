package markdown

import "strings"

// A Fence is the fenced code block that is open, if any. The zero Fence is
// outside of any.
type Fence struct {
	mark   byte // '`' or '~'; 0 outside
	length int
}

// Open tells whether the line that follows stands in a fenced block.
func (f *Fence) Open() bool { return f.mark != 0 }

// Line tells whether a line belongs to a fenced block, its two fences
// included, and goes on to the next line.
func (f *Fence) Line(line string) bool {
	indent := leading(line)
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

// fenceMark is the run of backticks or tildes that s begins with.
func fenceMark(s string) (mark byte, n int) {
	if s == "" || s[0] != '`' && s[0] != '~' {
		return 0, 0
	}
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return s[0], n
}

// codeLength is the length of the code span that s begins with, or of its
// backticks where it is none, and of those backticks.
func codeLength(s string) (length, ticks int) {
	_, ticks = fenceMark(s)
	if end := closingTicks(s[ticks:], ticks); end >= 0 {
		return ticks + end + ticks, ticks
	}
	return ticks, ticks
}

// longestCode is how far the end of a code span is looked for, in bytes: a
// text of nothing but backticks must not be gone through from each of them.
const longestCode = 4000

// closingTicks is where a run of exactly n backticks begins in s, or -1.
func closingTicks(s string, n int) int {
	s = s[:min(len(s), longestCode)]
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

// leading is how many blanks a line begins with.
func leading(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
