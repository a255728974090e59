package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/theme"
)

// Glyph is the sign of a State in its colour. Beside it there is always a
// word or a legend: meaning is never in colour alone.
func (c *Context) Glyph(s progress.State) string {
	return c.stateStyle(s).Render(c.StateSign(s))
}

// StateSign is the sign of a State without colour.
func (c *Context) StateSign(s progress.State) string {
	switch s {
	case progress.Doing:
		return c.Theme.Icons.Doing
	case progress.Done:
		return c.Theme.Icons.Done
	case progress.Skipped:
		return c.Theme.Icons.Skipped
	}
	return c.Theme.Icons.Todo
}

// State is glyph and word.
func (c *Context) State(s progress.State) string {
	return c.stateStyle(s).Render(c.StateSign(s) + " " + string(s))
}

func (c *Context) stateStyle(s progress.State) theme.Ink {
	switch s {
	case progress.Doing:
		return c.Theme.Warm
	case progress.Done:
		return c.Theme.Leaf
	}
	return c.Theme.Muted
}

// Mark sets the State of what Refs name, or takes it back where all of it has
// that.
func Mark(ctx *Context, to progress.State, refs ...curriculum.Ref) Intent {
	return Do{Deed: study.Mark{Items: items(ctx, refs...), To: to, Toggle: true}}
}

// Star gives what a Ref names a star, or takes it away.
func Star(ctx *Context, ref curriculum.Ref) Intent {
	return Do{Deed: study.Star{Item: items(ctx, ref)[0]}}
}

// items is what Refs name; nil for what the course does not have.
func items(ctx *Context, refs ...curriculum.Ref) []curriculum.Item {
	all := make([]curriculum.Item, len(refs))
	for i, ref := range refs {
		all[i], _ = ctx.Study.Course().Find(ref)
	}
	return all
}

// longAdded is how much of the name of an overlay stands behind what it added.
const longAdded = 24

// Marks are the signs behind a name: who added it, where the course did not;
// star and note. Or nothing.
func (c *Context) Marks(ref curriculum.Ref) string {
	var marks []string
	if who := c.Study.Course().AddedBy(ref); who != "" {
		marks = append(marks, c.Theme.Leaf.Render(c.Theme.Icons.Added)+" "+c.Theme.Muted.Render(ansi.Truncate(who, longAdded, c.Theme.Icons.More)))
	}
	if c.Study.Book().Star(ref) {
		marks = append(marks, c.Theme.Warm.Render(c.Theme.Icons.Star))
	}
	if c.Study.Note(ref) != "" {
		marks = append(marks, c.Theme.Link.UnsetUnderline().Render(c.Theme.Icons.Note))
	}
	if c.Study.Book().ToVerify(ref) {
		marks = append(marks, c.Theme.Muted.Render("known, to verify"))
	}
	if len(marks) == 0 {
		return ""
	}
	return " " + strings.Join(marks, " ")
}

// By joins the author of a resource to its kind, without repeating an author
// the title already names.
func (c *Context) By(r *curriculum.Resource) string {
	kind := string(r.Kind)
	if r.By == "" || strings.Contains(strings.ToLower(r.Title), strings.ToLower(r.By)) {
		return kind
	}
	return kind + " by " + r.By
}

// StateOf is Book.StateOf of what has the Ref.
func (c *Context) StateOf(ref curriculum.Ref) progress.State {
	item, _ := c.Study.Course().Find(ref)
	return c.Study.Book().StateOf(item)
}

// Asked tells whether there are questions on a section, as far as is known.
func Asked(ctx *Context, s *curriculum.Section) bool {
	list, known := ctx.Study.Questions(s.Ref())
	return !known || len(list) > 0
}
