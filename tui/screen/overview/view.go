package overview

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/chart"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// lay is the drawing for what the context is; it is laid out again when that
// has changed.
func (s *Screen) lay(ctx *ui.Context) *chart.Drawing {
	now := made{ctx.Width, ctx.Study.Book().Events(), ctx.Theme.ID(), ctx.Height >= 30}
	if s.drawing == nil || s.made != now {
		s.drawing, s.made = s.draw(ctx, now), now
	}
	if n := len(s.drawing.Nodes); n > 0 {
		if s.cursor < 0 {
			s.cursor = s.start()
			s.follow(ctx, s.drawing)
		}
		s.cursor = min(s.cursor, n-1)
	}
	return s.drawing
}

// start is where the cursor begins: where it is wanted, or at what is next; on
// the road of a part at a section rather than at a topic of it.
func (s *Screen) start() int {
	d := s.drawing
	if at := d.Find(s.want); s.want != "" && at >= 0 {
		return at
	}
	at := max(d.Next(), 0)
	if s.part != "" {
		at -= d.Nodes[at].Branch + 1
	}
	return at
}

func (s *Screen) draw(ctx *ui.Context, m made) *chart.Drawing {
	o := chart.Options{Width: m.width, Icons: ctx.Theme.Icons, Roomy: m.roomy}
	if next := ctx.Study.Here(); next != nil {
		o.Next = next.Ref()
	}
	if p := find(ctx.Study.Course(), s.part); p != nil {
		return chart.Layout(p, ctx.Study.Book(), o)
	}
	return chart.Overview(ctx.Study.Course(), ctx.Study.Book(), o)
}

// current is the node under the cursor, if there is one.
func (s *Screen) current(ctx *ui.Context) (chart.Node, bool) {
	d := s.lay(ctx)
	if len(d.Nodes) == 0 {
		return chart.Node{}, false
	}
	return d.Nodes[s.cursor], true
}

// height is the rows of the road: all but the one that tells of the cursor's
// node.
func height(ctx *ui.Context) int { return max(ctx.Height-1, 1) }

// follow scrolls so that the cursor's stop is in view as a whole, if it fits.
func (s *Screen) follow(ctx *ui.Context, d *chart.Drawing) {
	rows := height(ctx)
	if from, to := d.Around(s.cursor); to-from <= rows {
		s.top = max(min(s.top, from), to-rows)
	}
	s.clamp(ctx, d)
}

// clamp keeps the cursor's node in view, and the view within the drawing.
func (s *Screen) clamp(ctx *ui.Context, d *chart.Drawing) {
	rows := height(ctx)
	if len(d.Nodes) > 0 {
		n := d.Nodes[s.cursor]
		s.top = min(max(s.top, n.Y+n.H-rows), n.Y)
	}
	s.top = max(min(s.top, d.Height-rows), 0)
}

// View draws the rows in view, and what the cursor is on.
func (s *Screen) View(ctx *ui.Context) string {
	d := s.lay(ctx)
	if len(d.Nodes) == 0 {
		return ctx.Theme.Muted.Render(widget.Fit(" There is nothing on this road yet.", ctx.Width, ctx.Theme.Icons.More))
	}
	s.clamp(ctx, d)
	rows := d.Rows(ctx.Theme, s.top, s.top+height(ctx), s.cursor)
	for len(rows) < height(ctx) {
		rows = append(rows, "")
	}
	return strings.Join(rows, "\n") + "\n" + s.detail(ctx, d.Nodes[s.cursor])
}

// detail tells of the cursor's node in full what the road has no room for.
func (s *Screen) detail(ctx *ui.Context, n chart.Node) string {
	t := ctx.Theme
	sep := t.Muted.Render(" " + t.Icons.Sep + " ")
	left := " " + ctx.State(n.State) + "  " + t.Strong.Render(n.Title) + ctx.Marks(n.Ref)
	switch item, _ := ctx.Study.Course().Find(n.Ref); item := item.(type) {
	case *curriculum.Part:
		left += sep + t.Muted.Render(item.Summary)
	case *curriculum.Section:
		if name := item.MapName(); name != "" {
			left += t.Muted.Render(" (" + name + " on the map)")
		}
		if len(item.Topics) > 0 {
			left += sep + t.Muted.Render(fmt.Sprintf("%d of %s", n.Settled, phrase.Plural(n.Total, "topic"))) +
				sep + t.Muted.Render(phrase.Plural(len(ui.Links(ctx.Study.Course(), item)), "resource"))
		} else {
			left += sep + t.Muted.Render(fmt.Sprintf("%d of %s", n.Settled, phrase.Plural(n.Total, "resource")))
		}
	case *curriculum.Topic:
		left += sep + t.Muted.Render("in "+item.Section.Title)
	}
	at := slices.IndexFunc(ctx.Study.Course().Parts, func(p *curriculum.Part) bool { return string(p.Ref()) == n.Ref.Part() })
	right := ""
	if ctx.Width >= 60 {
		right = t.Muted.Render(fmt.Sprintf("part %d of %d ", at+1, len(ctx.Study.Course().Parts)))
	}
	return widget.Sides(left, right, ctx.Width, t.Icons.More)
}

// Click puts the cursor on a node; a second click opens it.
func (s *Screen) Click(ctx *ui.Context, x, y int) []ui.Intent {
	d := s.lay(ctx)
	i := d.At(x, s.top+y)
	if i < 0 || y >= height(ctx) {
		return nil
	}
	if i == s.cursor {
		return s.open(d.Nodes[i])
	}
	s.cursor = i
	return nil
}

// wheel scrolls; the cursor comes along when it would go out of view.
func (s *Screen) wheel(ctx *ui.Context, msg tea.MouseWheelMsg) {
	by := 3
	if msg.Button == tea.MouseWheelUp {
		by = -3
	}
	d, rows := s.lay(ctx), height(ctx)
	top := max(min(s.top+by, d.Height-rows), 0)
	for s.cursor < len(d.Nodes) {
		n := d.Nodes[s.cursor]
		way := chart.Down
		if by < 0 {
			way = chart.Up
		}
		next := d.Along(s.cursor, way)
		if n.Y >= top && n.Y+n.H <= top+rows || next == s.cursor {
			break
		}
		s.cursor = next
	}
	s.top = top
	s.clamp(ctx, d)
}
