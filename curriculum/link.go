package curriculum

import "strings"

// A LessonLink is a link in the text of a lesson.
type LessonLink struct {
	Text string // empty for an address that stands for itself
	URL  string // as written: http, https, or "ref:" and a Ref
	Line int    // line of Lesson.Text, from 0
}

// Links returns the links of a lesson in order, those in code left out.
func (l *Lesson) Links() []LessonLink {
	var all []LessonLink
	scan(l.Text, func(line scannedLine) {
		if line.Code {
			return
		}
		for _, found := range linksIn(line.Text) {
			found.Line = line.Number
			all = append(all, found)
		}
	})
	return all
}

// linksIn finds the links of a line of prose: [text](address), an address in
// angle brackets or bare, and "[name]: address". It passes over code spans and
// formulas.
func linksIn(s string) []LessonLink {
	var all []LessonLink
	if d, ok := definition(s); ok {
		return []LessonLink{{URL: d}}
	}
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == '`':
			i += codeLength(s[i:]) - 1
		case s[i] == '$':
			i += formulaLength(s[i:]) - 1
		case s[i] == ']' && i+1 < len(s) && s[i+1] == '(':
			dest, n, ok := destination(s[i+2:])
			if ok {
				all = append(all, LessonLink{Text: plain(textBefore(s[:i])), URL: dest})
				i += n + 1
			}
		case startsAddress(s, i):
			n := bareLength(s[i:])
			all = append(all, LessonLink{URL: s[i : i+n]})
			i += n - 1
		}
		i++
	}
	return all
}

// codeLength is the length of the code span that s begins with, or of its
// backticks where it is none.
func codeLength(s string) int {
	_, ticks := fenceMark(s)
	if end := closingTicks(s[ticks:], ticks); end >= 0 {
		return ticks + end + ticks
	}
	return ticks
}

// formulaLength is the length of the formula that s begins with, or 1: an
// amount of money is none, so there is no space inside its dollar signs.
func formulaLength(s string) int {
	if len(s) < 3 || s[1] == ' ' || s[1] == '$' {
		return 1
	}
	end := strings.IndexByte(s[1:], '$') + 1
	if end == 0 || s[end-1] == ' ' || end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9' {
		return 1
	}
	return end + 1
}

// A parsedLink is what stands at the beginning of a string.
type parsedLink struct {
	text   string
	length int
}

// inlineLink reads [text](address) at the beginning of s.
func inlineLink(s string) (parsedLink, bool) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			depth--
			if depth > 0 {
				continue
			}
			if i+1 >= len(s) || s[i+1] != '(' {
				return parsedLink{}, false
			}
			_, n, ok := destination(s[i+2:])
			return parsedLink{text: s[1:i], length: i + 2 + n}, ok
		}
	}
	return parsedLink{}, false
}

// destination reads an address and an optional title up to the closing ")".
func destination(s string) (dest string, n int, ok bool) {
	n = len(s) - len(strings.TrimLeft(s, " "))
	if strings.HasPrefix(s[n:], "<") {
		end := strings.IndexByte(s[n:], '>')
		if end < 0 {
			return "", 0, false
		}
		dest, n = s[n+1:n+end], n+end+1
	} else {
		end := n + addressLength(s[n:])
		dest, n = s[n:end], end
	}
	closing := strings.IndexByte(s[n:], ')')
	if closing < 0 {
		return "", 0, false
	}
	if title := strings.TrimSpace(s[n : n+closing]); title != "" && !strings.ContainsRune(`"'(`, rune(title[0])) {
		return dest + s[n:n+closing], n + closing + 1, true // a space in an address: to be told, not hidden
	}
	return dest, n + closing + 1, true
}

// addressLength is the length up to a space or a ")" that nothing opened.
func addressLength(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ' ':
			return i
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return len(s)
}

// textBefore is what follows the bracket that the end of s closes.
func textBefore(s string) string {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ']':
			depth++
		case '[':
			if depth == 0 {
				return s[i+1:]
			}
			depth--
		}
	}
	return ""
}

func startsAddress(s string, i int) bool {
	if s[i] != 'h' || i > 0 && isWord(s[i-1]) {
		return false
	}
	return strings.HasPrefix(s[i:], "https://") || strings.HasPrefix(s[i:], "http://")
}

// bareLength is the length of an address that stands in the text, without the
// punctuation of the sentence around it.
func bareLength(s string) int {
	n := strings.IndexAny(s, " <>\"`|")
	if n < 0 {
		n = len(s)
	}
	for n > len("http://") && n <= 2*maxAddress { // what is longer is no address, with or without its end
		last := s[n-1]
		if last == ')' && strings.Count(s[:n], "(") >= strings.Count(s[:n], ")") ||
			last != ')' && !strings.ContainsRune("]?!.,:;*_~'", rune(last)) {
			break
		}
		n--
	}
	return n
}

// definition reads "[name]: address".
func definition(s string) (string, bool) {
	t := strings.TrimLeft(s, " ")
	if !strings.HasPrefix(t, "[") || strings.HasPrefix(t, "[^") {
		return "", false
	}
	_, rest, ok := strings.Cut(t, "]:")
	if !ok || strings.ContainsAny(t[1:strings.Index(t, "]:")], "[]") {
		return "", false
	}
	dest, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	dest = strings.Trim(dest, "<>")
	return dest, strings.Contains(dest, ":")
}
