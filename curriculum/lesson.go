package curriculum

import (
	"llmcourse/curriculum/markdown"
)

// A Lesson is the text of a section or the introduction of a shelf: Markdown,
// cleaned, with formulas in TeX between dollar signs.
type Lesson struct {
	Ref      Ref
	Text     string
	Words    int // of prose; code and figures are not counted
	Minutes  int // to read it, at 200 words a minute, at least 1
	Headings []Heading

	skipped int // blank lines of the file before Text
}

// A Heading of a lesson. Its Text is what it is called everywhere: a topic's
// title, a place where somebody stopped to read, and the heading on the page are
// compared by it.
type Heading struct {
	Level int    // 2 for "##"
	Text  string // as a person reads it: without marks of emphasis, code and links
	Topic *Topic // nil where the heading is no topic's
	Line  int    // line of Lesson.Text, from 0
}

// Links returns the links of a lesson in order, those in code left out.
func (l *Lesson) Links() []markdown.Link { return markdown.Links(l.Text) }
