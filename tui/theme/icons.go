package theme

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
)

// Icons are the glyphs of the program in one of three dresses: emoji, plain
// Unicode, or ASCII for the Linux console and old fonts.
type Icons struct {
	Name                        string
	Todo, Doing, Done, Skipped  string // States
	Wrong                       string // an answer
	Cursor, Open, Closed, Leaf  string // the tree
	Star, Note, Moved, Sep, Dot string
	Added                       string    // not the course's own
	More, Back, Dash            string    // "…", history, bullets
	Full, Empty                 rune      // meters
	Rule, Bar, Thumb            string    // horizontal and vertical lines, scroll bar
	Heat                        [5]string // days of a heatmap, from nothing to much
	Border                      lipgloss.Border
	Emoji                       bool // icons of the course are drawn
}

// IconSets lists the names that NewIcons knows.
func IconSets() []string { return []string{"emoji", "plain", "ascii"} }

// NewIcons returns the named set; an unknown name is as "plain".
func NewIcons(name string) Icons {
	if name == "ascii" {
		return Icons{
			Name: "ascii", Todo: "[ ]", Doing: "[~]", Done: "[x]", Skipped: "[-]", Wrong: "x",
			Cursor: ">", Open: "v", Closed: ">", Leaf: " ",
			Star: "*", Note: "#", Moved: "->", Sep: "-", Dot: "*", Added: "+",
			More: "...", Back: "<", Dash: "-", Full: '#', Empty: '.',
			Rule: "-", Bar: "|", Thumb: "#", Heat: [5]string{".", "-", "+", "*", "#"}, Border: lipgloss.ASCIIBorder(),
		}
	}
	set := Icons{
		Name: "plain", Todo: "○", Doing: "◐", Done: "✓", Skipped: "⊘", Wrong: "✗",
		Cursor: "❯", Open: "▾", Closed: "▸", Leaf: " ",
		Star: "★", Note: "✎", Moved: "→", Sep: "·", Dot: "•", Added: "+",
		More: "…", Back: "‹", Dash: "–", Full: '━', Empty: '─',
		Rule: "─", Bar: "│", Thumb: "┃", Heat: [5]string{"·", "░", "▒", "▓", "█"}, Border: lipgloss.RoundedBorder(),
	}
	if name == "emoji" {
		set.Name, set.Emoji = "emoji", true
	}
	return set
}

// Course draws an icon that a course gives to one of its items, followed by a
// space, or nothing where this set has no emoji. Of a joined emoji only the
// last is drawn, since terminals disagree about the width of the whole; one
// that is not two cells wide in every terminal is left out.
func (i Icons) Course(icon string) string {
	if !i.Emoji || icon == "" {
		return ""
	}
	if at := strings.LastIndex(icon, "\u200d"); at >= 0 {
		icon = icon[at+len("\u200d"):]
	}
	icon = strings.TrimSuffix(icon, "\ufe0f")
	r, size := utf8.DecodeRuneInString(icon)
	if size != len(icon) || lipgloss.Width(string(r)) != 2 {
		return ""
	}
	return icon + " "
}
