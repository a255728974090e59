package roadmap

import (
	"strconv"
	"strings"
)

// What there is to read, without a list or a link, is part of the course where
// the text itself is the course: in a guide, below a step of a numbered series,
// and below a part that has sections.

// readable tells whether there is something to read right below a heading.
func (n *node) readable() bool { return n.own.words >= 25 || n.own.code > 0 && n.own.words >= 5 }

// readsBelow tells whether something below a heading is to be read.
func (n *node) readsBelow() bool {
	for _, c := range n.kept() {
		if c.readable() || c.readsBelow() {
			return true
		}
	}
	return false
}

// toRead tells whether a heading with nothing but text is part of the course.
func (b *builder) toRead(n *node) bool {
	if !n.readable() {
		return b.inSeries(n) && n.own.words > 0 || n.readsBelow() && b.guide()
	}
	return b.guide() || b.inSeries(n) || b.belowSections(n)
}

// guide tells whether the text is one to be read rather than a list: most of
// its headings have text and nothing else.
func (b *builder) guide() bool {
	if b.guides == 0 {
		linked, read := 0, 0
		b.sections(func(n *node) {
			switch {
			case n.own.useful > 0 || n.own.rows > 0 || n.own.tasks > 0:
				linked++
			case n.readable():
				read++
			}
		})
		b.guides = -1
		if read >= 5 && read > linked {
			b.guides = 1
		}
	}
	return b.guides > 0
}

// inSeries tells whether a heading is one of a numbered series, as "Day 4" among
// other days: there is something to do on each.
func (b *builder) inSeries(n *node) bool {
	what, ok := numbered(n.title)
	if !ok || n.parent == nil {
		return false
	}
	if b.series[n.parent] == nil { // counted once: a parent may have thousands
		count := map[string]int{}
		for _, c := range n.parent.children {
			if w, ok := numbered(c.title); ok && c.reason == "" {
				count[w]++
			}
		}
		b.series[n.parent] = count
	}
	return b.series[n.parent][what] >= 3
}

// numbered is the word by which a title counts, as "day" in "SVM | Day 9".
func numbered(title string) (word string, ok bool) {
	fields := strings.Fields(normal(title))
	for i, f := range fields {
		switch f {
		case "day", "week", "month", "chapter", "lesson", "module", "unit", "lecture", "session", "step", "stage", "phase", "milestone":
			if i+1 < len(fields) {
				if _, err := strconv.Atoi(fields[i+1]); err == nil {
					return f, true
				}
			}
		}
	}
	return "", false
}

// belowSections tells whether a heading stands below another that has something
// to learn from: then its text is part of that subject.
func (b *builder) belowSections(n *node) bool {
	p := n.parent
	return p != nil && p.level > 0 && p != b.titleNode && p.reason == "" && b.substantial(p)
}
