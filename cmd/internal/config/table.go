package config

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"llmcourse/cmd/internal/host"
	"llmcourse/progress/review"
	"llmcourse/progress/study"
	"llmcourse/tui/theme"
)

// A key is one row of the table.
type key struct {
	name    string // with its table: "review.per_day"
	about   string // in the default file, in lines
	help    string // in the help and in the schema, in one line
	example string // a value as TOML, for the help; "" is the default
	takes   value
	// counts is the value that counts and where it comes from, where that may be
	// elsewhere than the file; nil: the file, or the default.
	counts func(Config, Inputs) (value, from string)
}

// table is the part of the name before the dot, "" where there is none.
func (k key) table() string {
	before, _, inside := strings.Cut(k.name, ".")
	if !inside {
		return ""
	}
	return before
}

// short is the name without its table.
func (k key) short() string { return k.name[strings.IndexByte(k.name, '.')+1:] }

// defaultFree is how many days a week may be missed without breaking a streak.
const defaultFree = 1

// table is every key but those of [keys], in the order in which they are shown.
// themes is the folder with the learner's own, "" where none is asked for.
func table(themes string) []key {
	return slices.Concat(looksKeys(themes), programKeys(), habitKeys())
}

func looksKeys(themes string) []key {
	return []key{{
		name: "theme",
		about: "Colours: " + strings.Join(theme.Names(), ", ") + ",\nor the name of a file of yours in the folder themes, as in themes/mine.toml:\n" +
			"  [dark]   # on a dark ground, and [light] likewise. What is left out is ours.\n" +
			"  text = \"#e6e1dc\"   # \"#rrggbb\", the number of a terminal colour, or \"\"\n  " + strings.Join(paletteKeys(), " "),
		help:   "colours: " + strings.Join(theme.Names(), ", ") + ", or the name of a file in the folder themes",
		takes:  text{at: func(c *Config) *string { return &c.Theme }, otherwise: "auto", filled: true, wrong: wrongTheme(themes)},
		counts: themeCounts,
	}, {
		name:   "icons",
		about:  "Glyphs: " + strings.Join(theme.IconSets(), ", ") + ".",
		help:   strings.Join(theme.IconSets(), ", "),
		takes:  text{at: func(c *Config) *string { return &c.Icons }, otherwise: "emoji", oneOf: theme.IconSets()},
		counts: iconsCount,
	}, {
		name:   "mouse",
		about:  "Whether the program takes the mouse.",
		help:   "whether the program takes the mouse",
		takes:  yes{func(c *Config) *bool { return &c.Mouse }, true},
		counts: mouseCounts,
	}}
}

func programKeys() []key {
	return []key{{
		name:    "browser",
		about:   "How to open an address; %s is the address, and no shell reads it. Empty: as\nLLMCOURSE_BROWSER, BROWSER or the system says.",
		help:    "how to open an address; %s is the address, and no shell reads it",
		example: `"firefox --new-tab %s"`,
		takes:   text{at: func(c *Config) *string { return &c.Browser }, wrong: wrongBrowser},
		counts:  browserCounts,
	}, {
		name:  "minutes",
		about: "How many minutes a session is, where it is planned.",
		help:  "how long a session is",
		takes: whole{func(c *Config) *int { return &c.Minutes }, study.DefaultMinutes, 1, 24 * 60, "it is how long a session is, from 1 to 1440"},
	}, {
		name:   "classic",
		about:  "Draw with Bubble Tea's own renderer, where ours should ever draw badly.",
		help:   "draw with Bubble Tea's own renderer",
		takes:  yes{func(c *Config) *bool { return &c.Classic }, false},
		counts: classicCounts,
	}}
}

func habitKeys() []key {
	return []key{{
		name:  "review.per_day",
		about: "The most reviews on one day; 0 is no limit.",
		help:  "the most reviews on one day; 0 is no limit",
		takes: whole{func(c *Config) *int { return &c.PerDay }, review.DefaultPerDay, 0, 0, "0 is no limit"},
	}, {
		name:  "review.retention",
		about: "The share that shall be recalled when it is asked: more is more work.",
		help:  "the share that shall be recalled when it is asked",
		takes: fraction{func(c *Config) *float64 { return &c.Retention }, review.DefaultRetention, 0.5, 0.99, "it is the share to be recalled, from 0.5 to 0.99"},
	}, {
		name:  "review.day_starts",
		about: "When a day begins, for somebody who works late.",
		help:  "when a day begins",
		takes: text{at: func(c *Config) *string { return &c.DayStarts }, otherwise: fmt.Sprintf("%02d:00", int(review.DefaultTurn.Hours())), wrong: wrongTime,
			pattern: "^([01]?[0-9]|2[0-3]):[0-5][0-9]$"},
	}, {
		name:    "review.paused",
		about:   "Sections and parts whose questions do not come back for now, by Ref.",
		help:    "sections and parts whose questions do not come back for now, by Ref",
		example: `["scientist/new-trends"]`,
		takes:   list{at: func(c *Config) *[]string { return &c.Paused }},
	}, {
		name:    "streak.rest",
		about:   `Days of the week on which nothing is asked, as in ["sat", "sun"].`,
		help:    "days of the week on which nothing is asked",
		example: `["sat"]`,
		takes: list{at: func(c *Config) *[]string { return &c.Rest }, wrong: wrongDay, short: shortDay,
			pattern: "^([Ss]un|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at)[a-z]*$"},
	}, {
		name:  "streak.free",
		about: "How many further days of a week may be missed.",
		help:  "further days of a week that may be missed",
		takes: whole{func(c *Config) *int { return &c.Free }, defaultFree, 0, 6, "it is how many days of a week may be missed, from 0 to 6"},
	}, {
		name:  "streak.off",
		about: "Count no streak at all.",
		help:  "count no streak at all",
		takes: yes{func(c *Config) *bool { return &c.StreakOff }, false},
	}}
}

// wrongTheme knows the themes of the program and those in a folder.
func wrongTheme(dir string) func(name, value string) (text, hint string) {
	return func(_, value string) (text, hint string) {
		if slices.Contains(theme.Names(), value) || isTheme(dir, value) {
			return "", ""
		}
		return fmt.Sprintf("unknown theme %q", value), "theme is one of " + strings.Join(append(theme.Names(), namesIn(dir)...), ", ")
	}
}

func wrongBrowser(name, value string) (text, hint string) {
	if value == "" {
		return "", ""
	}
	if _, err := host.Words(value); err != nil {
		return name + ": " + err.Error(), `as in browser = "firefox --new-tab %s"`
	}
	return "", ""
}

func wrongTime(name, value string) (text, hint string) {
	if _, err := timeOfDay(value); err != nil {
		return fmt.Sprintf("%s: %q is no time of a day", name, value), `as in day_starts = "04:00"`
	}
	return "", ""
}

func wrongDay(name, value string) (text, hint string) {
	if _, ok := weekday(value); !ok {
		return fmt.Sprintf("%s: %q is no day of the week", name, value), `as in rest = ["sat", "sun"]`
	}
	return "", ""
}

// shortDay is "sat" of "Saturday".
func shortDay(name string) string {
	day, _ := weekday(name)
	return strings.ToLower(day.String()[:3])
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

// themesIn is the folder of the learner's own themes, beside config.toml.
// Without a config file there is none.
func themesIn(configFile string) string {
	if configFile == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(configFile), themesDir)
}
