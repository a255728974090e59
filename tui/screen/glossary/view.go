package glossary

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// low is the height under which there is room for the essential only.
const low = 12

// headRows are the input line, and in all but a low window the one under it.
func headRows(ctx *ui.Context) int {
	if ctx.Height < low {
		return 1
	}
	return 2
}

// drawn is what a term means, and what that was drawn for.
type drawn struct {
	term  *curriculum.Term
	theme string
	width int
	lines []string
}

func prompt(ctx *ui.Context) string { return ctx.Theme.Icons.Cursor + " " }

// listed is how many rows there are for the list: the rest of the window is for
// what a term means.
func (s *Screen) listed(ctx *ui.Context) int {
	if ctx.Height < low {
		return 2
	}
	return (ctx.Height - headRows(ctx) - 1) / 2
}

// View draws the input line, the list, and what the term at the cursor means.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	head := widget.Sides(s.input.View(t, prompt(ctx), max(ctx.Width-20, 8)), t.Muted.Render(s.count()), ctx.Width, t.Icons.More)
	switch {
	case s.failed != nil:
		return head + "\n" + s.say(ctx, "The glossary cannot be read: "+phrase.Cause(s.failed))
	case s.glossary == nil:
		return head
	case len(s.glossary.Terms) == 0:
		return head + "\n" + s.say(ctx, "This course has no glossary. "+
			ui.Tips("Its lessons have the words all the same", ui.Tip(ctx.Keys.Find.Everything, "searches them, once this is closed")))
	case len(s.found) == 0:
		return head + "\n" + s.say(ctx, "No term is called so. "+
			ui.Tips("A lesson may have the word all the same", ui.Tip(ctx.Keys.Find.Everything, "searches everything, once this is closed")))
	}
	rows := min(s.listed(ctx), len(s.found))
	list := s.rows.View(len(s.found), rows, func(i int, on bool) string { return s.row(ctx, s.found[i], on) })
	if headRows(ctx) > 1 {
		head += "\n" + t.Muted.Render(widget.Fit("  "+s.hint(), ctx.Width, t.Icons.More))
	}
	view := head + "\n" + widget.Block(list, ctx.Width, rows, t.Icons.More)
	view += "\n" + t.Rule.Render(strings.Repeat(t.Icons.Rule, ctx.Width))
	return view + "\n" + strings.Join(s.means(ctx, s.found[min(s.rows.Cursor, len(s.found)-1)], ctx.Height-headRows(ctx)-1-rows), "\n")
}

// count says how many terms are listed, and how many there are.
func (s *Screen) count() string {
	switch {
	case s.glossary == nil || len(s.glossary.Terms) == 0 || s.near:
		return ""
	case s.asked == "" && len(s.found) < len(s.glossary.Terms):
		return phrase.Plural(len(s.found), "term") + " here"
	}
	return phrase.Plural(len(s.found), "term")
}

// hint says what the list is not: what was typed, or all there is.
func (s *Screen) hint() string {
	switch all := len(s.glossary.Terms); {
	case s.near:
		return "No term is called so; these are like it."
	case s.asked == "" && len(s.found) < all:
		return "Typing finds any of the " + phrase.Plural(all, "term") + " of the course."
	}
	return ""
}

// say draws a sentence in place of the list.
func (s *Screen) say(ctx *ui.Context, text string) string {
	var lines []string
	for _, line := range widget.Wrap(text, max(ctx.Width-2, 1)) {
		lines = append(lines, "  "+ctx.Theme.Text.Render(line))
	}
	return "\n" + strings.Join(lines, "\n")
}

// row is a term and where it is taught.
func (s *Screen) row(ctx *ui.Context, term *curriculum.Term, on bool) string {
	t := ctx.Theme
	name := t.Text.Render(term.Name)
	if len(term.Aliases) > 0 && ctx.Width >= 60 {
		name += t.Muted.Render("  " + strings.Join(term.Aliases, ", "))
	}
	return widget.Row(t, widget.Sides(name, t.Muted.Render(term.Place.Name()), ctx.Width-2, t.Icons.More), on, ctx.Width)
}

// means is a term with its other names, the sentence of its lesson, and where
// that is, in at most so many lines.
func (s *Screen) means(ctx *ui.Context, term *curriculum.Term, height int) []string {
	t := ctx.Theme
	if s.meaning.term != term || s.meaning.theme != t.ID() || s.meaning.width != ctx.Width {
		name := t.Strong.Render(term.Name)
		if len(term.Aliases) > 0 {
			name += t.Muted.Render("  or " + strings.Join(term.Aliases, ", "))
		}
		lines := []string{widget.Fit(name, ctx.Width, t.Icons.More)}
		page := markdown.Parse(term.Sentence)
		for _, b := range page.Blocks {
			for _, line := range prose.NewPainter(t, ctx.Width, prose.Options{}).Block(b) {
				lines = append(lines, line.Draw(t, page.Links, -1))
			}
		}
		s.meaning = drawn{term, t.ID(), ctx.Width, lines}
	}
	lines := s.meaning.lines
	if room := height - len(lines); room >= 2 {
		lines = append(append([]string{}, lines...), "", t.Muted.Render(ansi.Truncate("Taught in "+phrase.Taught(term), ctx.Width, t.Icons.More)))
	}
	if height = max(height, 1); len(lines) > height {
		lines = append([]string{}, lines[:height]...)
		lines[height-1] = ansi.Truncate(lines[height-1], ctx.Width-1, "") + t.Icons.More
	}
	return lines
}

// Cursor is in the input line.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor { return s.input.Cursor(prompt(ctx)) }
