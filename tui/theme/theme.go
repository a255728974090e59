// Package theme holds every colour and glyph of the program, and the style of
// Markdown made from the same palette. No other package names a colour.
//
// Meaning is never in colour alone: each State has a glyph and a word, so the
// mono theme, NO_COLOR and a colour-blind reader lose nothing.
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

	Text, Strong, Muted, Faint lipgloss.Style // running text
	Title, Heading, Accent     lipgloss.Style
	Leaf, Warm, Alarm          lipgloss.Style
	Link, LinkFocus            lipgloss.Style
	Match, MatchNow            lipgloss.Style // search
	Cursor                     lipgloss.Style // the row the keys act on
	Shadow                     lipgloss.Style // that row while another pane has the keys
	Key                        lipgloss.Style // a key in footer and help
	Badge                      lipgloss.Style // the name of the program
	Tab, TabOn                 lipgloss.Style
	Rule                       lipgloss.Style
	Math                       lipgloss.Style
	Frame                      lipgloss.Style // border of an overlay
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

// Names lists the themes a person can choose. "auto" follows the terminal.
func Names() []string { return []string{"auto", "dark", "light", "16", "mono"} }

// New builds the named theme. ground is what the terminal said; the themes
// "dark" and "light" do not ask. An unknown name is as "auto".
func New(name string, ground Ground, icons Icons) *Theme {
	t := &Theme{Name: name, Ground: ground, Icons: icons}
	switch name {
	case "dark":
		t.Ground, t.Palette = Dark, nightPalette()
	case "light":
		t.Ground, t.Palette = Light, dayPalette()
	case "16":
		t.Palette = sixteenPalette(ground)
	case "mono":
		t.Mono = true
	default:
		t.Name = "auto"
		t.Palette = [...]Palette{duskPalette(), nightPalette(), dayPalette()}[ground]
	}
	if t.Mono {
		t.mono()
	} else {
		t.colour()
	}
	t.Frame = t.Rule.Border(icons.Border).BorderForeground(t.Rule.GetForeground()).Padding(0, 1)
	return t
}

func (t *Theme) colour() {
	p, base := t.Palette, lipgloss.NewStyle()
	fg := func(c string) lipgloss.Style { return paint(base, c) }
	t.Text, t.Strong = fg(p.Text), fg(p.Text).Bold(true)
	t.Muted, t.Faint, t.Rule = fg(p.Muted), fg(p.Muted), fg(p.Rule)
	t.Accent, t.Title, t.Heading = fg(p.Accent), fg(p.Accent).Bold(true), fg(p.Accent).Bold(true)
	t.Leaf, t.Warm, t.Alarm = fg(p.Leaf), fg(p.Warm), fg(p.Alarm).Bold(true)
	t.Link = fg(p.Link).Underline(true)
	t.LinkFocus = behind(fg(p.Above), p.Accent).Bold(true)
	t.Match = behind(fg(p.Onto), p.Match)
	t.MatchNow = behind(fg(p.Onto), p.Match).Bold(true).Underline(true)
	t.Cursor = behind(fg(p.Text).Bold(true), p.Ground)
	t.Shadow = fg(p.Text).Bold(true)
	if p.Ground == "" {
		t.Cursor = base.Bold(true).Reverse(true)
	}
	t.Key = fg(p.Text).Bold(true)
	t.Badge = behind(fg(p.Above), p.Accent).Bold(true)
	t.Tab, t.TabOn = fg(p.Muted), fg(p.Accent).Bold(true).Underline(true)
	t.Math = fg(p.Warm)
}

func (t *Theme) mono() {
	base := lipgloss.NewStyle()
	bold := base.Bold(true)
	t.Text, t.Muted, t.Rule, t.Accent, t.Leaf, t.Warm, t.Math = base, base, base, base, base, base, base
	t.Faint, t.Tab = base, base
	t.Strong, t.Title, t.Heading, t.Key, t.Alarm, t.Shadow = bold, bold, bold, bold, bold, bold
	t.Link, t.LinkFocus = base.Underline(true), base.Reverse(true).Bold(true)
	t.Match, t.MatchNow = base.Reverse(true), base.Reverse(true).Underline(true)
	t.Cursor, t.Badge, t.TabOn = base.Reverse(true), base.Reverse(true).Bold(true), bold.Underline(true)
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
