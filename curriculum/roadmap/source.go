package roadmap

import (
	"sort"
	"strings"

	"llmcourse/curriculum/clean"
)

// A text is the source of a roadmap, made ready for the parser. Its lines are
// those of the file, so that what is said about a line is true.
type text struct {
	src    []byte
	starts []int  // where each line begins
	title  string // of the front matter
}

// newText cleans a source: no front matter, no footnotes apart, no carriage
// returns, tabs where they would confuse, control or bidirectional characters,
// and nothing nested so deep that the parser would take long.
func newText(source string) *text {
	s := strings.ReplaceAll(source, "\r\n", "\n")
	t := &text{}
	s = t.frontMatter(s)
	s = clean.Markdown(footnotes(expandTabs(s)))
	t.src = []byte(s)
	t.starts = []int{0}
	for i := range s {
		if s[i] == '\n' {
			t.starts = append(t.starts, i+1)
		}
	}
	return t
}

// line is the line of a position, from 1.
func (t *text) line(pos int) int {
	return sort.Search(len(t.starts), func(i int) bool { return t.starts[i] > pos })
}

// frontMatter blanks YAML or TOML front matter and notes its title. Only that
// one line is read: nothing else of it is of use here.
func (t *text) frontMatter(s string) string {
	fence, _, _ := strings.Cut(s, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	if fence != "---" && fence != "+++" {
		return s
	}
	end := strings.Index(s[3:], "\n"+fence)
	if end < 0 {
		return s
	}
	matter := s[:3+end+1+len(fence)]
	if !strings.Contains(matter, ":") && !strings.Contains(matter, "=") {
		return s // two rules with something between them
	}
	for line := range strings.Lines(matter) {
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			key, value, ok = strings.Cut(line, "=")
		}
		if ok && strings.TrimRight(key, " ") == "title" && t.title == "" {
			t.title = clean.Line(strings.Trim(strings.TrimSpace(value), `"'`))
		}
	}
	return strings.Repeat("\n", strings.Count(matter, "\n")) + s[len(matter):]
}

// expandTabs makes the tabs that indent a line into spaces, up to the next tab
// stop: how deep an item is depends on it.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var out strings.Builder
	for line := range strings.Lines(s) {
		column, i := 0, 0
		for ; i < len(line) && (line[i] == ' ' || line[i] == '\t'); i++ {
			if line[i] == '\t' {
				column += 4 - column%4
			} else {
				column++
			}
		}
		out.WriteString(strings.Repeat(" ", column))
		out.WriteString(line[i:])
	}
	return out.String()
}
