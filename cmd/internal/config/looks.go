package config

import (
	"os"
	"path/filepath"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/cmd/internal/host"
)

// Flags are those of the command line that say how the program looks.
type Flags struct {
	Theme, Icons   string // "" is not given
	NoColor        bool
	Mouse, NoMouse bool
}

// Looks are how the program looks and feels, from wherever that came.
type Looks struct {
	Theme, Icons          string
	Mouse, NoColor, ASCII bool
}

// A Choice is what the learner chose inside the program. It is kept apart from
// config.toml, which is theirs to write, and remembers what that said at the
// time: the choice stands until the config is changed.
type Choice struct {
	Theme string     `toml:"theme,omitempty"`
	Icons string     `toml:"icons,omitempty"`
	Mouse *bool      `toml:"mouse,omitempty"`
	Over  choiceOver `toml:"over"`
}

// choiceOver is what config.toml said when the choice was made.
type choiceOver struct {
	Theme string `toml:"theme"`
	Icons string `toml:"icons"`
	Mouse *bool  `toml:"mouse,omitempty"`
}

// ChoiceFile is where what was chosen is remembered.
func ChoiceFile(p host.Paths) string { return filepath.Join(p.State, "settings.toml") }

// ReadChoice reads what was chosen. A broken file is as none: the program
// wrote it, and it is nothing that was worked for.
func ReadChoice(file string) Choice {
	var c Choice
	data, err := os.ReadFile(file)
	if err != nil || toml.Unmarshal(data, &c) != nil {
		return Choice{}
	}
	return c
}

// Looks decides: flag, then choice, then config, then what suits the terminal.
func (c Config) Looks(h *host.Host, f Flags, made Choice) Looks {
	l := Looks{NoColor: f.NoColor || h.NoColor(), Mouse: c.Mouse}
	icons := c.Icons
	if !c.IsSet("icons") && h.ASCII() {
		icons = "ascii"
	}
	l.Theme = pick(f.Theme, made.Theme, c.themeChosen(made), c.Theme)
	l.Icons = pick(f.Icons, made.Icons, c.iconsChosen(made), icons)
	l.ASCII = !h.UTF8() && l.Icons == "ascii" // who asks for other signs knows that they show
	switch {
	case f.Mouse || f.NoMouse:
		l.Mouse = f.Mouse
	case c.mouseChosen(made):
		l.Mouse = *made.Mouse
	}
	return l
}

// said is what the file says of a key of text, "" where it says nothing.
func (c Config) said(name, value string) string {
	if c.IsSet(name) {
		return value
	}
	return ""
}

// saidMouse is what the file says of the mouse, nil where it says nothing.
func (c Config) saidMouse() *bool {
	if c.IsSet("mouse") {
		return &c.Mouse
	}
	return nil
}

// A choice stands while the file says what it said when the choice was made.

func (c Config) themeChosen(made Choice) bool {
	return made.Theme != "" && made.Over.Theme == c.said("theme", c.Theme)
}

func (c Config) iconsChosen(made Choice) bool {
	return made.Icons != "" && made.Over.Icons == c.said("icons", c.Icons)
}

func (c Config) mouseChosen(made Choice) bool {
	return made.Mouse != nil && same(made.Over.Mouse, c.saidMouse())
}

// pick is the first word that counts.
func pick(flag, chosen string, stands bool, configured string) string {
	switch {
	case flag != "":
		return flag
	case stands:
		return chosen
	}
	return configured
}

func same(a, b *bool) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// SaveChoice remembers what differs from how the program was started, on top of
// what was chosen before.
func (c Config) SaveChoice(file string, before, now Looks) error {
	made := ReadChoice(file)
	if now.Theme != before.Theme {
		made.Theme, made.Over.Theme = now.Theme, c.said("theme", c.Theme)
	}
	if now.Icons != before.Icons {
		made.Icons, made.Over.Icons = now.Icons, c.said("icons", c.Icons)
	}
	if now.Mouse != before.Mouse {
		made.Mouse, made.Over.Mouse = &now.Mouse, c.saidMouse()
	}
	data, err := toml.Marshal(made)
	if err != nil {
		return err
	}
	return host.WriteFile(file, data)
}
