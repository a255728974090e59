// Package notes lists everything that has a note, a star or a draft, with the
// text of the note beside it, and finds words in all of them.
package notes

import (
	"strings"

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
	on     curriculum.Ref // what the cursor was put on: it may leave the list for a while
}

// New lists what there is, with the cursor on the one a Ref names.
func New(_ *ui.Context, route ui.Route) (ui.Screen, error) {
	return &Screen{on: route.Ref}, nil
}

// place puts the cursor where it belongs in a list.
func (s *Screen) place(ctx *ui.Context, list []curriculum.Item) {
	for i, item := range list {
		if item.Ref() == s.on {
			s.rows.Cursor = i
		}
	}
	s.rows.Clamp(len(list), s.listHeight(ctx))
}

// moved remembers where the cursor was put.
func (s *Screen) moved(list []curriculum.Item) {
	s.on = ""
	if s.rows.Cursor < len(list) {
		s.on = list[s.rows.Cursor].Ref()
	}
}

// list is what the filter leaves, in the order of the course.
func (s *Screen) list(ctx *ui.Context) []curriculum.Item {
	words := strings.Fields(s.filter.Text())
	var all []curriculum.Item
	for _, item := range ctx.Study.Items() {
		ref := item.Ref()
		if !ctx.Study.Book().Star(ref) && !written(ctx, ref) {
			continue
		}
		if len(words) == 0 || widget.Matches(item.Name()+" "+s.text(ctx, ref), words...) {
			all = append(all, item)
		}
	}
	return all
}

// written says that there is a text of some kind on something.
func written(ctx *ui.Context, ref curriculum.Ref) bool {
	_, draft := ctx.Study.Draft(ref)
	return draft || ctx.Study.Note(ref) != "" || len(ctx.Study.Versions(ref)) > 0
}

// text is all that was written on something.
func (s *Screen) text(ctx *ui.Context, ref curriculum.Ref) string {
	texts := []string{ctx.Study.Note(ref)}
	for _, v := range ctx.Study.Versions(ref) {
		texts = append(texts, v.Text)
	}
	return strings.Join(texts, "\n")
}

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return "Notes and stars" }

// Capturing says that the search has the keyboard.
func (s *Screen) Capturing() bool { return s.filter.Capturing() }

// Place is what the cursor is on.
func (s *Screen) Place(ctx *ui.Context) progress.Place {
	if item := s.at(ctx); item != nil {
		return progress.Place{Ref: item.Ref()}
	}
	return progress.Place{}
}

// at is what the cursor is on, nil where there is nothing.
func (s *Screen) at(ctx *ui.Context) curriculum.Item {
	list := s.list(ctx)
	if len(list) == 0 {
		return nil
	}
	s.place(ctx, list)
	return list[s.rows.Cursor]
}

// Update answers keys and the wheel.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if s.filter.Capturing() {
		s.filter.Update(ctx.Keys, msg)
		s.rows.Cursor, s.on = 0, ""
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		by := 1
		if msg.Button == tea.MouseWheelUp {
			by = -1
		}
		list := s.list(ctx)
		s.rows.Scroll(by, len(list), s.listHeight(ctx))
		s.moved(list)
	case tea.KeyPressMsg:
		return s.key(ctx, msg)
	}
	return nil
}

func (s *Screen) key(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k, list := ctx.Keys, s.list(ctx)
	s.place(ctx, list)
	switch {
	case s.rows.Key(k, msg, len(list), s.listHeight(ctx)):
		s.moved(list)
		return ui.Taken()
	case key.Matches(msg, k.Find.Search):
		s.filter.Open()
		return ui.Taken()
	case key.Matches(msg, k.System.Back) && s.filter.Text() != "":
		s.filter.Set("")
		return ui.Taken()
	}
	if len(list) == 0 {
		return nil
	}
	switch ref := list[s.rows.Cursor].Ref(); {
	case key.Matches(msg, k.Act.Open, k.Move.Right):
		return []ui.Intent{ui.Goto{Route: ui.RouteTo(ctx.Study.Course(), ref)}}
	case key.Matches(msg, k.Edit.Merge) && len(ctx.Study.Versions(ref)) > 0:
		return []ui.Intent{merge(ctx, ref)}
	default:
		return ui.Marks(ctx, msg, ref)
	}
}

// merge makes one text of all there are.
func merge(ctx *ui.Context, ref curriculum.Ref) ui.Intent {
	was, versions := ctx.Study.Note(ref), ctx.Study.Versions(ref)
	return ui.Do{Deed: study.Note{Ref: ref, Text: study.UniteAll(was, versions), Was: &was, Takes: versions}}
}

// Click puts the cursor on a row; a second click opens it.
func (s *Screen) Click(ctx *ui.Context, x, y int) []ui.Intent {
	list := s.list(ctx)
	listWidth, _ := s.layout(ctx)
	i := s.rows.At(y-top, len(list))
	if i < 0 || x >= listWidth || y-top >= s.listHeight(ctx) {
		return nil
	}
	if i != s.rows.Cursor {
		s.rows.Cursor = i
		s.moved(list)
		return ui.Taken()
	}
	return []ui.Intent{ui.Goto{Route: ui.RouteTo(ctx.Study.Course(), list[i].Ref())}}
}

// Cursor is in the search while that has the keyboard.
func (s *Screen) Cursor(*ui.Context) *tea.Cursor { return s.filter.Cursor(prompt) }

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	if s.filter.Capturing() {
		return ui.Keys{Short: s.filter.Keys(k)}
	}
	short := []key.Binding{ui.As(k.Find.Search, "search in them")}
	if item := s.at(ctx); item != nil {
		short = append([]key.Binding{ui.As(k.Act.Open, "go there"), ui.As(k.Act.Note, "edit the note"), k.Act.Star}, short...)
		if len(ctx.Study.Versions(item.Ref())) > 0 {
			short = append(short, k.Edit.Merge)
		}
	}
	return ui.Keys{Short: short, More: []key.Binding{
		k.Act.Tick, k.Act.Skip, k.Act.State, k.Act.Undo, k.Move.Up, k.Move.Down, k.Move.Top, k.Move.Bottom,
		k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp,
	}}
}
