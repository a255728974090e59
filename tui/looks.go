package tui

import (
	"github.com/charmbracelet/colorprofile"

	"llmcourse/tui/theme"
)

// Looks are how the program is drawn: what the learner chose, and what the
// terminal can and is.
type looks struct {
	theme    *theme.Theme
	settings Settings
	own      []theme.Pair // the learner's own themes
	ground   theme.Ground // what the terminal says of its background
	sixteen  bool         // it has only sixteen colours
}

func newLooks(s Settings, own []theme.Pair) looks {
	l := looks{settings: s, own: own, ground: s.Ground}
	l.apply()
	return l
}

// apply makes the theme of what is known now, and says whether it is another one.
func (l *looks) apply() bool {
	name := l.settings.Theme
	switch {
	case l.settings.NoColor:
		name = "mono"
	case l.sixteen && (name == "" || name == "auto"):
		name = "16"
	}
	next := theme.New(name, l.ground, theme.NewIcons(l.settings.Icons), l.own...)
	if l.theme != nil && l.theme.ID() == next.ID() {
		return false
	}
	l.theme = next
	return true
}

// background follows the background of the terminal; like profile and set it
// says whether the theme is another one now.
func (l *looks) background(dark bool) bool {
	l.ground = theme.Light
	if dark {
		l.ground = theme.Dark
	}
	return l.apply()
}

// profile follows what colours the terminal has.
func (l *looks) profile(p colorprofile.Profile) bool {
	l.sixteen = p == colorprofile.ANSI
	if p == colorprofile.ASCII || p == colorprofile.NoTTY {
		l.settings.NoColor = true
	}
	return l.apply()
}

// setTheme puts a theme on.
func (l *looks) set(name string) bool {
	l.settings.Theme = name
	return l.apply()
}

// names are the themes to choose from.
func (l *looks) names() []string {
	names := theme.Names()
	for _, own := range l.own {
		names = append(names, own.Name)
	}
	return names
}

// chosen is the name of the theme that was chosen.
func (l *looks) chosen() string {
	if l.settings.Theme == "" {
		return theme.Names()[0]
	}
	return l.settings.Theme
}
