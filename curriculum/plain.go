package curriculum

import "strings"

// plain is one line of Markdown as a person reads it: link texts without their
// addresses, no emphasis marks, no backticks. Formulas stay as they are.
func plain(line string) string {
	if !strings.ContainsAny(line, "*`[\\~_<") {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); {
		n, text := plainToken(line, i)
		b.WriteString(text)
		i += n
	}
	return strings.TrimSpace(b.String())
}

// plainToken returns the length of what stands at i, and what is read there.
func plainToken(line string, i int) (n int, text string) {
	s := line[i:]
	switch s[0] {
	case '\\':
		if len(s) > 1 && isPunct(s[1]) {
			return 2, s[1:2]
		}
	case '`':
		_, ticks := fenceMark(s)
		if end := closingTicks(s[ticks:], ticks); end >= 0 {
			return ticks + end + ticks, strings.Trim(s[ticks:ticks+end], " ")
		}
		return ticks, s[:ticks]
	case '$':
		if end := formulaLength(s); end > 1 {
			return end, s[:end]
		}
	case '!':
		if strings.HasPrefix(s, "![") {
			return 1, ""
		}
	case '[':
		if l, ok := inlineLink(s); ok {
			return l.length, plain(l.text)
		}
	case '<':
		if end := strings.IndexByte(s, '>'); end > 1 && (isLetter(s[1]) || s[1] == '/') {
			if strings.Contains(s[:end], "://") {
				return end + 1, s[1:end]
			}
			return end + 1, "" // raw HTML
		}
	case '*':
		if !alone(line, i, 1) {
			return 1, ""
		}
	case '~':
		if strings.HasPrefix(s, "~~") {
			return 2, ""
		}
	case '_':
		if !alone(line, i, 1) && (i == 0 || !isWord(line[i-1]) || len(s) == 1 || !isWord(s[1])) {
			return 1, ""
		}
	}
	return 1, s[:1]
}

// alone tells whether the n bytes at i have space on both sides, as a mark
// that is no emphasis has.
func alone(s string, i, n int) bool {
	return (i == 0 || s[i-1] == ' ') && (i+n == len(s) || s[i+n] == ' ')
}

func isPunct(b byte) bool {
	return b > ' ' && b < 0x7f && !isWord(b) || b == '_'
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isWord(b byte) bool { return isLetter(b) || b >= '0' && b <= '9' || b == '_' || b >= 0x80 }
