package chart

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// Text is the road of a part, or with no part the overview, as lines for a
// terminal, and under it the titles of the sections that have another name on
// it. Of the options it wants Width, Bare and Next; bare is for a terminal whose
// styles are taken away, as in a file.
func Text(course *curriculum.Course, part *curriculum.Part, book *progress.Book, t *theme.Theme, o Options) string {
	o.Icons, o.Roomy = t.Icons, true
	var d *Drawing
	if part != nil {
		d = Layout(part, book, o)
	} else {
		d = Overview(course, book, o)
	}
	rows := d.Rows(t, 0, d.Height, -1)
	if len(rows) == 0 {
		return ""
	}
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	text := strings.TrimRight(strings.Join(rows, "\n"), "\n") + "\n"
	if also := d.also(); len(also) > 0 {
		text += "\n"
		for _, line := range also {
			text += t.Muted.Render(cut(line, o.Width, t.Icons.More)) + "\n"
		}
	}
	return text
}

// also tells which sections have another name here than their title.
func (d *Drawing) also() []string {
	var lines []string
	for i := range d.Nodes {
		if n := &d.Nodes[i]; n.also != "" {
			lines = append(lines, " "+n.Label+" is the section "+n.also+".")
		}
	}
	return lines
}
