package search

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// measure is the most of a line that is read with ease, and widest how far what
// a hit is may stand from its name: an eye must find it across the gap.
const (
	measure  = 92
	maxWidth = 120
)

func prompt(ctx *ui.Context) string { return " " + ctx.Theme.Icons.Cursor + " " }

// above is the rows before the list: the input, and in a tall window a gap.
func above(ctx *ui.Context) int {
	if ctx.Height < 14 {
		return 1
	}
	return 2
}

// tall is the lines of a hit: its name and one of its text, and in a tall
// window two and a gap.
func tall(ctx *ui.Context) int {
	if ctx.Height >= 30 {
		return 4
	}
	return 2
}

// visible is how many rows of the list fit.
func (s *Screen) visible(ctx *ui.Context) int {
	if s.input.Text() == "" {
		return max(ctx.Height-above(ctx)-len(s.hints(ctx)), 1)
	}
	return max((ctx.Height-above(ctx))/tall(ctx), 1)
}

// at is the row at line y, or -1.
func (s *Screen) at(ctx *ui.Context, y int) int {
	y -= above(ctx)
	if s.input.Text() == "" {
		return s.rows.At(y-len(s.hints(ctx)), s.listed())
	}
	if y < 0 {
		return -1
	}
	return s.rows.At(y/tall(ctx), s.listed())
}

// View draws the input line and what was found.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	width, count := min(ctx.Width, maxWidth), s.count()+" "
	field := s.input.View(t, prompt(ctx), max(width-max(widget.Width(count)+2, 12), 8))
	head := widget.Sides(field, t.Muted.Render(count), width, t.Icons.More) + strings.Repeat("\n", above(ctx))
	switch {
	case s.input.Text() == "":
		return head + s.offer(ctx)
	case len(s.hits) > 0:
		return head + s.rows.View(len(s.hits), s.visible(ctx), func(i int, on bool) string {
			return s.draw(ctx, s.hits[i], on)
		})
	case s.kept.index == nil && s.late(ctx):
		return head + t.Muted.Render("   indexing"+t.Icons.More)
	case s.kept.index == nil:
		return head
	}
	return head + s.nothing(ctx)
}

func (s *Screen) count() string {
	switch n := len(s.hits); {
	case n == 0:
		return ""
	case n == maxHits:
		return fmt.Sprintf("the best %d", n)
	default:
		return phrase.Plural(n, "place")
	}
}

// draw is a hit: what it is called and what it is, and below it its text.
func (s *Screen) draw(ctx *ui.Context, h search.Hit, on bool) string {
	t := ctx.Theme
	name := t.Strong.Render(drawn(t, h.Title))
	if h.Where == search.Lesson && h.Heading != "" {
		name = t.Strong.Render(drawn(t, h.Heading))
		if ctx.Width >= 60 { // else the heading says more than where it stands
			name = t.Text.Render(drawn(t, h.Title)+" "+t.Icons.Closed+" ") + name
		}
	}
	right := t.Muted.Render(s.kind(ctx, h))
	whole := widget.Width(name)+widget.Width(right)+5 < min(ctx.Width, maxWidth)
	line := widget.Sides(name, right+" ", min(ctx.Width, maxWidth)-3, t.Icons.More)
	if on {
		line = t.Cursor.Render(widget.Plain(" "+t.Icons.Cursor+" "+line, ctx.Width))
	} else {
		line = "   " + line
	}
	lines := []string{line}
	if h.Where != search.Question || !whole { // the text of a question is its name
		for _, l := range excerpt(t, h, min(ctx.Width-6, measure), tall(ctx)/2) {
			lines = append(lines, "     "+l)
		}
	}
	for len(lines) < tall(ctx) {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}

// kind is what a hit is, and in a wide window where it stands.
func (s *Screen) kind(ctx *ui.Context, h search.Hit) string {
	what := h.Where
	home := ""
	if r, ok := find[*curriculum.Resource](ctx, h.Ref); ok && h.Where == search.Resource {
		what = phrase.Kind(r)
	}
	if it, ok := ctx.Study.Course().Find(h.Ref.Home()); ok {
		home = it.Name()
	}
	if ctx.Width < 100 || home == h.Title || home == "" {
		return what
	}
	return what + " " + ctx.Theme.Icons.Sep + " " + home
}

// hints say what may be typed.
func (s *Screen) hints(ctx *ui.Context) []string {
	t := ctx.Theme
	if ctx.Height < 14 {
		return nil
	}
	text := "Lessons, topics, resources, questions and your notes."
	if s.kept.index != nil {
		n := s.kept.index.Count()
		text = fmt.Sprintf("%s, %s, %s and %s.", phrase.Plural(n[search.Lesson]+n[search.Topic]+n[search.Section], "passage"),
			phrase.Plural(n[search.Resource], "resource"), phrase.Plural(n[search.Question], "question"), phrase.Plural(n[search.Note], "note"))
	}
	var lines []string
	for _, line := range widget.Wrap(text+" The last word need not be finished, and a slip is forgiven.", max(min(ctx.Width-6, 78), 10)) {
		lines = append(lines, "   "+t.Muted.Render(line))
	}
	word := "To begin with:"
	if len(s.kept.recent) > 0 {
		word = "Lately, and to begin with:"
	}
	return append(lines, "", "   "+t.Text.Render(word))
}

// offer draws what may be searched for.
func (s *Screen) offer(ctx *ui.Context) string {
	t := ctx.Theme
	list := s.rows.View(len(s.tries), s.visible(ctx), func(i int, on bool) string {
		if on {
			return t.Cursor.Render(widget.Plain(" "+t.Icons.Cursor+" "+s.tries[i], ctx.Width))
		}
		return widget.Fit("   "+t.Link.UnsetUnderline().Render(s.tries[i]), ctx.Width, t.Icons.More)
	})
	return strings.Join(append(s.hints(ctx), list), "\n")
}

// nothing says that nothing was found, and what may have been meant.
func (s *Screen) nothing(ctx *ui.Context) string {
	t := ctx.Theme
	text := "   " + t.Text.Render("Nothing has these words.")
	if s.near != "" {
		text += "\n\n   " + t.Muted.Render("Did you mean ") + t.Strong.Render(s.near) + t.Muted.Render("? ") +
			ctx.Hint(ctx.Keys.Text().Choose, t.Muted, "searches for it.")
	}
	return widget.Block(text, ctx.Width, 3, t.Icons.More)
}

// Cursor is in the input line.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor { return s.input.Cursor(prompt(ctx)) }
