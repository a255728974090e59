package widget

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// Input is a line in which a person types what to look for. It starts closed.
type Input struct {
	field textinput.Model
	open  bool
	ready bool
}

// Open gives it the keyboard, with the text it had.
func (in *Input) Open() {
	if !in.ready {
		in.field = textinput.New()
		in.field.SetVirtualCursor(false) // the terminal's own: it blinks without waking the program
		in.field.Prompt = ""
		in.field.CharLimit = 200
		in.ready = true
	}
	in.open = true
	in.field.Focus()
	in.field.CursorEnd()
}

// Close takes the keyboard away and keeps the text.
func (in *Input) Close() { in.open = false }

// Capturing says that it has the keyboard.
func (in *Input) Capturing() bool { return in.open }

// Text is what was typed.
func (in *Input) Text() string {
	if !in.ready {
		return ""
	}
	return in.field.Value()
}

// Set replaces the text.
func (in *Input) Set(text string) {
	if !in.ready {
		in.Open()
		in.open = false
	}
	in.field.SetValue(text)
}

// Update takes a message while it has the keyboard. The key that opens closes
// it, the one that goes back empties and closes it; both are told by done.
func (in *Input) Update(keys *keymap.Map, msg tea.Msg) (done bool) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		text := keys.Text()
		switch {
		case key.Matches(press, text.Choose):
			in.open = false
			return true
		case key.Matches(press, text.Leave):
			in.field.SetValue("")
			in.open = false
			return true
		}
	}
	in.field, _ = in.field.Update(msg) // its commands only blink a cursor that is not its own
	return false
}

// Keys is what closes it.
func (in *Input) Keys(keys *keymap.Map) []key.Binding {
	text := keys.Text()
	return []key.Binding{keymap.As(text.Choose, "keep"), keymap.As(text.Leave, "clear")}
}

// View draws it after a prompt in width cells.
func (in *Input) View(t *theme.Theme, prompt string, width int) string {
	if !in.ready {
		return ""
	}
	in.field.SetWidth(max(width-lipgloss.Width(prompt)-2, 1))
	style := textinput.StyleState{Text: t.Text.Style, Placeholder: t.Muted.Style, Prompt: t.Accent.Style}
	in.field.SetStyles(textinput.Styles{Focused: style, Blurred: style})
	return Fit(t.Accent.Render(prompt)+in.field.View(), width, t.Icons.More)
}

// Cursor is where the terminal's cursor belongs, relative to the drawing.
func (in *Input) Cursor(prompt string) *tea.Cursor {
	if !in.open {
		return nil
	}
	c := in.field.Cursor()
	if c != nil {
		c.X += lipgloss.Width(prompt)
	}
	return c
}
