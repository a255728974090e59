package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/progress"
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

// Toggle is the change from the State a learner sees to another one, and back
// to todo.
func Toggle(ctx *Context, ref curriculum.Ref, to progress.State) Intent {
	if ctx.StateOf(ref) == to {
		to = progress.Todo
	}
	return Record{progress.SetState(ref, to)}
}

// Star is the change of a star.
func Star(book *progress.Book, ref curriculum.Ref) Intent {
	return Record{progress.SetStar(ref, !book.Star(ref))}
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

// Count is "3/7".
func Count(t progress.Tally) string { return fmt.Sprintf("%d/%d", t.Done+t.Skipped, t.Total) }

// Plural is "1 topic" or "3 topics".
func Plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
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
