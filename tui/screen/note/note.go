// Package note is a small editor for the note on a Ref, for when the learner
// has set no editor of their own.
//
// What is typed is kept as a draft within a second or two, and the text stays
// open until it is on the disk.
package note

import (
	"time"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/edit"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// draftAfter is how long what was typed waits to be kept as a draft.
const draftAfter = time.Second

// DraftMsg says that it is time for one.
type DraftMsg struct{}

// Screen edits one note.
type Screen struct {
	ref  curriculum.Ref
	name string
	text *edit.Text

	was      string // the text that this one was made from
	clean    int    // the version of the text that is was
	takes    []study.Version
	restored bool // it is a draft that was found
	drafted  int  // the version of which a draft was kept
	due      bool // a draft was asked for
	event    progress.ID
	closing  bool // it is to close when event is safe
}

// New edits the note on a Ref, or goes on with a draft of it.
func New(ctx *ui.Context, ref curriculum.Ref, draft study.DraftText, found bool) ui.Overlay {
	s := &Screen{ref: ref, name: string(ref), was: ctx.Study.Note(ref)}
	if item, ok := ctx.Study.Course().Find(ref); ok {
		s.name = item.Name()
	}
	s.text = edit.New(s.was)
	if found {
		s.text = edit.New(draft.Text)
		s.was, s.restored, s.clean = study.TrimNote(draft.Was), true, -1
	}
	return ui.Overlay{Screen: s, Width: 76, Height: 14}
}

// Title names what the note is on.
func (s *Screen) Title(*ui.Context) string { return "Note: " + s.name }

// Capturing is always true: this is text.
func (s *Screen) Capturing() bool { return true }

// changed says that there is something to save.
func (s *Screen) changed() bool {
	return s.text.Version() != s.clean && study.TrimNote(s.text.String()) != study.TrimNote(s.was) || len(s.takes) > 0
}

// Update types, and answers the keys that save, close, drop and merge.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	s.size(ctx)
	switch msg := msg.(type) {
	case DraftMsg:
		return s.draft()
	case tea.PasteMsg:
		s.text.Paste(msg.Content)
	case tea.MouseWheelMsg:
		by := 3
		if msg.Button == tea.MouseWheelUp {
			by = -3
		}
		s.text.Scroll(by)
	case tea.KeyPressMsg:
		if intents := s.key(ctx, msg); intents != nil {
			return intents
		}
	}
	return s.later()
}

func (s *Screen) key(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	text, editing := ctx.Keys.Text(), ctx.Keys.Editing()
	switch {
	case key.Matches(msg, text.Save):
		return s.save()
	case key.Matches(msg, text.Leave):
		return s.leave(ctx)
	case key.Matches(msg, editing.Revert):
		s.was = ctx.Study.Note(s.ref)
		s.text.Replace(s.was)
		s.clean, s.takes, s.restored = s.text.Version(), nil, false
		return []ui.Intent{
			ui.Do{Deed: study.Draft{Ref: s.ref, Drop: true}, Silent: true},
			ui.Notify{Text: ui.Tips("The note is as it was last saved", ui.Tip(editing.Undo, "brings your changes back"))},
		}
	case key.Matches(msg, editing.Merge):
		return s.merge(ctx)
	}
	s.text.Key(editing, msg)
	return nil
}

// merge puts all the texts of the note in one. Nothing is saved by that.
func (s *Screen) merge(ctx *ui.Context) []ui.Intent {
	versions := ctx.Study.Versions(s.ref)
	if len(versions) == 0 {
		return []ui.Intent{ui.Notify{Text: "There is one text of this note, and nothing to merge."}}
	}
	s.text.Replace(study.UniteAll(s.text.String(), versions))
	s.takes = versions
	intents := []ui.Intent{ui.Notify{Text: ui.Tips("Both texts are in one: take out what is too much", ui.Tip(ctx.Keys.Text().Save, "saves"))}}
	return append(intents, s.later()...)
}

// save asks for the text to be saved; it stays open.
func (s *Screen) save() []ui.Intent {
	was := s.was
	return []ui.Intent{ui.Do{Deed: study.Note{Ref: s.ref, Text: s.text.String(), Was: &was, Takes: s.takes}}}
}

// leave closes once everything is saved. Asked again after a save has failed it
// closes all the same: the text is among what is tried again, and what is
// printed at the end.
func (s *Screen) leave(ctx *ui.Context) []ui.Intent {
	switch {
	case s.changed():
		s.closing = true
		return s.save()
	case !s.event.IsZero() && !ctx.Study.Saved(s.event) && ctx.Study.Failed() == nil && !s.closing:
		s.closing = true
		return ui.Taken()
	case s.event.IsZero() && s.drafted != 0:
		return []ui.Intent{ui.Back{}, ui.Do{Deed: study.Draft{Ref: s.ref, Drop: true}, Silent: true}}
	}
	return []ui.Intent{ui.Back{}}
}

// Receive is told what came of saving.
func (s *Screen) Receive(ctx *ui.Context, o study.Outcome, err error) []ui.Intent {
	if err != nil {
		s.closing = false
		return []ui.Intent{ui.Notify{Level: ui.Failure, Text: phrase.Error(err)}}
	}
	s.was, s.clean, s.takes, s.restored = s.text.String(), s.text.Version(), nil, false
	if n := len(o.Events); n > 0 {
		s.event = o.Events[n-1]
		return []ui.Intent{ui.Notify{Level: ui.Good, Text: phrase.Outcome(o)}}
	}
	if s.closing && (s.event.IsZero() || ctx.Study.Saved(s.event)) {
		return []ui.Intent{ui.Back{}}
	}
	return ui.Taken()
}

// Wrote is told that something was saved, or could not be.
func (s *Screen) Wrote(ctx *ui.Context, err error) []ui.Intent {
	switch {
	case !s.closing:
		return nil
	case ctx.Study.Saved(s.event):
		return []ui.Intent{ui.Back{}}
	case err != nil:
		s.closing = false
	}
	return nil
}

// later asks for a draft, if there is something new to keep.
func (s *Screen) later() []ui.Intent {
	if s.due || s.text.Version() == s.drafted || s.text.Version() == s.clean {
		return ui.Taken()
	}
	s.due = true
	return []ui.Intent{ui.After{Wait: draftAfter, Msg: DraftMsg{}}}
}

func (s *Screen) draft() []ui.Intent {
	s.due = false
	if !s.changed() {
		return ui.Taken()
	}
	s.drafted = s.text.Version()
	return []ui.Intent{ui.Do{Deed: study.Draft{Ref: s.ref, Text: s.text.String(), Was: s.was}, Silent: true}}
}

// Leave saves when the program is left while the note is open.
func (s *Screen) Leave(*ui.Context) []study.Deed {
	if !s.changed() {
		return nil
	}
	was, takes := s.was, s.takes
	s.was, s.clean, s.takes = s.text.String(), s.text.Version(), nil
	return []study.Deed{study.Note{Ref: s.ref, Text: s.was, Was: &was, Takes: takes}}
}

// Click puts the cursor there.
func (s *Screen) Click(ctx *ui.Context, x, y int) []ui.Intent {
	s.size(ctx)
	s.text.Click(x, y)
	return ui.Taken()
}

// notice is what there is to know of the text, "" for nothing.
func (s *Screen) notice(ctx *ui.Context) string {
	editing, text := ctx.Keys.Editing(), ctx.Keys.Text()
	now := study.TrimNote(ctx.Study.Note(s.ref))
	switch {
	case s.restored:
		return ui.Tips("You were writing this when the program ended", ui.Tip(text.Save, "saves it"), ui.Tip(editing.Revert, "drops it"))
	case !ctx.Study.Unwritten(s.ref) && now != study.TrimNote(s.was) && now != study.TrimNote(s.text.String()):
		return "Changed elsewhere meanwhile: saving keeps both texts."
	case len(s.takes) == 0 && len(ctx.Study.Versions(s.ref)) > 0:
		return ui.Tips("There is another text of this note", ui.Tip(editing.Merge, "puts both in one"))
	case ctx.Study.DraftError() != nil:
		return "No draft can be kept: " + phrase.BareCause(ctx.Study.DraftError())
	}
	return ""
}

// size fits the text into the window, with its last row for a notice.
func (s *Screen) size(ctx *ui.Context) (notice string) {
	height := ctx.Height
	if notice = s.notice(ctx); notice != "" {
		height--
	}
	s.text.Resize(ctx.Width, height)
	return notice
}

// View draws the text.
func (s *Screen) View(ctx *ui.Context) string {
	notice := s.size(ctx)
	t, view := ctx.Theme, ""
	for _, line := range s.text.View() {
		view += t.Text.Render(line) + "\n"
	}
	if notice == "" {
		return widget.Block(view, ctx.Width, ctx.Height, "")
	}
	return widget.Block(view, ctx.Width, max(ctx.Height-1, 0), "") + "\n" + widget.Fit(t.Warm.Render(notice), ctx.Width, t.Icons.More)
}

// Cursor is where the next letter goes.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	s.size(ctx)
	return tea.NewCursor(s.text.Cursor())
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	text, editing := ctx.Keys.Text(), ctx.Keys.Editing()
	short := []key.Binding{text.Save, ui.As(text.Leave, "save and close"), editing.Undo, editing.Revert}
	if len(ctx.Study.Versions(s.ref)) > 0 {
		short = append(short, editing.Merge)
	}
	return ui.Keys{Short: short}
}
