package clean

import (
	"strings"

	"llmcourse/curriculum/markdown"
)

// Markdown makes the Markdown source of a stranger safe to render. It does
// what Text does, and because a renderer makes more of the text than what
// stands in it:
//
//   - an entity that would become a forbidden character is replaced,
//   - quotes and lists are nested at most 16 deep, and brackets open at most 32
//     at a time, since renderers take minutes over thousands,
//   - inside fenced code a forbidden character is shown ("<U+202E>") instead of
//     dropped, since people copy code and must see what they copy.
//
// Cleaning twice changes nothing.
func Markdown(s string) string {
	if s == "" {
		return ""
	}
	var (
		out      strings.Builder
		f        markdown.Fence
		brackets bracketCap
		nesting  nestCap
	)
	out.Grow(len(s) + 1)
	for line := range strings.SplitSeq(Breaks(s), "\n") {
		c := cleaner{lineBreak: ' ', code: f.Open()}
		line = c.clean(line)
		code := f.Line(line)
		line = brackets.line(line)
		line = cleanEntities(line, code)
		line = nesting.line(line)
		out.WriteString(line)
		out.WriteByte('\n')
	}
	// One line was split off after the last line break, or it had none.
	return strings.TrimSuffix(out.String(), "\n")
}

// Breaks makes every line break a line feed.
func Breaks(s string) string {
	if !strings.ContainsAny(s, "\r\u0085\u2028\u2029") {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
}

// maxOpen is how many brackets may be open at a time in one paragraph.
const maxOpen = 32

// A bracketCap counts what is open in the paragraph, and makes what is too much
// into signs that open nothing.
type bracketCap struct {
	open  int // "[" without its "]"
	links int // "](" without its ")"
}

func (b *bracketCap) line(line string) string {
	if strings.TrimSpace(line) == "" {
		*b = bracketCap{}
		return line
	}
	if !strings.ContainsAny(line, "[]()") {
		return line
	}
	out := []byte(line)
	for i, ch := range out {
		switch {
		case ch == '[' && b.open == maxOpen:
			out[i] = '{'
		case ch == '[':
			b.open++
		case ch == ']':
			b.open = max(0, b.open-1)
		case ch == '(' && i > 0 && out[i-1] == ']' && b.links == maxOpen:
			out[i] = '{'
		case ch == '(' && i > 0 && out[i-1] == ']':
			b.links++
		case ch == ')':
			b.links = max(0, b.links-1)
		}
	}
	return string(out)
}
