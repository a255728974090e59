package config

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"llmcourse/cmd/internal/host"
)

// Inputs are what may stand above or below the file.
type Inputs struct {
	Host   *host.Host
	Flags  Flags
	Choice Choice
}

// A Setting is a key with the value that counts and where that comes from.
type Setting struct{ Key, Value, From string }

// Effective are all keys, in the order of the default file. Of [keys] it lists
// what the file says.
func (c Config) Effective(in Inputs) []Setting {
	var out []Setting
	for _, k := range table("") {
		value, from := printed(k.takes.of(&c)), c.from(k.name)
		if k.counts != nil {
			value, from = k.counts(c, in)
		}
		out = append(out, Setting{k.name, value, from})
	}
	if c.Keymap == nil {
		return out
	}
	for _, action := range c.Keymap.Actions() {
		if name := keysTable + "." + action.Name; c.IsSet(name) {
			keys := "none"
			if action.Binding.Enabled() {
				keys = strings.Join(action.Binding.Keys(), " ")
			}
			out = append(out, Setting{name, keys, c.from(name)})
		}
	}
	return out
}

// printed is a value as people read it.
func printed(v any) string {
	if words, ok := v.([]string); ok {
		return cmp.Or(strings.Join(words, " "), "none")
	}
	return fmt.Sprint(v)
}

func (c Config) looks(in Inputs) Looks { return c.Looks(in.Host, in.Flags, in.Choice) }

// source is where a key of the looks comes from.
func (c Config) source(name string, flag, chosen bool) string {
	switch {
	case flag:
		return "--" + name
	case chosen:
		return "chosen in the program"
	}
	return c.from(name)
}

func themeCounts(c Config, in Inputs) (value, from string) {
	looks := c.looks(in)
	value = looks.Theme
	if looks.NoColor {
		value += ", without colours"
	}
	return value, c.source("theme", in.Flags.Theme != "", c.themeChosen(in.Choice))
}

func iconsCount(c Config, in Inputs) (value, from string) {
	value, from = c.looks(in).Icons, c.source("icons", in.Flags.Icons != "", c.iconsChosen(in.Choice))
	if value == "ascii" && from == "default" {
		from = "LANG or TERM"
	}
	return value, from
}

func mouseCounts(c Config, in Inputs) (value, from string) {
	return strconv.FormatBool(c.looks(in).Mouse), c.source("mouse", false, c.mouseChosen(in.Choice))
}

func browserCounts(c Config, in Inputs) (value, from string) {
	value, from = c.Browser, c.from("browser")
	for _, name := range []string{"LLMCOURSE_BROWSER", "BROWSER"} {
		if v := in.Host.Getenv(name); v != "" && value == "" {
			value, from = v, name
		}
	}
	return cmp.Or(value, "of the system"), from
}

func classicCounts(c Config, in Inputs) (value, from string) {
	if Classic(in.Host) {
		return "true", "LLMCOURSE_CLASSIC"
	}
	return strconv.FormatBool(c.Classic), c.from("classic")
}
