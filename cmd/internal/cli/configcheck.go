package cli

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// A checker collects what is wrong with the values of a config.
type checker struct {
	file     string
	lines    map[string]int
	problems []curriculum.Problem
}

func (k *checker) add(key, hint, format string, args ...any) {
	line := max(k.lines[key], 1)
	k.problems = append(k.problems, curriculum.Problem{File: k.file, Line: line, Text: fmt.Sprintf(format, args...), Hint: hint})
}

// check looks at values that TOML cannot judge, and makes the keymap.
func (c *config) check(file string) []curriculum.Problem {
	k := &checker{file: file, lines: c.lines}
	themes := filepath.Join(filepath.Dir(file), themesDir)
	if c.Theme != "" && !slices.Contains(theme.Names(), c.Theme) && !isTheme(themes, c.Theme) {
		k.add("theme", "theme is one of "+strings.Join(append(theme.Names(), themeNames(themes)...), ", "), "unknown theme %q", c.Theme)
	}
	if c.Icons != "" && !slices.Contains(theme.IconSets(), c.Icons) {
		k.add("icons", "icons is one of "+strings.Join(theme.IconSets(), ", "), "unknown icons %q", c.Icons)
	}
	if c.Browser != "" {
		if _, err := host.Words(c.Browser); err != nil {
			k.add("browser", `as in browser = "firefox --new-tab %s"`, "browser: %s", err)
		}
	}
	if _, set := c.lines["minutes"]; set && (c.Minutes < 1 || c.Minutes > 24*60) {
		k.add("minutes", "it is how long a session is, from 1 to 1440", "minutes: %d is out of range", c.Minutes)
	}
	c.checkHabits(k)
	c.bindKeys(k)
	slices.SortStableFunc(k.problems, func(a, b curriculum.Problem) int { return a.Line - b.Line })
	return k.problems
}

func (c *config) checkHabits(k *checker) {
	if n := c.Review.PerDay; n != nil && *n < 0 {
		k.add("review.per_day", "0 is no limit", "review.per_day: %d is less than nothing", *n)
	}
	if r := c.Review.Retention; r != nil && (*r < 0.5 || *r > 0.99) {
		k.add("review.retention", "it is the share to be recalled, from 0.5 to 0.99", "review.retention: %v is out of range", *r)
	}
	if at := c.Review.DayStarts; at != nil {
		if _, err := timeOfDay(*at); err != nil {
			k.add("review.day_starts", `as in day_starts = "04:00"`, "review.day_starts: %q is no time of a day", *at)
		}
	}
	for _, name := range c.Streak.Rest {
		if _, ok := weekday(name); !ok {
			k.add("streak.rest", `as in rest = ["sat", "sun"]`, "streak.rest: %q is no day of the week", name)
		}
	}
	if n := c.Streak.Free; n != nil && (*n < 0 || *n > 6) {
		k.add("streak.free", "it is how many days of a week may be missed, from 0 to 6", "streak.free: %d is out of range", *n)
	}
}

// bindKeys makes the keymap of [keys] and finds clashes.
func (c *config) bindKeys(k *checker) {
	if len(c.Keys) == 0 {
		return
	}
	c.keymap = keymap.Default()
	bound := map[string][]string{}
	flatten(k, "", c.Keys, bound)
	for _, name := range slices.Sorted(maps.Keys(bound)) {
		if err := c.keymap.Bind(name, bound[name]...); err != nil {
			k.add("keys."+name, keyHint(err), "keys: %s", err)
		}
	}
	for _, clash := range c.keymap.Clashes() {
		at := clash.B
		if _, ours := bound[at]; !ours {
			at = clash.A
		}
		k.add("keys."+at, "give one of them another key, or none: []", "keys: %s", clash)
	}
}

// keyHint is what may have been meant by the name of an action or a key that
// there is not.
func keyHint(err error) string {
	var unknown *keymap.Unknown
	if errors.As(err, &unknown) {
		if near := curriculum.Nearest(unknown.Name, unknown.Known, 1); len(near) > 0 {
			return fmt.Sprintf("did you mean %q?", near[0])
		}
		if len(unknown.Known) == 1 {
			return fmt.Sprintf("did you mean %q?", unknown.Known[0])
		}
	}
	return "llmcourse config default lists every action with its keys"
}

// flatten reads keys whether their names were quoted ("act.tick") or not
// (act.tick): without quotes TOML makes tables of them.
func flatten(k *checker, under string, from map[string]any, into map[string][]string) {
	for name, value := range from {
		if under != "" {
			name = under + "." + name
		}
		switch v := value.(type) {
		case map[string]any:
			flatten(k, name, v, into)
			continue
		case string:
			into[name] = []string{v}
			continue
		case []any:
			keys := []string{}
			for _, one := range v {
				if key, ok := one.(string); ok {
					keys = append(keys, key)
				}
			}
			if len(keys) == len(v) {
				into[name] = keys
				continue
			}
		}
		k.add("keys."+name, `as in "act.tick" = ["x", "space"]`, "keys: %s is no key and no list of keys", name)
	}
}

// timeOfDay reads "04:00".
func timeOfDay(text string) (time.Duration, error) {
	at, err := time.Parse("15:04", text)
	return time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute, err
}

// weekday reads "sat" or "Saturday".
func weekday(name string) (time.Weekday, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	for d := time.Sunday; d <= time.Saturday; d++ {
		if full := strings.ToLower(d.String()); name == full || name == full[:3] {
			return d, true
		}
	}
	return 0, false
}

// isTheme tells whether the learner has a theme of that name.
func isTheme(dir, name string) bool {
	if !themeName(name) {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, name+".toml"))
	return err == nil
}
