package cli

import (
	"strings"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// listText draws a list: sections under the titles of their parts, anything
// else in one table.
func (s *session) listText(t *theme.Theme, items []curriculum.Item) string {
	var out []string
	rows := &text.Table{}
	var heads []string // the heading before row i, or ""
	part := ""
	for _, it := range items {
		head := ""
		state := text.Sign(t, s.book.StateOf(it))
		ref := t.Muted.Render(string(it.Ref()))
		title := it.Name() + s.added(t, it.Ref())
		switch it := it.(type) {
		case *curriculum.Section:
			if it.Part.Title != part {
				part = it.Part.Title
				head = t.Heading.Render(part)
			}
			rows.Right = []bool{false, true}
			if s.book.ToVerify(it.Ref()) {
				title += t.Muted.Render("  known, to verify")
			}
			rows.Add(state, phrase.Percent(s.book.Coverage(it)), ref, title)
		case *curriculum.Resource:
			rows.Add(state, t.Muted.Render(string(it.Kind)), ref, title)
		case *curriculum.Topic:
			rows.Add(state, t.Muted.Render("topic"), ref, title)
		default:
			rows.Add(state, "", ref, title)
		}
		heads = append(heads, head)
	}
	for i, lines := range rows.Groups(s.app.Cols(), t.Icons.More) {
		if heads[i] != "" {
			if len(out) > 0 {
				out = append(out, "")
			}
			out = append(out, text.Clip(heads[i], s.app.Cols(), t.Icons.More))
		}
		out = append(out, lines...)
	}
	return strings.Join(out, "\n") + "\n"
}

// added says who added something that is not the course's own.
func (s *session) added(t *theme.Theme, ref curriculum.Ref) string {
	who := s.course.AddedBy(ref)
	if who == "" {
		return ""
	}
	return t.Muted.Render("  " + t.Icons.Added + " " + who)
}
