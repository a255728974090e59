package paint

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// modest reports whether a terminal does no more than draw: the Linux console,
// or one that calls itself older than xterm. It answers no question, keeps no
// title and knows no link; some of its kind print what they do not know. So it
// is given nothing but text, colours, and modes, which all of them pass over.
func modest(env uv.Environ) bool {
	term := env.Getenv("TERM")
	return term == "" || term == "ansi" || term == "cons25" || strings.HasPrefix(term, "linux") || strings.HasPrefix(term, "vt")
}

// plain returns the modes that a modest terminal can be set to.
func (m modes) plain() modes {
	return modes{alt: m.alt, focus: m.focus, paste: m.paste, mouse: m.mouse}
}

// unlinked returns a text without its hyperlinks: their words stay.
func unlinked(text string) string {
	const begin = "\x1b]8;"
	at := strings.Index(text, begin)
	if at < 0 {
		return text
	}
	var b strings.Builder
	for ; at >= 0; at = strings.Index(text, begin) {
		b.WriteString(text[:at])
		text = text[at+len(begin):]
		end := strings.IndexAny(text, "\a\x1b")
		if end < 0 {
			return b.String() // a link with no end takes the rest with it
		}
		text = strings.TrimPrefix(text[end+1:], "\\")
	}
	return b.String() + text
}

// wanted returns the modes of a frame, as far as the terminal has them.
func (t *terminal) wanted(v tea.View) modes {
	to := modesOf(v)
	to.unicode = t.wide
	if t.modest {
		return to.plain()
	}
	return to
}
