package curriculum

import (
	"fmt"
	"strings"
	"unicode"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
)

// lesson checks the text of a section or shelf by itself.
func (v *validator) lesson(it Item) *Lesson {
	src := v.sources[it.Ref()]
	raw := clean.Breaks(src.body())
	l := newLesson(it, src.body())
	v.hidden(src, raw)
	v.blocks(src, l)
	for _, link := range l.Links() {
		v.link(src, src.lineIn(l, link.Line), link.URL)
	}
	return l
}

// lineIn is the line of the file where a line of its lesson stands.
func (s *source) lineIn(l *Lesson, line int) int {
	return s.textLine + l.skipped + line + 1
}

// hidden finds what cleaning takes away: whoever wrote it should know.
func (v *validator) hidden(src *source, raw string) {
	number := src.textLine
	for line := range strings.Lines(raw) {
		number++
		if r, ok := clean.Hidden(strings.TrimRight(line, "\n")); ok {
			v.line(src, number, fmt.Sprintf("the text contains %s, which is not shown", clean.Name(r)), "take it out")
		}
	}
}

// blocks checks that code and folds are closed, and that code fits the screen.
func (v *validator) blocks(src *source, l *Lesson) {
	var (
		f      markdown.Fence
		opener int   // line of the fence that is open
		folded []int // lines of the <details> that are open
	)
	markdown.Lines(l.Text, func(line markdown.Line) {
		number := src.lineIn(l, line.Number)
		open := f.Open()
		f.Line(line.Text)
		if !open {
			opener = number
		}
		if line.Code {
			if wide, most := columns(line.Text), v.file.Lessons.CodeColumns; most > 0 && wide > most {
				v.line(src, number, fmt.Sprintf("a line of code is %d columns wide", wide), fmt.Sprintf("at most %d fit", most))
			}
			return
		}
		for range line.Opened {
			folded = append(folded, number)
		}
		for range line.Closed {
			if len(folded) == 0 {
				v.line(src, number, "</details> closes nothing", "")
				break
			}
			folded = folded[:len(folded)-1]
		}
	})
	for _, number := range folded {
		v.line(src, number, "<details> is not closed", "")
	}
	if f.Open() {
		v.line(src, opener, "the code block is not closed", "")
	}
}

// columns is how wide a line of code is drawn.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me) || r == '\u200c' || r == '\u200d':
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana),
			r >= 0x1f300 && r <= 0x1faff, r >= 0xff01 && r <= 0xff60, r >= 0x3000 && r <= 0x303e:
			n += 2
		default:
			n++
		}
	}
	return n
}

// link checks that a link of a lesson leads somewhere.
func (v *validator) link(src *source, line int, address string) {
	name, isRef := strings.CutPrefix(address, "ref:")
	if !isRef {
		if err := CheckOpenable(address); err != nil {
			v.line(src, line, err.Error(), "a link is http, https, mailto, or ref: and a Ref of this course")
		}
		return
	}
	ref := Ref(name)
	if v.broken[v.course.index.current(ref).Home()] {
		return // what it names could not be read, and that is a problem already
	}
	if _, ok := v.course.Find(ref); !ok {
		v.line(src, line, fmt.Sprintf("there is nothing called %q", name), v.course.suggest(name))
	}
}
