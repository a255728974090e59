// Package theme holds every colour and glyph of the program, and the style of
// Markdown made from the same palette. No other package names a colour.
//
// Meaning is never in colour alone: each State has a glyph and a word, so the
// mono theme, NO_COLOR and a colour-blind reader lose nothing.
//
// ASCII and Legible work on text that is drawn already: the one for a terminal
// that reads no UTF-8, the other for code, whose colours are made by others.
//
// Direct dependencies: lipgloss for styles, glamour's ansi package for the
// type of a Markdown style.
package theme

import (
	"charm.land/lipgloss/v2"
)

// A Theme is what a screen draws with. It is a value made once for each
// choice of name, darkness and icons; its ID tells two apart in caches.
type Theme struct {
	Name    string
	Ground  Ground
	Mono    bool // no colours at all
	Palette Palette
	Icons   Icons

	Text, Strong, Muted    Ink // running text
	Title, Heading, Accent Ink
	Leaf, Warm, Alarm      Ink
	Link, LinkFocus        Ink
	Match, MatchNow        Ink // search
	Cursor                 Ink // the row the keys act on
	Key                    Ink // a key in footer and help
	Badge                  Ink // the name of the program
	Tab, TabOn             Ink
	Rule                   Ink
	Math                   Ink
	Frame                  lipgloss.Style // border of an overlay
}

// A Ground is what is known of the terminal's background.
type Ground int

// The grounds.
const (
	Unknown Ground = iota
	Dark
	Light
)

func (g Ground) String() string { return [...]string{"unknown", "dark", "light"}[g] }

// ID names everything a drawing depends on.
func (t *Theme) ID() string {
	return t.Name + "/" + t.Ground.String() + "/" + t.Icons.Name
}

// New builds the named theme; own are the learner's. ground is what the
// terminal said; the themes "dark" and "light" do not ask. An unknown name is
// as "auto".
func New(name string, ground Ground, icons Icons, own ...Pair) *Theme {
	t := &Theme{Name: name, Ground: ground, Icons: icons, Mono: name == "mono"}
	if !t.Mono {
		t.Palette, t.Ground = palette(name, ground, own)
	}
	if t.Mono {
		t.mono()
	} else {
		t.colour()
	}
	t.Frame = lipgloss.NewStyle().Border(icons.Border).BorderForeground(t.Accent.GetForeground()).Padding(0, 1)
	return t
}

func (t *Theme) colour() {
	p, base := t.Palette, lipgloss.NewStyle()
	fg := func(c string) lipgloss.Style { return paint(base, c) }
	t.Text, t.Strong = ink(fg(p.Text)), ink(fg(p.Text).Bold(true))
	t.Muted, t.Rule = ink(fg(p.Muted)), ink(fg(p.Rule))
	t.Accent, t.Title, t.Heading = ink(fg(p.Accent)), ink(fg(p.Accent).Bold(true)), ink(fg(p.Accent).Bold(true))
	t.Leaf, t.Warm, t.Alarm = ink(fg(p.Leaf)), ink(fg(p.Warm)), ink(fg(p.Alarm).Bold(true))
	t.Link = ink(fg(p.Link).Underline(true))
	t.LinkFocus = ink(behind(fg(p.Above), p.Accent).Bold(true))
	t.Match = ink(behind(fg(p.Onto), p.Match))
	t.MatchNow = ink(behind(fg(p.Onto), p.Match).Bold(true).Underline(true))
	switch {
	case p.Ground == "":
		t.Cursor = ink(base.Bold(true).Reverse(true))
	case p.Text == "":
		t.Cursor = ink(behind(fg(p.Above).Bold(true), p.Ground))
	default:
		t.Cursor = ink(behind(fg(p.Text).Bold(true), p.Ground))
	}
	t.Key = ink(fg(p.Text).Bold(true))
	t.Badge = ink(behind(fg(p.Above), p.Accent).Bold(true))
	t.Tab, t.TabOn = ink(fg(p.Muted)), ink(fg(p.Accent).Bold(true).Underline(true))
	t.Math = ink(fg(p.Warm))
}

func paint(s lipgloss.Style, c string) lipgloss.Style {
	if c == "" {
		return s
	}
	return s.Foreground(lipgloss.Color(c))
}

func behind(s lipgloss.Style, c string) lipgloss.Style {
	if c == "" {
		return s
	}
	return s.Background(lipgloss.Color(c))
}
