package markdown

import "strings"

const (
	maxLabel   = 1000 // bytes of the words of a link
	maxAddress = 3000 // bytes of an address and its title
	maxTag     = 4000 // bytes of an HTML link
)

// Links are the links of a text, in order, those in code left out.
func Links(text string) []Link { return Parse(text).Links }

// link reads [words](address) at i, or a picture, which has a sign before it.
// It returns 0 where there is none.
func (in *inline) link(i, sign int) int {
	s := in.source[i+sign:]
	end := labelEnd(s)
	if end < 1 || end+1 >= len(s) || s[end+1] != '(' {
		return 0
	}
	url, n, ok := destination(s[end+2:])
	if !ok || url == "" {
		return 0
	}
	words := inline{source: s[1:end], inLink: true}
	inside := words.read()
	if sign == 1 && Plain(inside) == "" {
		inside = plainSpan("picture")
	}
	in.add(Span{URL: url}, i, inside)
	return sign + end + 2 + n
}

// labelEnd is where the bracket closes that s begins with, or -1.
func labelEnd(s string) int {
	depth := 0
	for i := 0; i < min(len(s), maxLabel); i++ {
		switch s[i] {
		case '\\':
			i++
		case '`':
			n, _ := codeLength(s[i:])
			i += n - 1
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// destination reads an address and an optional title up to the closing ")".
func destination(s string) (url string, n int, ok bool) {
	s = s[:min(len(s), maxAddress)]
	n = leading(s)
	if strings.HasPrefix(s[n:], "<") {
		end := strings.IndexAny(s[n:], ">\n")
		if end < 0 || s[n+end] == '\n' {
			return "", 0, false
		}
		url, n = s[n+1:n+end], n+end+1
	} else {
		end := n + addressLength(s[n:])
		url, n = s[n:end], end
	}
	closing := strings.IndexByte(s[n:], ')')
	if closing < 0 {
		return "", 0, false
	}
	title := strings.TrimSpace(s[n : n+closing])
	if title != "" && !strings.ContainsRune(`"'(`, rune(title[0])) {
		return url + s[n:n+closing], n + closing + 1, true // a space in an address: to be told, not hidden
	}
	return url, n + closing + 1, true
}

// addressLength is the length up to a space or a ")" that nothing opened.
func addressLength(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ' ', '\n':
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

// startsAddress tells whether an address stands at i without brackets.
func startsAddress(s string, i int) bool {
	if i > 0 && isWord(s[i-1]) {
		return false
	}
	return strings.HasPrefix(s[i:], "https://") || strings.HasPrefix(s[i:], "http://")
}

// bareLength is the length of an address that stands in the text, without the
// punctuation of the sentence around it.
func bareLength(s string) int {
	n := strings.IndexAny(s, " \n<>\"`|")
	if n < 0 {
		n = len(s)
	}
	if n > maxAddress { // what is longer is no address, with or without its end
		return n
	}
	open, shut := strings.Count(s[:n], "("), strings.Count(s[:n], ")")
	for ; n > len("http://"); n-- {
		last := s[n-1]
		if last == ')' && open >= shut || last != ')' && !strings.ContainsRune("]?!.,:;*_~'", rune(last)) {
			break
		}
		if last == ')' {
			shut--
		}
	}
	return n
}

// definition reads a line "[name]: address" at i, and returns its length, or 0.
// The address is a link like any other: what is meant by the name may stand far
// away.
func (in *inline) definition(i int) int {
	s := in.source[i:]
	before := in.source[max(i-3, 0):i]
	begins := strings.TrimRight(before, " ")
	if len(begins) > 0 && begins[len(begins)-1] != '\n' || begins == "" && i > 3 || strings.HasPrefix(s, "[^") {
		return 0
	}
	s = s[:min(len(s), maxAddress)]
	if end := strings.IndexByte(s, '\n'); end >= 0 {
		s = s[:end]
	}
	name, rest, ok := strings.Cut(s, "]:")
	if !ok || strings.ContainsAny(name[1:], "[]") {
		return 0
	}
	from := len(name) + 2 + leading(rest)
	url, _, _ := strings.Cut(s[from:], " ")
	n := from + len(url)
	if url = strings.Trim(url, "<>"); !strings.Contains(url, ":") {
		return 0
	}
	in.letters(Escape(name[1:])+": ", name[1:]+": ")
	in.add(Span{URL: url}, i, plainSpan(url))
	return n
}
