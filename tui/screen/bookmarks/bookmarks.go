// Package bookmarks lists the places that the learner gave a letter to, to go
// to one by its letter, or to give a letter to the present place.
package bookmarks

import (
	"fmt"
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

// Screen is the list. Letters are answers, so the cursor is moved by other keys.
type Screen struct {
	here *progress.Place // what gets a letter; nil where one is chosen to go to
	rows widget.Picker
}

// New lets the learner go to a bookmark.
func New(ctx *ui.Context) ui.Overlay { return overlay(ctx, &Screen{}) }

// Set lets the learner give a letter to a place. The cursor is on the first
// letter that is free.
func Set(ctx *ui.Context, here progress.Place) ui.Overlay {
	s := &Screen{here: &here}
	for i, b := range s.list(ctx) {
		if b.Letter == ctx.Study.Book().FreeLetter() {
			s.rows.Cursor = i
		}
	}
	return overlay(ctx, s)
}

func overlay(ctx *ui.Context, s *Screen) ui.Overlay {
	s.rows.Typing = true
	return ui.Overlay{Screen: s, Width: 76, Height: min(max(len(s.list(ctx)), 3), 16)}
}

// list is what can be chosen: the bookmarks, and where one is set the first
// letter that is free, in its place among them.
func (s *Screen) list(ctx *ui.Context) []progress.Bookmark {
	list := ctx.Study.Book().Bookmarks()
	free := ctx.Study.Book().FreeLetter()
	if s.here == nil || free == "" {
		return list
	}
	var with []progress.Bookmark
	put := false
	for _, b := range list {
		if !put && b.Letter > free {
			with, put = append(with, progress.Bookmark{Letter: free}), true
		}
		with = append(with, b)
	}
	if !put {
		with = append(with, progress.Bookmark{Letter: free})
	}
	return with
}

// Title says what a letter does.
func (s *Screen) Title(ctx *ui.Context) string {
	if s.here == nil {
		return "Bookmarks"
	}
	return "Bookmark: " + Lead(ctx, *s.here)
}

// Capturing is always true: letters choose.
func (s *Screen) Capturing() bool { return true }

// Update chooses by letter or cursor.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	list := s.list(ctx)
	press, pressed := msg.(tea.KeyPressMsg)
	if pressed && key.Matches(press, ctx.Keys.Text().Remove) {
		return s.remove(list)
	}
	if pick := s.rows.Update(ctx.Keys, msg, len(list), ctx.Height); pick != widget.Nothing || !pressed {
		return s.picked(ctx, list, pick)
	}
	switch {
	case progress.BookmarkLetter(press.Text):
		return s.choose(ctx, press.Text)
	case key.Matches(press, ctx.Keys.Go.Bookmark, ctx.Keys.Go.Bookmarks): // the key that opened it
		return []ui.Intent{ui.Back{}}
	}
	return nil
}

// picked takes the letter of the row that was picked.
func (s *Screen) picked(ctx *ui.Context, list []progress.Bookmark, pick widget.Pick) []ui.Intent {
	switch {
	case pick == widget.Left:
		return []ui.Intent{ui.Back{}}
	case pick == widget.Picked && len(list) > 0:
		return s.choose(ctx, list[s.rows.Cursor].Letter)
	}
	return nil
}

// remove takes the bookmark at the cursor away.
func (s *Screen) remove(list []progress.Bookmark) []ui.Intent {
	if len(list) == 0 {
		return nil
	}
	b := list[min(s.rows.Cursor, len(list)-1)]
	if b.Place.Ref == "" { // a free letter
		return nil
	}
	return []ui.Intent{ui.Do{Deed: study.Bookmark{Letter: b.Letter, Drop: true}}}
}

// Click puts the cursor on a row; a second click takes its letter.
func (s *Screen) Click(ctx *ui.Context, _, y int) []ui.Intent {
	list := s.list(ctx)
	return s.picked(ctx, list, s.rows.Click(y, len(list)))
}

// choose sets the bookmark of a letter, or goes to it.
func (s *Screen) choose(ctx *ui.Context, letter string) []ui.Intent {
	if s.here != nil {
		return []ui.Intent{ui.Back{}, ui.Do{Deed: study.Bookmark{Letter: letter, Place: *s.here}}}
	}
	b, ok := ctx.Study.Book().Bookmark(letter)
	if !ok {
		return []ui.Intent{ui.Notify{Text: fmt.Sprintf("No place has the letter %s.", letter)}}
	}
	return []ui.Intent{ui.Back{}, ui.Return{Place: b.Place}}
}

// View draws the letters and where they lead.
func (s *Screen) View(ctx *ui.Context) string {
	t, list := ctx.Theme, s.list(ctx)
	if len(list) == 0 {
		return t.Muted.Render(ui.Tips("None yet", ui.Tip(ctx.Keys.Go.Bookmark, "gives a letter to the place you are at")))
	}
	return s.rows.View(len(list), max(ctx.Height, 1), func(i int, on bool) string {
		b := list[i]
		name, right := t.Muted.Render("free"), ""
		if b.Place.Ref != "" {
			name, right = t.Text.Render(Lead(ctx, b.Place)), t.Muted.Render(where(b.Place))
		}
		line := widget.Sides(" "+t.Key.Render(b.Letter)+"  "+name, right+" ", ctx.Width, t.Icons.More)
		if on {
			return t.Cursor.Render(widget.Plain(line, ctx.Width))
		}
		return line
	})
}

// Lead is where a place leads, by name.
func Lead(ctx *ui.Context, p progress.Place) string {
	item, ok := ctx.Study.Course().Find(p.Ref)
	if !ok {
		return string(p.Ref) + " (no longer in the course)"
	}
	name, under := item.Name(), p.Heading
	if topic, ok := item.(*curriculum.Topic); ok {
		name, under = topic.Section.Title, topic.Title
	}
	if under == "" || under == name {
		return name
	}
	return name + " " + ctx.Theme.Icons.Closed + " " + under
}

// where is the screen of a place; that of a section is called a lesson.
func where(p progress.Place) string {
	if p.Screen == "section" {
		return "lesson"
	}
	return p.Screen
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	word := "go"
	if s.here != nil {
		word = "this letter"
	}
	short := []key.Binding{key.NewBinding(key.WithKeys("a"), key.WithHelp("a-z", "the letter"))}
	short = append(short, s.rows.Keys(ctx.Keys, word, "choose", "close")...)
	return ui.Keys{Short: slices.Insert(short, 3, ctx.Keys.Text().Remove)}
}
