// Package note is a small editor for the note on a Ref, for when the learner
// has set no editor of their own.
package note

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/ui"
)

// Screen edits one note. Leaving it saves it.
type Screen struct {
	ref   curriculum.Ref
	name  string
	was   string
	field textarea.Model
}

// New edits the note on a Ref.
func New(ctx *ui.Context, ref curriculum.Ref) ui.Overlay {
	s := &Screen{ref: ref, name: string(ref), field: textarea.New()}
	if item, ok := ctx.Study.Course().Find(ref); ok {
		s.name = item.Name()
	}
	s.was = ctx.Study.Note(ref)
	s.field.SetVirtualCursor(false)
	s.field.ShowLineNumbers = false
	s.field.Prompt = ""
	s.field.CharLimit = 0
	s.field.MaxHeight = 0
	s.field.SetValue(s.was)
	s.field.Focus()
	return ui.Overlay{Screen: s, Width: 76, Height: 14}
}

// Title names what the note is on.
func (s *Screen) Title(*ui.Context) string { return "Note: " + s.name }

// Capturing is always true: this is text.
func (s *Screen) Capturing() bool { return true }

// Update types; the keys that save and go back both save and close.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if text := ctx.Keys.Text(); key.Matches(press, text.Save, text.Leave) {
			return s.close()
		}
	}
	s.size(ctx)
	s.field, _ = s.field.Update(msg) // its commands only blink a cursor that is not its own
	return nil
}

func (s *Screen) close() []ui.Intent {
	text := s.field.Value()
	if text == s.was {
		return []ui.Intent{ui.Back{}}
	}
	return []ui.Intent{ui.Back{}, ui.Do{Deed: study.Note{Ref: s.ref, Text: text}}}
}

// Leave saves when the program is left while the note is open.
func (s *Screen) Leave(*ui.Context) []study.Deed {
	if text := s.field.Value(); text != s.was {
		s.was = text
		return []study.Deed{study.Note{Ref: s.ref, Text: text}}
	}
	return nil
}

func (s *Screen) size(ctx *ui.Context) {
	s.field.SetWidth(max(ctx.Width, 1))
	s.field.SetHeight(max(ctx.Height, 1))
	t := ctx.Theme
	look := textarea.StyleState{Base: t.Text.Style, Text: t.Text.Style, CursorLine: t.Text.Style, Placeholder: t.Muted.Style, EndOfBuffer: t.Muted.Style, Prompt: t.Muted.Style}
	s.field.SetStyles(textarea.Styles{Focused: look, Blurred: look})
	s.field.EndOfBufferCharacter = ' '
}

// View draws the text.
func (s *Screen) View(ctx *ui.Context) string {
	s.size(ctx)
	return s.field.View()
}

// Cursor is where the next letter goes.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	s.size(ctx)
	return s.field.Cursor()
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	text := ctx.Keys.Text()
	return ui.Keys{Short: []key.Binding{text.Save, ui.As(text.Leave, "save and close")}}
}
