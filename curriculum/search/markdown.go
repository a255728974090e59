package search

import "strings"

// plain is a piece of Markdown as a person reads it, on one line: the text of
// links, no marks of emphasis, no backticks, no signs of lists and tables.
// Formulas stay as they are.
func plain(source string) string {
	source = strings.TrimLeft(source, " \t>#|*+-")
	if !strings.ContainsAny(source, "*`[]<_\\~|\n$") {
		return strings.TrimRight(source, " ")
	}
	var out strings.Builder
	out.Grow(len(source))
	for i := 0; i < len(source); {
		n, text := token(source, i)
		out.WriteString(text)
		i += n
	}
	text := out.String()
	if strings.Contains(text, "  ") || strings.Contains(text, "·") { // a row of a table
		text = strings.Trim(strings.Join(strings.Fields(text), " "), " ·")
	}
	return strings.TrimSpace(text)
}

// token is the length of what stands at byte i and how it is read.
func token(s string, i int) (n int, text string) {
	rest := s[i:]
	switch rest[0] {
	case '\n':
		return 1 + len(rest[1:]) - len(strings.TrimLeft(rest[1:], " \t>|")), " "
	case '\\':
		if len(rest) > 1 && strings.IndexByte(`*_#[]()<>|~`+"`", rest[1]) >= 0 {
			return 2, rest[1:2]
		}
	case '$':
		if end := strings.IndexByte(near(rest)[1:], '$'); end > 0 {
			return end + 2, rest[:end+2]
		}
	case '`', '~':
		return 1, ""
	case '|':
		return 1, "·"
	case '[':
		if text, n := link(rest); n > 0 {
			return n, plain(text)
		}
	case '!':
		if strings.HasPrefix(rest, "![") {
			return 1, ""
		}
	case '<':
		if end := strings.IndexByte(near(rest), '>'); end > 1 && (isASCIIWord(rest[1]) || rest[1] == '/') {
			return end + 1, ""
		}
	case '*':
		if !spaced(s, i) {
			return 1, ""
		}
	case '_':
		if i == 0 || i+1 == len(s) || !isASCIIWord(s[i-1]) || !isASCIIWord(s[i+1]) {
			return 1, ""
		}
	}
	end := strings.IndexAny(rest[1:], "*`[!<_\\~|\n$")
	if end < 0 {
		end = len(rest) - 1
	}
	return 1 + end, rest[:1+end]
}

// link reads "[text](address)"; its length is 0 where there is none. Brackets
// nest at most once: cleaned text has no deep ones.
func link(s string) (text string, n int) {
	s = near(s)
	end := strings.Index(s, "](")
	if end < 0 || strings.Contains(s[:end], "\n\n") {
		return "", 0
	}
	if other := strings.IndexByte(s[1:], '['); other >= 0 && other+1 < end && !strings.HasPrefix(s[1:], "![") {
		return "", 0 // that one is no link: the bracket is a letter
	}
	shut := strings.IndexByte(s[end:], ')')
	if shut < 0 {
		return "", 0
	}
	return s[1:end], end + shut + 1
}

// spaced says that a mark has blanks on both sides, and so is none.
func spaced(s string, i int) bool {
	return (i == 0 || s[i-1] == ' ') && (i+1 == len(s) || s[i+1] == ' ')
}

// emphasized yields what stands between marks of emphasis.
func emphasized(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for {
			open := strings.IndexByte(s, '*')
			if open < 0 {
				return
			}
			s = strings.TrimLeft(s[open:], "*")
			shut := strings.IndexByte(s, '*')
			if shut < 0 {
				return
			}
			if shut > 0 && s[0] != ' ' && !yield(s[:shut]) {
				return
			}
			s = strings.TrimLeft(s[shut:], "*")
		}
	}
}

// near is as much of a text as is looked at for the end of a link or tag: a
// megabyte of brackets must not be looked through from each of them.
func near(s string) string { return s[:min(len(s), 2048)] }
