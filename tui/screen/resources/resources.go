// Package resources lists everything to read, watch and run, of all sections
// and shelves, to filter and sort. The notebooks screen is the same list over
// the shelves alone.
package resources

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is the list.
type Screen struct {
	rows   widget.Rows
	filter widget.Input
	choice
	shelves bool // only what stands on a shelf, in its groups
	drawn   drawn
}

// A choice is what is listed, and in which order.
type choice struct {
	kind    curriculum.Kind // "" is every kind; likewise below
	part    string
	state   progress.State
	starred bool
	sort    order
}

// An order of the list.
type order int

const (
	byRoadmap order = iota
	byTitle
	byKind
	orders
)

func (o order) String() string { return [...]string{"roadmap", "title", "kind"}[o] }

// New lists all resources, with the cursor on the one a Ref names.
func New(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{}
	s.selectRef(ctx, route.Ref)
	return s, nil
}

// NewNotebooks lists the shelves, with the cursor on the shelf or notebook a
// Ref names.
func NewNotebooks(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{shelves: true}
	s.selectRef(ctx, route.Ref)
	return s, nil
}

func (s *Screen) selectRef(ctx *ui.Context, ref curriculum.Ref) {
	for i, r := range s.list(ctx) {
		if ref != "" && (r.Ref() == ref || r.Ref().Home() == ref) {
			s.rows.Cursor = i
			return
		}
	}
}

// Place is the resource the cursor is on.
func (s *Screen) Place(ctx *ui.Context) progress.Place {
	list := s.list(ctx)
	if len(list) == 0 {
		return progress.Place{}
	}
	s.rows.Clamp(len(list), s.height(ctx))
	return progress.Place{Ref: list[s.rows.Cursor].Ref()}
}

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string {
	if s.shelves {
		return "Notebooks"
	}
	return "Resources"
}

// Capturing says that the filter has the keyboard.
func (s *Screen) Capturing() bool { return s.filter.Capturing() }

// Update answers keys, paste and the wheel.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if s.filter.Capturing() {
		s.filter.Update(ctx.Keys, msg)
		s.rows.Cursor = 0
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		by := 1
		if msg.Button == tea.MouseWheelUp {
			by = -1
		}
		s.rows.Scroll(by, len(s.list(ctx)), s.height(ctx))
	case tea.KeyPressMsg:
		return s.key(ctx, msg)
	}
	return nil
}

func (s *Screen) key(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	list := s.list(ctx)
	if s.rows.Key(ctx.Keys, msg, len(list), s.height(ctx)) {
		return ui.Taken()
	}
	if s.filterKey(ctx, msg) {
		s.rows.Cursor = 0
		return ui.Taken()
	}
	if len(list) == 0 {
		return nil
	}
	s.rows.Clamp(len(list), s.height(ctx))
	r := list[s.rows.Cursor]
	k := ctx.Keys
	if intents := ui.Reach(ctx, msg, r); intents != nil {
		return intents
	}
	switch {
	case key.Matches(msg, k.Act.Open):
		return []ui.Intent{ui.Do{Deed: study.Open{Ref: r.Ref()}}}
	case key.Matches(msg, k.Move.Right):
		return s.home(ctx, r)
	}
	return ui.Marks(ctx, msg, r.Ref())
}

// home goes to the section a resource belongs to.
func (s *Screen) home(ctx *ui.Context, r *curriculum.Resource) []ui.Intent {
	ref := r.Ref().Home()
	if r.Shelf != nil {
		if len(r.Sections) == 0 {
			return []ui.Intent{ui.Notify{Text: "This notebook belongs to no section."}}
		}
		ref = curriculum.Ref(r.Sections[0])
	}
	return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: ref}}}
}

// filterKey answers the keys that change what is listed.
func (s *Screen) filterKey(ctx *ui.Context, msg tea.KeyPressMsg) bool {
	k := ctx.Keys.Find
	switch {
	case key.Matches(msg, k.Search):
		s.filter.Open()
	case key.Matches(msg, k.Kind):
		s.kind = following(s.kinds(ctx), s.kind)
	case key.Matches(msg, k.Part) && !s.shelves:
		s.part = following(parts(ctx), s.part)
	case key.Matches(msg, k.StateFilter):
		s.state = following(append([]progress.State{""}, progress.States()...), s.state)
	case key.Matches(msg, k.Starred):
		s.starred = !s.starred
	case key.Matches(msg, k.Sort):
		s.sort = (s.sort + 1) % orders
	case key.Matches(msg, ctx.Keys.System.Back) && s.filtered():
		s.filter.Set("")
		s.kind, s.part, s.state, s.starred = "", "", "", false
	default:
		return false
	}
	return true
}

func (s *Screen) filtered() bool {
	return s.filter.Text() != "" || s.kind != "" || s.part != "" || s.state != "" || s.starred
}

// kinds are those the course has, in order, after "".
func (s *Screen) kinds(ctx *ui.Context) []curriculum.Kind {
	has := map[curriculum.Kind]bool{}
	for _, r := range ctx.Study.Course().Resources() {
		if !s.shelves || r.Shelf != nil {
			has[r.Kind] = true
		}
	}
	kinds := []curriculum.Kind{""}
	for _, k := range curriculum.Kinds() {
		if has[k] {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

func parts(ctx *ui.Context) []string {
	ids := []string{""}
	for _, p := range ctx.Study.Course().Parts {
		ids = append(ids, p.ID)
	}
	if len(ctx.Study.Course().Shelves) > 0 {
		ids = append(ids, ctx.Study.Course().Shelves[0].Ref().Part())
	}
	return ids
}

// following is the entry after the present one, round the end.
func following[T comparable](all []T, now T) T {
	return all[(slices.Index(all, now)+1)%len(all)]
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	if s.filter.Capturing() {
		return ui.Keys{Short: s.filter.Keys(k)}
	}
	short := []key.Binding{ui.As(k.Act.Open, "open"), k.Act.Tick, ui.As(k.Find.Search, "filter"), k.Find.Kind, k.Find.Part, k.Find.StateFilter, k.Find.Sort}
	if s.shelves {
		short = []key.Binding{ui.As(k.Act.Open, "open"), k.Act.Tick, ui.As(k.Move.Right, "its section"), ui.As(k.Find.Search, "filter"), k.Find.StateFilter}
	}
	return ui.Keys{Short: short, More: []key.Binding{
		k.Act.Browse, k.Act.Archived, k.Act.Copy, k.Act.Other, ui.As(k.Move.Right, "go to its section"), k.Act.Skip, k.Act.State,
		k.Act.Star, k.Act.Note, k.Act.Undo, k.Find.Kind, k.Find.Part, k.Find.StateFilter, k.Find.Starred, k.Find.Sort,
		k.Move.Up, k.Move.Down, k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp,
	}}
}
