package answer

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
)

// A place is a heading of a lesson with the text under it.
type place struct {
	section    *curriculum.Section
	topic      *curriculum.Topic // nil before the first topic and beside them
	heading    string            // "" is the introduction
	line       int               // of the heading in Lesson.Text, from 0
	first      int               // index of its first paragraph
	paragraphs int
	questions  []*curriculum.Question // those that point here
	mistakes   bool                   // it lists what goes wrong
	fields     [fields][]int32        // its terms, in order
	core       []int32                // what it is called, without words that say little
}

// The fields of a place.
const (
	inHeading = iota
	inTopic
	inWords // by which the author expects it to be looked for
	inSection
	inText
	inTerm // with emphasis: authors mark a term where they explain it
	inCode
	inAsked // in questions that point here, with their reasons and right choices
	fields
)

// ref is the topic or section that the place belongs to.
func (p *place) ref() curriculum.Ref {
	if p.topic != nil {
		return p.topic.Ref()
	}
	return p.section.Ref()
}

// name is what the place is called.
func (p *place) name() string {
	if p.heading != "" {
		return p.heading
	}
	return p.section.Title
}

// A paragraph is what can be quoted: also an item of a list, a whole table.
type paragraph struct {
	place     int
	kind      markdown.Kind // a formula or figure is only quoted with what announces it
	source    string        // Markdown
	plain     string        // as a person reads it
	line      int           // of Lesson.Text, from 0
	counts    map[int32]int
	length    int
	defined   []definition
	because   bool // gives a reason
	numbers   bool
	advises   bool // tells what to do
	announces bool // ends with a colon
}

// lessonPlaces cuts the lesson of a section into places. A section without a
// lesson has a place for itself and each topic, without text.
func lessonPlaces(c *curriculum.Course, s *curriculum.Section) ([]place, []paragraph) {
	home := place{section: s}
	l, err := c.Lesson(s.Ref())
	if err != nil {
		all := []place{home}
		for _, t := range s.Topics {
			all = append(all, place{section: s, topic: t, heading: t.Title})
		}
		return all, nil
	}
	topics := map[int]*curriculum.Topic{}
	for _, h := range l.Headings {
		if h.Level <= 2 {
			topics[h.Line] = h.Topic
		}
	}
	cut := cutter{lines: strings.Split(l.Text, "\n"), places: []place{home}}
	blocks := markdown.Parse(l.Text).Blocks
	for i, b := range blocks {
		end := len(cut.lines)
		if i+1 < len(blocks) {
			end = blocks[i+1].Line
		}
		if b.Kind == markdown.Heading {
			cut.heading(b, topics)
			continue
		}
		cut.block(b, end)
	}
	return cut.places, cut.paragraphs
}

// A cutter collects the places of one lesson.
type cutter struct {
	lines      []string
	places     []place
	paragraphs []paragraph
	topic      *curriculum.Topic
	skip       bool // what stands here answers nothing: exercises, where to go
}

func (c *cutter) heading(b markdown.Block, topics map[int]*curriculum.Topic) {
	if b.Level <= 2 {
		c.topic = topics[b.Line]
	}
	switch b.Text {
	case "Exercises", "Where to go next":
		c.skip = true
		return
	}
	c.skip = c.skip && b.Level > 2
	if c.skip {
		return
	}
	c.places = append(c.places, place{
		section: c.places[0].section, topic: c.topic, heading: b.Text, line: b.Line,
		first: len(c.paragraphs), mistakes: b.Text == "Common mistakes",
	})
}

// block adds a block whose text ends before the line end.
func (c *cutter) block(b markdown.Block, end int) {
	switch {
	case c.skip:
	case b.Kind == markdown.List:
		for i, item := range b.Inside {
			to := end
			if i+1 < len(b.Inside) {
				to = b.Inside[i+1].Line
			}
			c.add(item, to)
		}
	case b.Kind == markdown.Text, b.Kind == markdown.Table, b.Kind == markdown.Quote, b.Kind == markdown.Code, b.Kind == markdown.Formula, b.Kind == markdown.Figure:
		c.add(b, end)
	}
}

func (c *cutter) add(b markdown.Block, end int) {
	p := paragraph{
		place: len(c.places) - 1, kind: b.Kind, line: b.Line,
		source: strings.TrimRight(strings.Join(c.lines[b.Line:end], "\n"), "\n "),
	}
	p.plain = p.source
	switch b.Kind {
	case markdown.Code, markdown.Figure, markdown.Formula:
	default:
		p.plain = plain(b)
	}
	c.places[p.place].paragraphs++
	c.paragraphs = append(c.paragraphs, p)
}

// plain is a block as a person reads it, on one line.
func plain(b markdown.Block) string {
	var parts []string
	add := func(spans []markdown.Span) {
		if text := markdown.Plain(spans); text != "" {
			parts = append(parts, text)
		}
	}
	add(b.Spans)
	for _, row := range b.Rows {
		for _, cell := range row {
			add(cell.Spans)
		}
	}
	for _, in := range b.Inside {
		if text := plain(in); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
