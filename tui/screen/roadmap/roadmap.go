// Package roadmap is the first screen: the tree of parts, sections and topics,
// and beside it what the cursor is on.
package roadmap

import (
	"cmp"
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Wide is the width from which tree and section stand side by side.
const Wide = 100

// Screen is the roadmap.
type Screen struct {
	tree   widget.Rows
	side   widget.Rows // the section beside the tree
	inSide bool        // which pane has the keys
	folds  folds
	filter widget.Input
	before curriculum.Ref // where the cursor was when the filter was opened
	found  found          // of the filter
	whole  found          // without it, as it is folded
	listed listed

	figures figures
}

// New opens the roadmap with the cursor on a Ref, or on the section that was
// read or marked last.
func New(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{folds: folds{closed: map[curriculum.Ref]bool{}, opened: map[curriculum.Ref]bool{}}}
	want := route.Ref
	if want == "" {
		place, read, _ := ctx.Study.Book().LastPlace()
		want = place.Ref
		if e, ok := ctx.Study.Book().LastChange(); ok && e.When().After(read) {
			want = sectionOf(ctx, e.Ref, want)
		}
	}
	s.Select(ctx, want)
	return s, nil
}

// sectionOf is the section that a Ref belongs to, or other where it is of none.
func sectionOf(ctx *ui.Context, ref, other curriculum.Ref) curriculum.Ref {
	item, _ := ctx.Study.Course().Find(ref.Home())
	if s, ok := item.(*curriculum.Section); ok {
		return s.Ref()
	}
	return other
}

// Select puts the cursor on a Ref, unfolding what hides it.
func (s *Screen) Select(ctx *ui.Context, ref curriculum.Ref) {
	if ref.Local() != "" {
		if item, ok := ctx.Study.Course().Find(ref); ok {
			if _, topic := item.(*curriculum.Topic); !topic {
				ref = ref.Home()
			}
		}
	}
	s.folds.close(curriculum.Ref(ref.Part()), false)
	if ref.Local() != "" {
		s.folds.open(ref.Home(), true)
	}
	rows := s.rows(ctx)
	for i, r := range rows {
		if r.ref == ref {
			s.tree.Cursor = i
			return
		}
	}
	for i, r := range rows { // a first visit begins at the first section
		if r.section != nil {
			s.tree.Cursor = i
			return
		}
	}
}

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Roadmap" }

// Capturing says that the filter has the keyboard.
func (s *Screen) Capturing() bool { return s.filter.Capturing() }

// Update answers keys, paste and the wheel.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if s.filter.Capturing() {
		return s.typed(ctx, msg)
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		s.wheel(ctx, msg)
	case tea.KeyPressMsg:
		if s.inSide {
			return s.sideKey(ctx, msg)
		}
		return s.treeKey(ctx, msg)
	}
	return nil
}

func (s *Screen) typed(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	keep := s.current(ctx)
	chosen := s.filter.Update(ctx.Keys, msg)
	s.tree.Cursor = 0
	words := s.filter.Text()
	if words == "" { // back to the whole tree, where the cursor was
		s.Select(ctx, cmp.Or(keep.ref, s.before))
		return nil
	}
	if chosen && len(s.rows(ctx)) == 0 {
		s.clear(ctx)
		return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Search, Words: words}}}
	}
	for i, r := range s.rows(ctx) { // the first hit rather than the part above it
		if r.hit {
			s.tree.Cursor = i
			break
		}
	}
	return nil
}

func (s *Screen) treeKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	rows := s.rows(ctx)
	height := s.treeHeight(ctx)
	if s.tree.Key(ctx.Keys, msg, len(rows), height) {
		s.side = widget.Rows{}
		return ui.Taken()
	}
	if len(rows) == 0 {
		return s.always(ctx, msg)
	}
	r := rows[s.tree.Cursor]
	k := ctx.Keys
	switch {
	case key.Matches(msg, k.Act.Open):
		return s.open(r)
	case key.Matches(msg, k.Move.Left):
		s.fold(ctx, r)
	case key.Matches(msg, k.Move.Right):
		s.unfold(ctx, r)
	case key.Matches(msg, k.Move.NextPane):
		s.inSide = len(s.items(ctx, r)) > 0
	case key.Matches(msg, k.Move.NextSection):
		s.jump(rows, 1)
	case key.Matches(msg, k.Move.PrevSection):
		s.jump(rows, -1)
	case key.Matches(msg, k.Act.Link) && r.of() != nil:
		return ui.Numbered(ctx, msg, r.of())
	case key.Matches(msg, k.Go.Quiz):
		return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Quiz, Ref: r.ref}}}
	case key.Matches(msg, k.Act.Browse, k.Act.Archived, k.Act.Copy):
		return []ui.Intent{ui.Notify{Text: ui.Tips("The resources are in the list beside", ui.Tip(k.Move.NextPane, "goes there"), ui.Tip(k.Act.Link, "open them"))}}
	default:
		if intents := ui.Marks(ctx, msg, r.ref); intents != nil {
			return intents
		}
		return s.always(ctx, msg)
	}
	return ui.Taken()
}

// always are the keys that work whatever the cursor is on.
func (s *Screen) always(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	switch {
	case key.Matches(msg, k.Find.Search):
		s.inSide = false
		if s.filter.Text() == "" {
			s.before = s.current(ctx).ref
		}
		s.filter.Open()
	case key.Matches(msg, k.System.Back) && s.filter.Text() != "":
		s.clear(ctx)
	default:
		return nil
	}
	return ui.Taken()
}

// clear takes the filter away and puts the cursor on what it was on, or else
// where it was before.
func (s *Screen) clear(ctx *ui.Context) {
	ref := cmp.Or(s.current(ctx).ref, s.before)
	s.filter.Set("")
	s.Select(ctx, ref)
}

// open goes to the lesson of a section or topic, or folds a part.
func (s *Screen) open(r row) []ui.Intent {
	if r.part != nil {
		s.folds.close(r.ref, !s.folds.closed[r.ref])
		return ui.Taken()
	}
	return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: r.ref}}}
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	if s.filter.Capturing() {
		keys := s.filter.Keys(k)
		if s.filter.Text() != "" && len(s.rows(ctx)) == 0 {
			keys[0] = ui.As(keys[0], "search the lessons")
		}
		return ui.Keys{Short: keys}
	}
	r := s.current(ctx)
	var keys ui.Keys
	if r.ref != "" { // of a part, its sections are marked
		keys.More = append(keys.More, ui.MarkKeys(ctx)...)
	}
	keys.More = append(keys.More, k.Act.Undo)
	if r.of() != nil {
		keys.More = append(keys.More, k.Act.Link)
	}
	keys.More = append(keys.More,
		k.Move.NextPane, k.Move.Up, k.Move.Down, k.Move.Left, k.Move.Right, k.Move.Top, k.Move.Bottom,
		k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp, k.Move.PrevSection, k.Move.NextSection)
	switch {
	case s.inSide:
		keys.Short = []key.Binding{ui.As(k.Act.Open, "open"), k.Act.Tick, ui.As(k.Move.Left, "tree")}
		if it := s.item(ctx, r); it.resource != nil {
			keys.Short = slices.Insert(keys.Short, 2, k.Act.Browse, k.Act.Copy)
			keys.More = append(keys.More, k.Act.Archived, k.Act.Other)
		}
	case r.ref == "": // nothing is left by the filter
		keys.Short = []key.Binding{ui.As(k.System.Back, "the whole roadmap"), ui.As(k.Find.Search, "filter")}
	case r.part != nil:
		word := "fold"
		if s.folds.closed[r.ref] {
			word = "unfold"
		}
		keys.Short = []key.Binding{ui.As(k.Act.Open, word), ui.As(k.Find.Search, "filter")}
		keys.More = append(keys.More, ui.As(k.Act.Tick, "tick all its sections"))
	default:
		keys.Short = []key.Binding{ui.As(k.Act.Open, "read"), k.Act.Tick, ui.As(k.Move.Right, "unfold"), ui.As(k.Find.Search, "filter")}
	}
	if !s.inSide && r.asked(ctx) {
		keys.Short = append(keys.Short, k.Go.Quiz)
	}
	return keys
}
