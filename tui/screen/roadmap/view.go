package roadmap

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// treeWidth is the tree's share of a wide window.
func treeWidth(ctx *ui.Context) int {
	if ctx.Width < Wide {
		return ctx.Width
	}
	return min(max(ctx.Width*2/5, 48), 60)
}

// treeHeight leaves a row for the filter while there is one.
func (s *Screen) treeHeight(ctx *ui.Context) int {
	if s.filtering() {
		return ctx.Height - 1
	}
	return ctx.Height
}

func (s *Screen) filtering() bool { return s.filter.Capturing() || s.filter.Text() != "" }

const prompt = " / "

// View draws one pane, or two in a wide window.
func (s *Screen) View(ctx *ui.Context) string {
	r := s.current(ctx)
	if ctx.Width < Wide {
		if s.inSide {
			return indent(s.sideView(ctx, r, ctx.Width-2, ctx.Height))
		}
		return s.treeView(ctx, ctx.Width)
	}
	left := treeWidth(ctx)
	rule := widget.Column(ctx.Theme.Rule.Render(ctx.Theme.Icons.Bar)+"  ", ctx.Height)
	side := s.sideView(ctx, r, ctx.Width-left-4, ctx.Height)
	return widget.Beside(widget.Block(s.treeView(ctx, left), left, ctx.Height, ""), rule, side)
}

func indent(text string) string { return " " + strings.ReplaceAll(text, "\n", "\n ") }

// nothing says that the filter leaves nothing, and where else to look.
func (s *Screen) nothing(ctx *ui.Context, width int) string {
	t, find := ctx.Theme, ctx.Keys.Find.Everything
	if s.filter.Capturing() {
		find = ctx.Keys.Text().Choose
	}
	lines := "   " + t.Muted.Render("No section or topic matches.")
	if hint := ctx.Hint(find, t.Muted, "searches the lessons."); hint != "" {
		lines += "\n   " + hint
	}
	return widget.Block(lines, width, 2, t.Icons.More)
}

func (s *Screen) treeView(ctx *ui.Context, width int) string {
	rows := s.rows(ctx)
	above := s.above(ctx, rows)
	body := s.tree.View(len(rows), s.treeHeight(ctx), func(i int, on bool) string {
		return strings.Repeat("\n", above(i)) + s.draw(ctx, rows[i], on, width)
	})
	if len(rows) == 0 {
		body = s.nothing(ctx, width)
	}
	if s.filtering() {
		return s.filter.View(ctx.Theme, prompt, width) + "\n" + body
	}
	if free := ctx.Height - 1 - strings.Count(body, "\n"); free > 2 {
		body += strings.Repeat("\n", free) + legend(ctx)
	}
	return body
}

// above is how many blank rows stand over a row: one over each part but the
// first, where all of the tree and its legend fit.
func (s *Screen) above(ctx *ui.Context, rows []row) func(i int) int {
	parts := 0
	for _, r := range rows {
		if r.part != nil {
			parts++
		}
	}
	roomy := len(rows)+parts+1 <= s.treeHeight(ctx)
	return func(i int) int {
		if roomy && i > 0 && rows[i].part != nil {
			return 1
		}
		return 0
	}
}

// legend explains the signs of the States.
func legend(ctx *ui.Context) string {
	var words []string
	for _, state := range progress.States() {
		words = append(words, ctx.State(state))
	}
	return "   " + strings.Join(words, "   ")
}

// rowAt is the row drawn at line y, or -1.
func (s *Screen) rowAt(ctx *ui.Context, rows []row, y int) int {
	above, blank := s.above(ctx, rows), 0
	for i := range rows {
		if blank += above(i); s.tree.At(y-blank, len(rows)) == i {
			return i
		}
	}
	return -1
}

// Cursor is in the filter while that has the keyboard.
func (s *Screen) Cursor(*ui.Context) *tea.Cursor { return s.filter.Cursor(prompt) }

// Click puts the cursor on a row; a second click opens it.
func (s *Screen) Click(ctx *ui.Context, x, y int) []ui.Intent {
	if x >= treeWidth(ctx) || ctx.Width < Wide && s.inSide {
		return nil
	}
	if s.filtering() {
		y--
	}
	rows := s.rows(ctx)
	i := s.rowAt(ctx, rows, y)
	if i < 0 {
		return nil
	}
	s.inSide = false
	if i == s.tree.Cursor {
		return s.open(rows[i])
	}
	s.tree.Cursor = i
	return nil
}

func (s *Screen) wheel(ctx *ui.Context, msg tea.MouseWheelMsg) {
	by := 1
	if msg.Button == tea.MouseWheelUp {
		by = -1
	}
	if s.inSide || ctx.Width >= Wide && msg.X >= treeWidth(ctx) {
		s.side.Scroll(by, len(s.items(ctx, s.current(ctx))), ctx.Height/2)
		return
	}
	s.tree.Scroll(by, len(s.rows(ctx)), s.treeHeight(ctx))
}
