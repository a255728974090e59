package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/tui/theme"
)

// A config is what the learner wrote in config.toml. A key that is not there
// leaves the choice to the program, or to what was chosen in it.
type config struct {
	Theme   string `toml:"theme"`
	Icons   string `toml:"icons"`
	Mouse   *bool  `toml:"mouse"`
	Browser string `toml:"browser"`
	Minutes int    `toml:"minutes"`
}

// readConfig reads a config file. None is as good as an empty one. Everything
// that is wrong with it is an error that names file and line: a slip that was
// passed over in silence would look like a fault of the program.
func readConfig(file string) (config, error) {
	var c config
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case err != nil:
		return c, fmt.Errorf("read config: %w", err)
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	d := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return c, configError(file, err)
	}
	if err := c.check(file, data); err != nil {
		return c, err
	}
	return c, nil
}

// configError puts the place in front of what is wrong.
func configError(file string, err error) error {
	const hint = "the keys are theme, icons, mouse and browser; see llmcourse help config"
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		line, _ := strict.Errors[0].Position()
		key := strings.Join(strict.Errors[0].Key(), ".")
		return failed(fmt.Errorf("%s:%d: unknown key %q", file, line, key), hint)
	}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		line, _ := at.Position()
		return failed(fmt.Errorf("%s:%d: %s", file, line, strings.TrimPrefix(at.Error(), "toml: ")), hint)
	}
	return failed(fmt.Errorf("%s: %w", file, err), hint)
}

// check looks at values that TOML cannot judge.
func (c config) check(file string, data []byte) error {
	for _, choice := range []struct {
		key, value string
		allowed    []string
	}{
		{"theme", c.Theme, theme.Names()},
		{"icons", c.Icons, theme.IconSets()},
	} {
		if choice.value != "" && !slices.Contains(choice.allowed, choice.value) {
			return failed(
				fmt.Errorf("%s:%d: unknown %s %q", file, lineOf(data, choice.key), choice.key, choice.value),
				choice.key+" is one of "+strings.Join(choice.allowed, ", "))
		}
	}
	if c.Browser != "" {
		if _, err := words(c.Browser); err != nil {
			return failed(fmt.Errorf("%s:%d: browser: %w", file, lineOf(data, "browser"), err),
				`as in browser = "firefox --new-tab %s"`)
		}
	}
	return nil
}

// lineOf finds the line of a key at the top level.
func lineOf(data []byte, key string) int {
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		name, _, found := strings.Cut(line, "=")
		if found && strings.Trim(strings.TrimSpace(name), `"'`) == key {
			return n
		}
	}
	return 1
}
