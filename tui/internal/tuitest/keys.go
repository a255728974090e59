package tuitest

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Keys makes key presses of names with blanks between them, each as Bubble Tea
// itself writes it: "j", "Q", "?", "enter", "space", "shift+tab", "ctrl+k".
func Keys(names string) []tea.Msg {
	var msgs []tea.Msg
	for _, name := range strings.Fields(names) {
		msgs = append(msgs, Key(name))
	}
	return msgs
}

// Type makes the key presses of typing a text.
func Type(text string) []tea.Msg {
	var msgs []tea.Msg
	for _, r := range text {
		msgs = append(msgs, letter(r))
	}
	return msgs
}

// Key makes one key press as a terminal would tell of it.
func Key(name string) tea.KeyPressMsg {
	if r, size := utf8.DecodeRuneInString(name); size == len(name) {
		return letter(r)
	}
	var k tea.KeyPressMsg
	for {
		before, after, found := strings.Cut(name, "+")
		mod, known := mods()[before]
		if !found || !known {
			break
		}
		k.Mod |= mod
		name = after
	}
	code, known := named()[name]
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "f")); err == nil && !known && name[0] == 'f' {
		code, known = tea.KeyF1+rune(n)-1, true
	}
	if known {
		k.Code = code
		if code == tea.KeySpace && k.Mod == 0 {
			k.Text = " "
		}
		return k
	}
	r, size := utf8.DecodeRuneInString(name)
	if size != len(name) {
		panic("tuitest: no key is called " + name)
	}
	k.Code = r
	return k
}

// letter is the press of a key that prints something.
func letter(r rune) tea.KeyPressMsg {
	switch {
	case r == ' ':
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case unicode.IsUpper(r):
		return tea.KeyPressMsg{Code: unicode.ToLower(r), ShiftedCode: r, Mod: tea.ModShift, Text: string(r)}
	}
	return tea.KeyPressMsg{Code: r, Text: string(r)}
}

func mods() map[string]tea.KeyMod {
	return map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}
}

func named() map[string]rune {
	return map[string]rune{
		"enter": tea.KeyEnter, "space": tea.KeySpace, "tab": tea.KeyTab, "esc": tea.KeyEscape,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
}
