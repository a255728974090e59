package roadmap

import (
	"strings"
	"unicode"

	"llmcourse/curriculum"
)

// An entry is what a list item or table row says about one thing:
//
//	[emoji | :shortcode: | `A`] [lead] [title](address) [tags] [by AUTHOR] [separator description]
type entry struct {
	title string
	main  *link   // nil: no link to learn from
	also  []*link // further links
	by    string
	about string
	hint  curriculum.Kind
	dash  string // what stood behind " - ", where it may be an author
}

// readEntry reads the spans of an item.
func readEntry(spans []span) entry {
	var e entry
	useful := usefulLinks(spans)
	if len(useful) == 0 {
		e.title = plain(spans)
		return e
	}
	e.main = useful[0]
	e.also = others(useful)
	first, last := 0, 0
	for i, s := range spans {
		if s.link == e.main {
			if last == 0 {
				first = i
			}
			last = i + 1
		}
	}
	lead := e.takeTags(plain(spans[:first]))
	e.title = e.main.text
	if e.title == "" {
		e.title = tidy(strings.TrimPrefix(strings.TrimPrefix(e.main.url, "https://"), "http://"))
	}
	e.hintInTitle()
	if strings.Trim(lead, " :-–—(\"'|•·/") != "" {
		if k := hintKind(e.title); k != "" || isPointer(e.title) {
			e.title, e.hint = trimTitle(lead), firstKind(k, e.hint)
		} else {
			e.about = drawEmojis(tidy(plain(spans)))
			e.rest(restOf(spans[last:]))
			e.about, e.dash = drawEmojis(tidy(lead+" "+e.title+" "+plain(spans[last:]))), ""
			return e
		}
	}
	e.rest(restOf(spans[last:]))
	return e
}

func firstKind(kinds ...curriculum.Kind) curriculum.Kind {
	for _, k := range kinds {
		if k != "" {
			return k
		}
	}
	return ""
}

// isPointer tells whether a link text only points, so that the words before it
// are the title.
func isPointer(s string) bool {
	switch normal(s) {
	case "link", "here", "this", "website", "web", "site", "read", "watch", "view", "url", "homepage", "home page", "official website", "教程", "链接":
		return true
	}
	return false
}

// others are the links behind the first, each address once.
func others(links []*link) []*link {
	var out []*link
	for _, l := range links[1:] {
		if l != links[0] {
			out = append(out, l)
		}
	}
	return out
}

// takeTags takes marks from the beginning of a text that say what kind of
// thing follows, and returns the rest.
func (e *entry) takeTags(s string) string {
	for {
		s = strings.TrimLeft(s, " ")
		if c := shortcode(s); c != "" {
			e.hint = firstKind(e.hint, hintKind(c))
			s = s[len(c):]
			continue
		}
		if icon, rest := splitIcon(s + "x"); icon != "" { // the x: an icon alone is one too
			e.hint = firstKind(e.hint, hintKind(icon))
			s = strings.TrimSuffix(rest, "x")
			continue
		}
		if len(s) <= 2 && len(s) > 0 && unicode.IsUpper(rune(s[0])) {
			return "" // a grade, as in `A`
		}
		if t := strings.TrimRight(s, ".) "); t != s && isNumber(t) {
			return "" // a number
		}
		return s
	}
}

// hintInTitle reads "@video@Title" and "Title (video)".
func (e *entry) hintInTitle() {
	if rest, ok := strings.CutPrefix(e.title, "@"); ok {
		if tag, title, ok := strings.Cut(rest, "@"); ok && title != "" && words(tag) == 1 {
			e.hint = firstKind(hintKind(tag), e.hint)
			e.title = tidy(title)
		}
	}
	if open := strings.LastIndexAny(e.title, "(["); open > 0 {
		tag := e.title[open:]
		e.hint = firstKind(e.hint, hintKind(tag))
	}
}

// restOf is the text behind the first link, without the texts of further
// links, unless they are an author or part of the description.
func restOf(spans []span) string {
	var b strings.Builder
	described := false // a separator was passed
	for _, s := range spans {
		text := s.text
		switch {
		case s.style&newline != 0:
			text = " "
		case s.style&picture != 0:
			text = ""
		case s.style&small != 0:
			text = " [" + strings.TrimSpace(text) + "] "
		case s.link != nil && s.link.useful() && !described && !strings.HasSuffix(strings.TrimRight(b.String(), " "), "by"):
			text = ""
		}
		b.WriteString(text)
		if s.link == nil && !described && strings.TrimSpace(text) != "" {
			described = separator(b.String()) >= 0
		}
	}
	return tidy(b.String())
}

// separator is where the description begins: behind the first separator that
// stands outside of brackets, or -1.
func separator(s string) int {
	depth := 0
	for i, r := range s {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		}
		if depth > 0 {
			continue
		}
		if n := separatorAt(s, i); n > 0 {
			return i + n
		}
	}
	return -1
}

// separatorAt is the length of the separator that begins at i, or 0.
func separatorAt(s string, i int) int {
	for _, sep := range []string{": ", "：", " - ", " – ", " — ", "— ", "– ", " | ", " :: "} {
		if strings.HasPrefix(s[i:], sep) {
			return len(sep)
		}
	}
	if i == 0 && (strings.HasPrefix(s, "- ") || strings.HasPrefix(s, ":")) {
		return 1
	}
	return 0
}

// rest reads what follows the link: tags, author, description.
func (e *entry) rest(s string) {
	s = e.trailingTags(s)
	head, tail := s, ""
	if at := separator(s); at >= 0 {
		head, tail = s[:at], strings.TrimSpace(s[at:])
		e.dash = dashed(s, at, tail)
	}
	head = strings.TrimRight(head, " :：-–—|")
	switch {
	case strings.HasPrefix(head, "by ") && len(head) > 3:
		e.by = cut(strings.TrimSpace(head[3:]), 120)
	case strings.HasPrefix(head, ", ") && words(head) <= 9 && namelike(head[2:]):
		e.by = strings.TrimSpace(strings.TrimPrefix(head, ", "))
	case strings.Trim(head, " ,;/|&+.()[]*") != "":
		tail = strings.TrimSpace(head + " " + s[len(head):])
		tail = strings.TrimLeft(tail, " ,;/|")
		if tail == "" {
			tail = head
		}
		e.dash = ""
	}
	if n := normal(tail); n != "" && n != "and" && n != "or" && n != "and and" {
		e.about = drawEmojis(tidy(tail))
	}
}

// dashed is the description where it follows " - ", which in some lists is an
// author.
func dashed(s string, at int, tail string) string {
	if strings.HasSuffix(s[:at], " - ") || s[:at] == "- " || s[:at] == "-" {
		return tail
	}
	return ""
}

// trailingTags takes [video], (book) and <sup>FREE</sup> from the beginning of
// what follows a link.
func (e *entry) trailingTags(s string) string {
	for {
		s = strings.TrimLeft(s, " ")
		if s == "" || s[0] != '[' && s[0] != '(' {
			return s
		}
		end := strings.IndexAny(s, "])")
		if end < 0 || end > 30 {
			return s
		}
		k := hintKind(s[:end+1])
		tag := normal(s[1:end])
		if k == "" && tag != "free" && tag != "paid" && tag != "" && tag != "x" {
			return s
		}
		e.hint = firstKind(e.hint, k)
		s = s[end+1:]
	}
}
