package road

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// Text is the road of a part, or with no part the overview, as lines for a
// terminal; bare is for one whose styles are taken away, as in a file.
func Text(course *curriculum.Course, part *curriculum.Part, book *progress.Book, t *theme.Theme, width int, bare bool) string {
	o := Options{Width: width, Icons: t.Icons, Roomy: true, Bare: bare}
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
	return strings.TrimRight(strings.Join(rows, "\n"), "\n") + "\n"
}
