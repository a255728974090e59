package overview

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/chart"
	"llmcourse/tui/ui"
)

func (s *Screen) key(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	n, ok := s.current(ctx)
	if !ok {
		return nil
	}
	if s.move(ctx, msg) {
		return ui.Taken()
	}
	switch {
	case key.Matches(msg, k.Act.Open):
		return s.open(n)
	case key.Matches(msg, k.Move.NextSection):
		return s.turn(ctx, 1)
	case key.Matches(msg, k.Move.PrevSection):
		return s.turn(ctx, -1)
	case key.Matches(msg, k.Go.Map):
		return []ui.Intent{ui.Back{}} // the key that opened it
	case key.Matches(msg, k.Go.Quiz):
		return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Quiz, Ref: n.Ref}}}
	case key.Matches(msg, k.Act.Link):
		return numbered(ctx, msg, n.Ref)
	case key.Matches(msg, k.Act.Browse, k.Act.Archived, k.Act.Copy):
		return []ui.Intent{ui.Notify{Text: ui.Tips("The lesson lists the resources", ui.Tip(k.Act.Link, "open them"))}}
	}
	return ui.Marks(ctx, msg, n.Ref, n.Refs...)
}

// move moves the cursor if the key is one that moves, and says whether it was.
func (s *Screen) move(ctx *ui.Context, msg tea.KeyPressMsg) bool {
	d, m := s.lay(ctx), ctx.Keys.Move
	var to int
	switch {
	case key.Matches(msg, m.Up):
		to = d.Move(s.cursor, chart.Up)
	case key.Matches(msg, m.Down):
		to = d.Move(s.cursor, chart.Down)
	case key.Matches(msg, m.Left):
		to = d.Move(s.cursor, chart.Left)
	case key.Matches(msg, m.Right):
		to = d.Move(s.cursor, chart.Right)
	case key.Matches(msg, m.Top):
		to = 0
	case key.Matches(msg, m.Bottom):
		to = d.Page(s.cursor, d.Height)
	case key.Matches(msg, m.HalfUp):
		to = d.Page(s.cursor, -height(ctx)/2)
	case key.Matches(msg, m.HalfDown):
		to = d.Page(s.cursor, height(ctx)/2)
	case key.Matches(msg, m.PageUp):
		to = d.Page(s.cursor, 1-height(ctx))
	case key.Matches(msg, m.PageDown):
		to = d.Page(s.cursor, height(ctx)-1)
	default:
		return false
	}
	s.cursor = to
	s.follow(ctx, d)
	return true
}

// open goes to the lesson of a section or topic, or to the road of a part.
func (s *Screen) open(n chart.Node) []ui.Intent {
	kind := ui.Section
	if n.Kind == chart.Part {
		kind = ui.Map
	}
	return []ui.Intent{ui.Goto{Route: ui.Route{Kind: kind, Ref: n.Ref}}}
}

// turn goes to the next (1) or previous (-1) part: to its road, or in the
// overview to its place there.
func (s *Screen) turn(ctx *ui.Context, step int) []ui.Intent {
	n, _ := s.current(ctx)
	parts := ctx.Study.Course().Parts
	at := slices.IndexFunc(parts, func(p *curriculum.Part) bool { return string(p.Ref()) == n.Ref.Part() }) + step
	switch {
	case at < 0:
		return []ui.Intent{ui.Notify{Text: "This is the first part."}}
	case at >= len(parts):
		return []ui.Intent{ui.Notify{Text: "This is the last part."}}
	case s.part != "":
		return []ui.Intent{ui.Replace{Route: ui.Route{Kind: ui.Map, Ref: parts[at].Ref()}}}
	}
	d := s.lay(ctx)
	s.cursor = max(d.Find(parts[at].Ref()), 0)
	s.follow(ctx, d)
	return ui.Taken()
}

// numbered opens the numbered link of the section that a node is of.
func numbered(ctx *ui.Context, msg tea.KeyPressMsg, ref curriculum.Ref) []ui.Intent {
	item, _ := ctx.Study.Course().Find(ref.Home())
	sec, ok := item.(*curriculum.Section)
	if !ok {
		return []ui.Intent{ui.Notify{Text: "The resources belong to the sections of a part."}}
	}
	return ui.Numbered(ctx, msg, sec)
}
