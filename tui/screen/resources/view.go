package resources

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

const prompt = " / "

// maxWidth is how far where a resource belongs may stand from its name, and
// measure the most of a line that is read with ease.
const (
	maxWidth = 120
	measure  = 92
)

// View draws the filters, the list, and what the cursor is on.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	list := s.list(ctx)
	head := s.head(ctx, len(list))
	if s.filter.Capturing() || s.filter.Text() != "" {
		head += "\n" + s.filter.View(t, prompt, ctx.Width)
	}
	if len(list) == 0 {
		return head + "\n\n" + t.Text.Render("   Nothing is left by these filters. ") +
			ctx.Hint(ctx.Keys.System.Back, t.Muted, "clears them.")
	}
	height := s.height(ctx)
	body := s.rows.View(len(list), height, func(i int, on bool) string {
		return s.draw(ctx, list[i], on)
	})
	view := head + "\n" + widget.Block(body, ctx.Width, height, t.Icons.More)
	if s.details(ctx) > 0 {
		view += "\n" + s.detail(ctx, list[s.rows.Cursor])
	}
	return view
}

// height is the rows of the list: what head and detail leave.
func (s *Screen) height(ctx *ui.Context) int {
	used := 1 + s.details(ctx)
	if s.filter.Capturing() || s.filter.Text() != "" {
		used++
	}
	return max(ctx.Height-used, 1)
}

// details is the rows of the detail under the list.
func (s *Screen) details(ctx *ui.Context) int {
	if ctx.Height < 14 {
		return 0
	}
	return 5
}

// head names the filters that are on.
func (s *Screen) head(ctx *ui.Context, n int) string {
	t := ctx.Theme
	chips := []string{t.Muted.Render(fmt.Sprintf(" %d of %d", n, s.total(ctx)))}
	chip := func(name, value, none string) {
		if value == "" {
			if ctx.Width >= 80 {
				chips = append(chips, t.Muted.Render(name+": "+none))
			}
			return
		}
		chips = append(chips, t.Muted.Render(name+": ")+t.Warm.Render(value))
	}
	chip("kind", string(s.kind), "all")
	if !s.shelves {
		chip("part", s.part, "all")
	}
	chip("state", string(s.state), "all")
	if s.starred {
		chips = append(chips, t.Warm.Render(t.Icons.Star+" starred"))
	}
	chip("sort", s.sort.String(), "")
	return widget.Fit(strings.Join(chips, t.Rule.Render("  "+t.Icons.Bar+"  ")), ctx.Width, t.Icons.More)
}

// draw is one line: state, kind, title, author, and where it belongs.
func (s *Screen) draw(ctx *ui.Context, r *curriculum.Resource, on bool) string {
	t := ctx.Theme
	width := min(ctx.Width, maxWidth) - 4
	kind := t.Muted.Render(fmt.Sprintf("%-11s", r.Kind))
	if s.shelves {
		kind = t.Muted.Render(fmt.Sprintf("%-12s", r.Shelf.Title))
	}
	left := ctx.Glyph(ctx.Study.Book().StateOf(r)) + "  " + kind + " " + t.Icons.Course(r.Icon) + t.Text.Render(r.Title) + gone(ctx, r) + ctx.Marks(r.Ref())
	right := place(ctx, r)
	if ctx.Width < 80 || widget.Width(left)+widget.Width(right)+2 > width {
		right = "" // the title comes first, and the detail says it too
	}
	line := widget.Sides(left, t.Muted.Render(right), width, t.Icons.More)
	if on {
		return t.Cursor.Render(widget.Plain(" "+t.Icons.Cursor+" "+line, ctx.Width))
	}
	return "   " + line
}

// gone marks what is not there any more: the detail says the rest.
func gone(ctx *ui.Context, r *curriculum.Resource) string {
	if phrase.Loss(r) == "" {
		return ""
	}
	return " " + ctx.Theme.Warm.Render(string(curriculum.StatusGone))
}

// place is the section a resource stands in, or that a notebook belongs to.
func place(ctx *ui.Context, r *curriculum.Resource) string {
	if r.Section != nil {
		return r.Section.Title
	}
	if len(r.Sections) > 0 {
		if item, ok := ctx.Study.Course().Find(curriculum.Ref(r.Sections[0])); ok {
			return item.Name()
		}
	}
	return ""
}

// detail tells more of the resource the cursor is on.
func (s *Screen) detail(ctx *ui.Context, r *curriculum.Resource) string {
	t := ctx.Theme
	width := min(ctx.Width-6, measure)
	lines := []string{" " + t.Rule.Render(strings.Repeat(t.Icons.Rule, max(ctx.Width-2, 0)))}
	name := "   " + t.Strong.Render(r.Title) + t.Muted.Render("  "+ctx.By(r)) + "  " + ctx.State(ctx.Study.Book().StateOf(r))
	where := place(ctx, r) + " "
	if widget.Width(name)+widget.Width(where)+2 > ctx.Width {
		where = ""
	}
	lines = append(lines, widget.Sides(name, t.Muted.Render(where), ctx.Width, t.Icons.More))
	about, room := widget.Wrap(r.About, max(width, 10)), 2
	became := became(ctx, r)
	if became != "" {
		room--
	}
	for _, line := range about[:min(len(about), room)] {
		lines = append(lines, "   "+t.Text.Render(line))
	}
	if became != "" {
		lines = append(lines, "   "+became)
	}
	address := r.Address()
	if address != r.URL {
		address = r.URL + " " + t.Icons.Moved + " " + address
	}
	address = t.Accent.Render(address)
	if known := phrase.Address(r); known != "" {
		address += t.Muted.Render("  " + known)
	}
	lines = append(lines, "   "+address)
	return widget.Block(strings.Join(lines, "\n"), ctx.Width, s.details(ctx), t.Icons.More)
}

// became is what became of a resource, and what to take instead with the key
// that opens it; "" of one that is where the course says.
func became(ctx *ui.Context, r *curriculum.Resource) string {
	t := ctx.Theme
	var parts []string
	if text := phrase.Loss(r); text != "" {
		parts = append(parts, t.Warm.Render(phrase.Sentence(text)))
	}
	if text := phrase.Other(r); text != "" {
		parts = append(parts, t.Text.Render(text))
		if hint := ctx.Hint(ctx.Keys.Act.Other, t.Muted, "opens it"); hint != "" {
			parts = append(parts, t.Muted.Render(t.Icons.Sep), hint)
		}
	}
	return strings.Join(parts, " ")
}

// Cursor is in the filter while that has the keyboard.
func (s *Screen) Cursor(*ui.Context) *tea.Cursor {
	c := s.filter.Cursor(prompt)
	if c != nil {
		c.Y++
	}
	return c
}

// Click puts the cursor on a row; a second click opens it.
func (s *Screen) Click(ctx *ui.Context, _, y int) []ui.Intent {
	list := s.list(ctx)
	i := s.rows.At(y-(ctx.Height-s.height(ctx)-s.details(ctx)), len(list))
	if i < 0 || y >= ctx.Height-s.details(ctx) {
		return nil
	}
	if i == s.rows.Cursor {
		return []ui.Intent{ui.Do{Deed: study.Open{Ref: list[i].Ref()}}}
	}
	s.rows.Cursor = i
	return nil
}
