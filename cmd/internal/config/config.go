// Package config is what the learner set: config.toml and themes of their own,
// what was chosen inside the program, and what follows of both for how the
// program looks and what counts as a day. Everything about a key, from its check
// to its line of the help, is made from one table (table.go): a new key is a row
// there and a field here.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/tui/keymap"
)

// A Config is what config.toml says. A key that is not there has its default;
// IsSet tells one from the other.
type Config struct {
	Theme   string
	Icons   string
	Mouse   bool
	Browser string
	Minutes int // of a session
	Classic bool

	PerDay    int // reviews; 0 is no limit
	Retention float64
	DayStarts string   // "04:00"
	Paused    []string // Refs of sections and parts

	Rest      []string // "sat"
	Free      int      // further days of a week
	StreakOff bool

	Keymap *keymap.Map // nil: the default one

	lines map[string]int // where each key stands
}

// Hint is where every key is explained.
const Hint = "llmcourse config default shows every key; llmcourse config edit opens the file"

// Default is a Config without a file.
func Default() Config {
	var c Config
	for _, k := range table("") {
		k.takes.reset(&c)
	}
	return c
}

// Read reads a config file. None is as good as an empty one. Anything wrong
// with it is an error that names file and line: a slip that was passed over in
// silence would look like a fault of the program.
func Read(file string) (Config, error) {
	c, problems, err := Load(file)
	if err != nil || len(problems) == 0 {
		return c, err
	}
	return c, firstOf(problems, Hint)
}

// firstOf is the first problem as an error, with a hint where it has none.
func firstOf(problems []curriculum.Problem, hint string) error {
	first := problems[0]
	more := ""
	if n := len(problems) - 1; n > 0 {
		more = fmt.Sprintf(" (and %d more: llmcourse config check lists them)", n)
	}
	if first.Hint != "" {
		hint = first.Hint
	}
	return exit.Failed(fmt.Errorf("%s:%d: %s%s", first.File, first.Line, first.Text, more), hint)
}

// Load reads a config file and finds all that is wrong with it.
func Load(file string) (Config, []curriculum.Problem, error) {
	data, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Default(), nil, nil
	case err != nil:
		return Default(), nil, fmt.Errorf("read config: %w", err)
	}
	c, problems := parse(file, bytes.TrimPrefix(data, []byte("\uFEFF")))
	return c, problems, nil
}

// parse is Load for a text.
func parse(file string, data []byte) (Config, []curriculum.Problem) {
	c := Default()
	values, readable, broken := readable(file, data)
	c.lines = keyLines(readable)
	k := &checker{file: file, lines: c.lines, problems: broken}
	rows := table(themesIn(file))
	c.take(k, rows, "", values)
	slices.SortStableFunc(k.problems, func(a, b curriculum.Problem) int { return a.Line - b.Line })
	return c, k.problems
}

// take sets what the file says, table by table.
func (c *Config) take(k *checker, rows []key, under string, values map[string]any) {
	for name, value := range values {
		name = under + name
		i := slices.IndexFunc(rows, func(r key) bool { return r.name == name })
		inside, isTable := value.(map[string]any)
		switch {
		case i >= 0:
			if text, hint := rows[i].takes.take(c, name, value); text != "" {
				k.add(name, hint, "%s", text)
			}
		case name == keysTable && isTable:
			c.bindKeys(k, inside)
		case isTable && under == "" && slices.ContainsFunc(rows, func(r key) bool { return r.table() == name }):
			c.take(k, rows, name+".", inside)
		default:
			k.add(name, "", "unknown key %q", name)
		}
	}
}

// IsSet tells whether the file says something of a key, by its name with its
// table: "review.per_day".
func (c Config) IsSet(name string) bool { return c.lines[name] > 0 }

// from says where the value of a key comes from: the file, or nowhere.
func (c Config) from(name string) string {
	if c.IsSet(name) {
		return "config.toml:" + strconv.Itoa(c.lines[name])
	}
	return "default"
}

// A checker collects what is wrong with the values of a file.
type checker struct {
	file     string
	lines    map[string]int
	problems []curriculum.Problem
}

func (k *checker) add(key, hint, format string, args ...any) {
	line := max(k.lines[key], 1)
	k.problems = append(k.problems, curriculum.Problem{File: k.file, Line: line, Text: fmt.Sprintf(format, args...), Hint: hint})
}
