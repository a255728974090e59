package curriculum

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

// A Heading of a lesson.
type Heading struct {
	Level int // 2 for "##"
	Text  string
	Topic *Topic // nil where the heading is no topic's
	Line  int    // line of Lesson.Text, from 0
}
