package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/tui/theme"
)

// themesDir is where the learner's own themes are, beside config.toml: one
// file each, named as the theme.
const themesDir = "themes"

// A themeFile has a palette for each ground. What it leaves out is as in our
// own theme.
type themeFile struct {
	Dark  theme.Palette `toml:"dark"`
	Light theme.Palette `toml:"light"`
}

// Themes reads the learner's themes, beside config.toml; with a name only that
// one. Those of the program are not among them.
func Themes(configFile, name string) ([]theme.Pair, error) {
	if slices.Contains(theme.Names(), name) {
		return nil, nil
	}
	dir := themesIn(configFile)
	names := namesIn(dir)
	if name != "" {
		names = slices.DeleteFunc(names, func(n string) bool { return n != name })
	}
	var own []theme.Pair
	for _, n := range names {
		pair, problems, err := readTheme(dir, n)
		if err != nil {
			return nil, err
		}
		if len(problems) > 0 {
			return nil, firstOf(problems, "")
		}
		own = append(own, pair)
	}
	return own, nil
}

// ThemeNames are the names of all themes there are, ours first.
func ThemeNames(configFile string) []string {
	return append(theme.Names(), namesIn(themesIn(configFile))...)
}

// Check finds all that is wrong with config.toml and the learner's themes.
func Check(configFile string) ([]curriculum.Problem, error) {
	_, problems, err := Load(configFile)
	if err != nil {
		return nil, err
	}
	dir := themesIn(configFile)
	for _, name := range namesIn(dir) {
		_, more, err := readTheme(dir, name)
		if err != nil {
			return nil, err
		}
		problems = append(problems, more...)
	}
	return problems, nil
}

// namesIn are the names of the learner's themes, sorted.
func namesIn(dir string) []string {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil // no folder: no themes
	}
	var names []string
	for _, f := range files {
		if name, ok := strings.CutSuffix(f.Name(), ".toml"); ok && themeName(name) {
			names = append(names, name)
		}
	}
	return names
}

// themeName tells whether a theme may be called so.
func themeName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z')
	})
}

// readTheme reads a theme and finds all that is wrong with it.
func readTheme(dir, name string) (theme.Pair, []curriculum.Problem, error) {
	file := filepath.Join(dir, name+".toml")
	data, err := os.ReadFile(file)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = curriculum.ErrNotFound
		}
		return theme.Pair{}, nil, fmt.Errorf("read theme %s: %w", name, err)
	}
	ours := func(name string, ground theme.Ground) theme.Palette {
		return theme.New(name, ground, theme.NewIcons("plain")).Palette
	}
	f := themeFile{ours("dark", theme.Dark), ours("light", theme.Light)}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	problems := decodeTOML(file, data, &f)
	for i := range problems {
		problems[i].Hint = "a theme has [dark] and [light] with " + strings.Join(paletteKeys(), ", ")
	}
	k := &checker{file: file, lines: keyLines(data), problems: problems}
	if slices.Contains(theme.Names(), name) {
		k.add("", "give the file another name", "there is a theme %s in the program", name)
	}
	k.palette("dark", f.Dark)
	k.palette("light", f.Light)
	return theme.Pair{Name: name, Night: f.Dark, Day: f.Light}, k.problems, nil
}

// palette looks at each colour of a palette.
func (k *checker) palette(ground string, p theme.Palette) {
	values := reflect.ValueOf(p)
	for i, key := range paletteKeys() {
		if value := values.Field(i).String(); key != "code" && !colour(value) {
			k.add(ground+"."+key, `a colour is "#rrggbb", the number of a terminal colour from 0 to 255, or ""`, "%s: %q is no colour", key, value)
		}
	}
}

// paletteKeys are the keys of a palette, in the order of its fields.
func paletteKeys() []string {
	fields := reflect.TypeFor[theme.Palette]()
	keys := make([]string, fields.NumField())
	for i := range keys {
		keys[i] = strings.ToLower(fields.Field(i).Name)
	}
	return keys
}

func colour(value string) bool {
	if digits, ok := strings.CutPrefix(value, "#"); ok {
		_, err := strconv.ParseUint(digits, 16, 32)
		return err == nil && (len(digits) == 6 || len(digits) == 3)
	}
	n, err := strconv.Atoi(value)
	return value == "" || err == nil && n >= 0 && n <= 255
}

// isTheme tells whether the learner has a theme of that name.
func isTheme(dir, name string) bool {
	if dir == "" || !themeName(name) {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, name+".toml"))
	return err == nil
}

// Theme is a theme by its name, the learner's own among them.
func Theme(configFile, name string, ground theme.Ground, icons string) (*theme.Theme, error) {
	own, err := Themes(configFile, name)
	if err != nil {
		return nil, err
	}
	return theme.New(name, ground, theme.NewIcons(icons), own...), nil
}
