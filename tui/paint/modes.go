package paint

import (
	"fmt"
	"image/color"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// modes is what a frame asks of the terminal besides its text. The zero value
// is a terminal as we found it, so one function, change, serves for entering,
// leaving, coming back and every step between two frames.
type modes struct {
	alt, focus, paste bool
	unicode           bool // cells are counted by grapheme (mode 2027)
	mouse             tea.MouseMode
	keys              int // flags of the Kitty keyboard protocol; 0: left alone
	title             string
	cursor            int // DECSCUSR; 0: the terminal's own
	cursorColor       string
	fg, bg            string
	progress          tea.ProgressBar
	status            tea.ProgramStatus
}

// modesOf returns the modes of a frame.
func modesOf(v tea.View) modes {
	m := modes{
		alt:   v.AltScreen,
		focus: v.ReportFocus,
		paste: !v.DisableBracketedPasteMode,
		mouse: v.MouseMode,
		keys:  keyFlags(v.KeyboardEnhancements),
		title: cleanTitle(v.WindowTitle),
		fg:    hex(v.ForegroundColor),
		bg:    hex(v.BackgroundColor),
	}
	if c := v.Cursor; c != nil {
		m.cursor = uv.CursorShape(c.Shape).Encode(c.Blink)
		m.cursorColor = hex(c.Color)
	}
	if v.ProgressBar != nil {
		m.progress = *v.ProgressBar
	}
	if v.ProgramStatus != nil {
		m.status = *v.ProgramStatus
	}
	return m
}

func keyFlags(k tea.KeyboardEnhancements) int {
	flags := ansi.KittyDisambiguateEscapeCodes
	for _, f := range []struct {
		on   bool
		flag int
	}{
		{k.ReportEventTypes, ansi.KittyReportEventTypes},
		{k.ReportAlternateKeys, ansi.KittyReportAlternateKeys},
		{k.ReportAllKeysAsEscapeCodes, ansi.KittyReportAllKeysAsEscapeCodes},
		{k.ReportAssociatedText, ansi.KittyReportAssociatedKeys},
	} {
		if f.on {
			flags |= f.flag
		}
	}
	return flags
}

func hex(c color.Color) string {
	if c == nil {
		return ""
	}
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}

// cleanTitle drops what a terminal would obey rather than show, and what would
// turn the direction of the text around it.
func cleanTitle(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, s)
}
