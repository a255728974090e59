package text

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// List draws a list of items of a course in so many columns: sections under the
// titles of their parts, anything else in one table.
func List(t *theme.Theme, course *curriculum.Course, book *progress.Book, items []curriculum.Item, cols int) string {
	var out []string
	rows := &Table{}
	var heads []string // the heading before row i, or ""
	part := ""
	for _, it := range items {
		head := ""
		state := Sign(t, book.StateOf(it))
		ref := t.Muted.Render(string(it.Ref()))
		title := it.Name() + added(t, course, it.Ref())
		switch it := it.(type) {
		case *curriculum.Section:
			if it.Part.Title != part {
				part = it.Part.Title
				head = t.Heading.Render(part)
			}
			rows.Right = []bool{false, true}
			if book.ToVerify(it.Ref()) {
				title += t.Muted.Render("  known, to verify")
			}
			rows.Add(state, phrase.Percent(book.Coverage(it)), ref, title)
		case *curriculum.Resource:
			rows.Add(state, t.Muted.Render(string(it.Kind)), ref, title)
		case *curriculum.Topic:
			rows.Add(state, t.Muted.Render("topic"), ref, title)
		default:
			rows.Add(state, "", ref, title)
		}
		heads = append(heads, head)
	}
	for i, lines := range rows.Groups(cols, t.Icons.More) {
		if heads[i] != "" {
			if len(out) > 0 {
				out = append(out, "")
			}
			out = append(out, Clip(heads[i], cols, t.Icons.More))
		}
		out = append(out, lines...)
	}
	return strings.Join(out, "\n") + "\n"
}

// added says who added something that is not the course's own.
func added(t *theme.Theme, course *curriculum.Course, ref curriculum.Ref) string {
	who := course.AddedBy(ref)
	if who == "" {
		return ""
	}
	return t.Muted.Render("  " + t.Icons.Added + " " + who)
}
