package atlas

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/road"
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
		return []ui.Intent{ui.Notify{Text: "Its digit opens a resource; the lesson lists them."}}
	case key.Matches(msg, k.Act.Tick, k.Act.Skip, k.Act.State, k.Act.Star, k.Act.Note):
		if n.Kind == road.Part {
			return []ui.Intent{ui.Notify{Text: "Tick sections and topics; a part follows from its sections."}}
		}
		return act(ctx, msg, n)
	}
	return nil
}

// move moves the cursor if the key is one that moves, and says whether it was.
func (s *Screen) move(ctx *ui.Context, msg tea.KeyPressMsg) bool {
	d, m := s.lay(ctx), ctx.Keys.Move
	var to int
	switch {
	case key.Matches(msg, m.Up):
		to = d.Move(s.cursor, road.Up)
	case key.Matches(msg, m.Down):
		to = d.Move(s.cursor, road.Down)
	case key.Matches(msg, m.Left):
		to = d.Move(s.cursor, road.Left)
	case key.Matches(msg, m.Right):
		to = d.Move(s.cursor, road.Right)
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
func (s *Screen) open(n road.Node) []ui.Intent {
	kind := ui.Section
	if n.Kind == road.Part {
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

// numbered opens the resource of a section that a digit names.
func numbered(ctx *ui.Context, msg tea.KeyPressMsg, ref curriculum.Ref) []ui.Intent {
	item, _ := ctx.Study.Course().Find(ref.Home())
	sec, ok := item.(*curriculum.Section)
	if !ok {
		return []ui.Intent{ui.Notify{Text: "The resources belong to the sections of a part."}}
	}
	all := ui.Links(ctx.Study.Course(), sec)
	n := int(msg.Code - '1')
	if n < 0 || n >= len(all) {
		return []ui.Intent{ui.Notify{Text: fmt.Sprintf("%s has %s.", sec.Title, ui.Plural(len(all), "numbered link"))}}
	}
	return []ui.Intent{ui.Open{URL: all[n].Address(), Ref: all[n].Ref()}}
}

// act does to a node what one of the marking keys does.
func act(ctx *ui.Context, msg tea.KeyPressMsg, n road.Node) []ui.Intent {
	k := ctx.Keys.Act
	switch {
	case key.Matches(msg, k.Tick):
		return mark(ctx, n, progress.Done)
	case key.Matches(msg, k.Skip):
		return mark(ctx, n, progress.Skipped)
	case key.Matches(msg, k.State):
		return []ui.Intent{ui.Choose{Ref: n.Ref}}
	case key.Matches(msg, k.Star):
		return []ui.Intent{ui.Star(ctx.Study.Book(), n.Ref)}
	case key.Matches(msg, k.Note):
		return []ui.Intent{ui.Edit{Ref: n.Ref}}
	}
	return nil
}

// mark sets everything a node stands for to a state, or back to todo where all
// of it has that state.
func mark(ctx *ui.Context, n road.Node, to progress.State) []ui.Intent {
	same := !slices.ContainsFunc(n.Refs, func(r curriculum.Ref) bool { return ctx.StateOf(r) != to })
	if same {
		to = progress.Todo
	}
	var intents []ui.Intent
	for _, r := range n.Refs {
		if ctx.StateOf(r) != to {
			intents = append(intents, ui.Record{Change: progress.SetState(r, to)})
		}
	}
	return intents
}
