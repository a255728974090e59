package search

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
)

// lesson cuts a lesson into units at its headings. What stands before the
// first one belongs to the section or shelf itself.
func lesson(c *curriculum.Course, home unit, topics []*curriculum.Topic) []unit {
	home.inside = Lesson
	all := []unit{home}
	l, err := c.Lesson(home.ref)
	if err != nil {
		for _, t := range topics {
			all = append(all, unit{ref: t.Ref(), title: t.Title, also: otherNames(t.Label, t.ID), asked: t.Words, where: Topic, worth: worthTopic})
		}
		return all
	}
	headings := l.Headings
	var topic *curriculum.Topic
	cut(l.Text, 0, func(p piece) {
		for len(headings) > 0 && headings[0].Line <= p.line {
			h := headings[0]
			headings = headings[1:]
			if h.Level <= 2 {
				topic = h.Topic
			}
			all = append(all, under(home, h, topic, len(topics) > 0))
		}
		if n := len(all) - 1; p.line != all[n].line || n == 0 {
			all[n].pieces = append(all[n].pieces, p)
		}
	})
	return all
}

// under is the unit of a heading.
func under(home unit, h curriculum.Heading, topic *curriculum.Topic, has bool) unit {
	u := unit{ref: home.ref, title: home.title, home: home.title, name: h.Text, heading: h.Text, where: Lesson, line: h.Line, worth: worthHeading, around: home.title}
	switch {
	case h.Topic != nil:
		u.ref, u.title, u.where, u.inside, u.worth = topic.Ref(), topic.Title, Topic, Lesson, worthTopic
		u.also, u.asked = otherNames(topic.Label, topic.ID), topic.Words
	case topic != nil:
		u.ref = topic.Ref()
		u.around += " " + topic.Title
	case has:
		u.worth = worthRest
	}
	return u
}

// cut visits the pieces of a Markdown text, without its folded solutions and
// display formulas. Lines are counted from first.
func cut(text string, first int, visit func(piece)) {
	c := cutter{visit: visit, line: first}
	for rest := text; rest != ""; c.line++ {
		line, after, _ := strings.Cut(rest, "\n")
		c.next(line, text[len(text)-len(rest):])
		rest = after
	}
	c.end()
}

// A cutter collects the lines of a piece. What it collects is one stretch of
// the text, so it copies nothing.
type cutter struct {
	visit   func(piece)
	line    int
	from    string // the text from the beginning of the piece on
	length  int    // bytes of the piece; 0 where none is begun
	start   int    // line it begins at
	fence   markdown.Fence
	fold    int // how many <details> are open
	formula bool
}

func (c *cutter) next(line, text string) {
	bare := strings.TrimSpace(line)
	switch {
	case c.fence.Open():
		if c.fence.Line(bare); c.fence.Open() {
			c.add(line, text)
		} else {
			c.flush(true)
		}
		return
	case c.fence.Line(bare):
		c.flush(false)
		return
	case strings.HasPrefix(bare, "<details"), strings.HasPrefix(bare, "</details"):
		c.end()
		c.fold += strings.Count(bare, "<details") - strings.Count(bare, "</details")
		c.fold = max(c.fold, 0)
		return
	case bare == "$$":
		c.end()
		c.formula = !c.formula
		return
	case bare == "" || strings.HasPrefix(bare, "$$"):
		c.end()
		return
	case begins(bare):
		c.end()
	}
	if !c.formula && !ruled(bare) {
		c.add(line, text)
	}
	if bare[0] == '#' {
		c.end()
	}
}

func (c *cutter) add(line, text string) {
	if c.length == 0 {
		c.from, c.start = text, c.line
	}
	c.length = len(c.from) - len(text) + len(line)
}

func (c *cutter) end() { c.flush(c.fence.Open()) }

func (c *cutter) flush(code bool) {
	if c.length > 0 && c.fold == 0 {
		c.visit(piece{source: c.from[:c.length], line: c.start, code: code})
	}
	c.length = 0
}

// begins says that a line begins a piece of its own: a heading, an item of a
// list, a row of a table.
func begins(line string) bool {
	switch line[0] {
	case '#', '|':
		return true
	case '-', '*', '+':
		return len(line) > 1 && line[1] == ' '
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return digits > 0 && digits < 4 && strings.HasPrefix(line[digits:], ". ")
}

// ruled says that a line is a rule, as under the head of a table.
func ruled(line string) bool { return strings.Trim(line, "-|: =*_") == "" }
