package notes

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

const (
	prompt = " / "
	top    = 2  // rows above the list
	wide   = 90 // from here on the text stands beside the list
)

// layout is how wide the list is, and whether the text stands beside it.
func (s *Screen) layout(ctx *ui.Context) (listWidth int, beside bool) {
	if ctx.Width >= wide {
		return ctx.Width * 2 / 5, true
	}
	return ctx.Width, false
}

// listHeight is how many rows of the list there are.
func (s *Screen) listHeight(ctx *ui.Context) int {
	height := max(ctx.Height-top, 1)
	if _, beside := s.layout(ctx); !beside {
		height = max((height-1)/2, 1)
	}
	return height
}

// View draws the list, and the text of what the cursor is on.
func (s *Screen) View(ctx *ui.Context) string {
	list := s.list(ctx)
	width, beside := s.layout(ctx)
	head := s.head(ctx, list) + "\n\n"
	if len(list) == 0 {
		return head + strings.Join(widget.Wrap(s.nothing(ctx), max(ctx.Width-2, 1)), "\n")
	}
	height := s.listHeight(ctx)
	s.place(ctx, list)
	rows := s.rows.View(len(list), height, func(i int, on bool) string { return s.row(ctx, list[i], on, width) })
	if beside {
		rule := widget.Column(" "+ctx.Theme.Rule.Render(ctx.Theme.Icons.Bar)+" ", height)
		return head + widget.Beside(widget.Block(rows, width, height, ""), rule, s.preview(ctx, list[s.rows.Cursor], ctx.Width-width-4, height))
	}
	rest := max(ctx.Height-top-height-1, 0)
	rule := ctx.Theme.Rule.Render(strings.Repeat(ctx.Theme.Icons.Rule, ctx.Width))
	return head + widget.Block(rows, width, height, "") + "\n" + rule + "\n" + s.preview(ctx, list[s.rows.Cursor], ctx.Width-1, rest)
}

// head is the search, or how much there is.
func (s *Screen) head(ctx *ui.Context, list []curriculum.Item) string {
	t := ctx.Theme
	if s.filter.Capturing() || s.filter.Text() != "" {
		return widget.Sides(s.filter.View(t, prompt, max(ctx.Width-12, 10)), t.Muted.Render(fmt.Sprintf("%d found ", len(list))), ctx.Width, t.Icons.More)
	}
	noted, starred := 0, 0
	for _, item := range list {
		if written(ctx, item.Ref()) {
			noted++
		}
		if ctx.Study.Book().Star(item.Ref()) {
			starred++
		}
	}
	return widget.Fit(" "+t.Title.Render("Notes and stars")+t.Muted.Render(fmt.Sprintf("  %s, %s", phrase.Plural(noted, "note"), phrase.Plural(starred, "star"))), ctx.Width, t.Icons.More)
}

// nothing says why the list is empty.
func (s *Screen) nothing(ctx *ui.Context) string {
	k := ctx.Keys
	if s.filter.Text() != "" {
		return " " + ui.Tips("No note and no name has these words", ui.Tip(k.Find.Everything, "searches everything"))
	}
	return " " + ui.Tips("Nothing has a note or a star yet", ui.Tip(k.Act.Note, "writes a note"), ui.Tip(k.Act.Star, "gives a star"))
}

// row is an item, and what there is of it.
func (s *Screen) row(ctx *ui.Context, item curriculum.Item, on bool, width int) string {
	t := ctx.Theme
	line := " " + t.Text.Render(item.Name()) + ctx.Marks(item.Ref())
	if said := s.special(ctx, item.Ref()); said != "" {
		line += "  " + t.Warm.Render(said)
	}
	return widget.Row(t, line, on, width)
}

// special is what somebody should know of a note.
func (s *Screen) special(ctx *ui.Context, ref curriculum.Ref) string {
	if _, ok := ctx.Study.Draft(ref); ok {
		return "draft not saved"
	}
	if n := len(ctx.Study.Versions(ref)); n > 0 {
		return phrase.Plural(n+1, "text")
	}
	return ""
}

// preview is the text of a note, and the others of it, as much as there is room for.
func (s *Screen) preview(ctx *ui.Context, item curriculum.Item, width, height int) string {
	t, ref := ctx.Theme, item.Ref()
	var lines []string
	put := func(title, text string) {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, t.Heading.Render(title))
		for paragraph := range strings.SplitSeq(clean.Text(text), "\n") {
			if len(lines) > height {
				return // nothing below the edge is wrapped
			}
			for _, line := range widget.Wrap(paragraph, max(width, 1)) {
				lines = append(lines, t.Text.Render(line))
			}
		}
	}
	if d, ok := ctx.Study.Draft(ref); ok {
		put(ui.Tips("Not saved when the program ended", ui.Tip(ctx.Keys.Act.Note, "goes on with it")), d.Text)
	}
	if text := ctx.Study.Note(ref); text != "" {
		put(item.Name(), text)
	}
	for _, v := range ctx.Study.Versions(ref) {
		put("Another text: "+clean.Line(v.Name), v.Text)
	}
	if len(lines) == 0 {
		lines = []string{t.Muted.Render(item.Name() + " has a star, and no note.")}
	}
	return widget.Block(strings.Join(lines, "\n"), width, height, t.Icons.More)
}
