package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/tui/keymap"
)

// A config is what the learner wrote in config.toml. A key that is not there
// leaves the choice to the program, or to what was chosen in it. The file is
// described in docs/schema/config.json.
type config struct {
	Theme   string `toml:"theme"`
	Icons   string `toml:"icons"`
	Mouse   *bool  `toml:"mouse"`
	Browser string `toml:"browser"`
	Minutes int    `toml:"minutes"`
	Classic bool   `toml:"classic"`

	Keys   map[string]any `toml:"keys"` // action -> key or keys
	Review reviewConfig   `toml:"review"`
	Streak streakConfig   `toml:"streak"`

	keymap *keymap.Map    // nil: the default one
	lines  map[string]int // where each key stands
}

type reviewConfig struct {
	PerDay    *int     `toml:"per_day"` // 0 is no limit
	Retention *float64 `toml:"retention"`
	DayStarts *string  `toml:"day_starts"` // "04:00"
	Paused    []string `toml:"paused"`     // Refs of sections and parts
}

type streakConfig struct {
	Rest []string `toml:"rest"` // "sat"
	Free *int     `toml:"free"`
	Off  bool     `toml:"off"`
}

// configHint is where every key is explained.
const configHint = "llmcourse config default shows every key; llmcourse config edit opens the file"

// readConfig reads a config file. None is as good as an empty one. Anything
// wrong with it is an error that names file and line: a slip that was passed
// over in silence would look like a fault of the program.
func readConfig(file string) (config, error) {
	c, problems, err := loadConfig(file)
	if err != nil || len(problems) == 0 {
		return c, err
	}
	first := problems[0]
	hint := first.Hint
	if hint == "" {
		hint = configHint
	}
	return c, exit.Failed(fmt.Errorf("%s:%d: %s", first.File, first.Line, first.Text), hint)
}

// loadConfig reads a config file and finds all that is wrong with it.
func loadConfig(file string) (config, []curriculum.Problem, error) {
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return config{}, nil, nil
	case err != nil:
		return config{}, nil, fmt.Errorf("read config: %w", err)
	}
	c, problems := parseConfig(file, bytes.TrimPrefix(data, []byte("\uFEFF")))
	return c, problems, nil
}

// parseConfig is loadConfig for a text.
func parseConfig(file string, data []byte) (config, []curriculum.Problem) {
	var c config
	if problems := decodeTOML(file, data, &c); len(problems) > 0 {
		return c, problems
	}
	c.lines = keyLines(data)
	return c, c.check(file)
}

// decodeTOML decodes strictly and puts the place in front of what is wrong.
func decodeTOML(file string, data []byte, into any) []curriculum.Problem {
	err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(into)
	if err == nil {
		return nil
	}
	return tomlProblems(file, err)
}
