package cli

import (
	"os"
	"path/filepath"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/cmd/internal/host"
)

// settings are how the program looks and feels, from wherever they came.
type settings struct {
	Theme, Icons          string
	Mouse, NoColor, ASCII bool
}

// A choice is what the learner chose inside the program. It is kept apart from
// config.toml, which is theirs to write, and remembers what that said at the
// time: the choice stands until the config is changed.
type choice struct {
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

func choiceFile(p host.Paths) string { return filepath.Join(p.State, "settings.toml") }

// readChoice reads what was chosen. A broken file is as none: the program
// wrote it, and it is nothing that was worked for.
func readChoice(file string) choice {
	var c choice
	data, err := os.ReadFile(file)
	if err != nil || toml.Unmarshal(data, &c) != nil {
		return choice{}
	}
	return c
}

// settle decides: flag, then choice, then config, then what suits the terminal.
func settle(e *host.Host, f *flags, c config, made choice) settings {
	s := settings{Theme: "auto", Icons: "emoji", Mouse: true, NoColor: f.noColor || e.NoColor()}
	if e.ASCII() {
		s.Icons = "ascii"
	}
	s.Theme = pick(f.theme, made.Theme, made.Over.Theme, c.Theme, s.Theme)
	s.Icons = pick(f.icons, made.Icons, made.Over.Icons, c.Icons, s.Icons)
	s.ASCII = !e.UTF8() && s.Icons == "ascii" // who asks for other signs knows that they show
	switch {
	case f.mouse || f.noMouse:
		s.Mouse = f.mouse
	case made.Mouse != nil && same(made.Over.Mouse, c.Mouse):
		s.Mouse = *made.Mouse
	case c.Mouse != nil:
		s.Mouse = *c.Mouse
	}
	return s
}

// pick is settle for one word.
func pick(flag, chosen, over, configured, otherwise string) string {
	switch {
	case flag != "":
		return flag
	case chosen != "" && over == configured:
		return chosen
	case configured != "":
		return configured
	}
	return otherwise
}

func same(a, b *bool) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// saveChoice keeps what differs from how the program was started, on top of
// what was chosen before.
func saveChoice(file string, c config, before, now settings) error {
	made := readChoice(file)
	if now.Theme != before.Theme {
		made.Theme, made.Over.Theme = now.Theme, c.Theme
	}
	if now.Icons != before.Icons {
		made.Icons, made.Over.Icons = now.Icons, c.Icons
	}
	if now.Mouse != before.Mouse {
		made.Mouse, made.Over.Mouse = &now.Mouse, c.Mouse
	}
	data, err := toml.Marshal(made)
	if err != nil {
		return err
	}
	return host.WriteFile(file, data)
}
