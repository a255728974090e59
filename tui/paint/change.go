package paint

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// change returns what turns the modes of a terminal from one into the other.
func change(from, to modes) string {
	var b strings.Builder
	changeScreen(&b, from, to)
	toggle(&b, from.unicode, to.unicode, ansi.SetModeUnicodeCore, ansi.ResetModeUnicodeCore)
	toggle(&b, from.paste, to.paste, ansi.SetModeBracketedPaste, ansi.ResetModeBracketedPaste)
	toggle(&b, from.focus, to.focus, ansi.SetModeFocusEvent, ansi.ResetModeFocusEvent)
	if from.mouse != to.mouse {
		changeMouse(&b, from.mouse, to.mouse)
	}
	if from.title != to.title {
		changeTitle(&b, from.title, to.title)
	}
	if from.cursor != to.cursor {
		b.WriteString(ansi.SetCursorStyle(to.cursor))
	}
	changeColor(&b, from.cursorColor, to.cursorColor, ansi.SetCursorColor, ansi.ResetCursorColor)
	changeColor(&b, from.fg, to.fg, ansi.SetForegroundColor, ansi.ResetForegroundColor)
	changeColor(&b, from.bg, to.bg, ansi.SetBackgroundColor, ansi.ResetBackgroundColor)
	if from.progress != to.progress {
		b.WriteString(progress(to.progress))
	}
	if from.status != to.status {
		if s := from.status; s.State != "" && (to.status.State == "" || to.status.ID != s.ID) {
			b.WriteString(ansi.ClearProgramStatusID(s.ID))
		}
		b.WriteString(ansi.SetProgramStatus(to.status))
	}
	return b.String()
}

// changeScreen switches screens and the keyboard protocol. Terminals keep one
// stack of keyboard flags for each screen, so ours is taken off the old one
// before it goes.
func changeScreen(b *strings.Builder, from, to modes) {
	if from.alt == to.alt && from.keys == to.keys {
		return
	}
	if from.keys != 0 && (from.alt != to.alt || to.keys == 0) {
		b.WriteString(ansi.ResetModifyOtherKeys + ansi.PopKittyKeyboard(1))
		from.keys = 0
	}
	toggle(b, from.alt, to.alt, ansi.SetModeAltScreenSaveCursor, ansi.ResetModeAltScreenSaveCursor)
	switch {
	case to.keys == 0:
	case from.keys == 0:
		b.WriteString(ansi.SetModifyOtherKeys2 + ansi.PushKittyKeyboard(to.keys))
	default:
		b.WriteString(ansi.KittyKeyboard(to.keys, 1))
	}
}

func changeMouse(b *strings.Builder, from, to tea.MouseMode) {
	if from != tea.MouseModeNone {
		b.WriteString(ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr)
	}
	switch to {
	case tea.MouseModeCellMotion:
		b.WriteString(ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr)
	case tea.MouseModeAllMotion:
		b.WriteString(ansi.SetModeMouseAnyEvent + ansi.SetModeMouseExtSgr)
	}
}

// changeTitle keeps the title that was there on the terminal's own stack of
// titles; a terminal without one is left with an empty title, which most
// shells set anew at the next prompt.
func changeTitle(b *strings.Builder, from, to string) {
	const saveTitle, restoreTitle = "\x1b[22;2t", "\x1b[23;2t" // XTWINOPS
	if from == "" {
		b.WriteString(saveTitle)
	}
	b.WriteString(ansi.SetWindowTitle(to))
	if to == "" {
		b.WriteString(restoreTitle)
	}
}

func changeColor(b *strings.Builder, from, to string, set func(string) string, reset string) {
	switch {
	case from == to:
	case to == "":
		b.WriteString(reset)
	default:
		b.WriteString(set(to))
	}
}

func toggle(b *strings.Builder, from, to bool, on, off string) {
	switch {
	case to && !from:
		b.WriteString(on)
	case from && !to:
		b.WriteString(off)
	}
}

func progress(p tea.ProgressBar) string {
	switch p.State {
	case tea.ProgressBarDefault:
		return ansi.SetProgressBar(p.Value)
	case tea.ProgressBarError:
		return ansi.SetErrorProgressBar(p.Value)
	case tea.ProgressBarIndeterminate:
		return ansi.SetIndeterminateProgressBar
	case tea.ProgressBarWarning:
		return ansi.SetWarningProgressBar(p.Value)
	}
	return ansi.ResetProgressBar
}
