package cli

import (
	"fmt"
	"strings"

	"llmcourse/progress/review"
	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// defaultConfig is a config.toml in which every key stands as it is without
// one, behind a comment mark: taking the marks out changes nothing.
func defaultConfig() string {
	var b strings.Builder
	fmt.Fprintf(&b, `# config.toml of llmcourse. Take the # out of a line to set what it says.
# "llmcourse config" shows what counts, "llmcourse config check" finds slips.

# Colours: %s,
# or the name of a file of yours in the folder themes, as in themes/mine.toml:
#   [dark]   # on a dark ground, and [light] likewise. What is left out is ours.
#   text = "#e6e1dc"   # "#rrggbb", the number of a terminal colour, or ""
#   %s
#theme = "auto"

# Glyphs: %s.
#icons = "emoji"

# Whether the program takes the mouse.
#mouse = true

# How to open an address; %%s is the address, and no shell reads it. Empty: as
# LLMCOURSE_BROWSER, BROWSER or the system says.
#browser = ""

# How many minutes a session is, where it is planned.
#minutes = %d

# Draw with Bubble Tea's own renderer, where ours should ever draw badly.
#classic = false

[review]
# The most reviews on one day; 0 is no limit.
#per_day = %d
# The share that shall be recalled when it is asked: more is more work.
#retention = %v
# When a day begins, for somebody who works late.
#day_starts = "%02d:00"
# Sections and parts whose questions do not come back for now, by Ref.
#paused = []

[streak]
# Days of the week on which nothing is asked, as in ["sat", "sun"].
#rest = []
# How many further days of a week may be missed.
#free = %d
# Count no streak at all.
#off = false

[keys]
# Keys of each action: one, several, or [] for none. A key that two actions of
# one screen would answer is an error.
`, strings.Join(theme.Names(), ", "), strings.Join(paletteKeys(), " "), strings.Join(theme.IconSets(), ", "),
		study.DefaultMinutes, review.DefaultPerDay, review.DefaultRetention, int(review.DefaultTurn.Hours()), defaultFree)
	for _, action := range keymap.Default().Actions() {
		var keys []string
		for _, k := range action.Binding.Keys() {
			keys = append(keys, tomlString(k))
		}
		fmt.Fprintf(&b, "#%s = [%s] # %s\n", tomlString(action.Name), strings.Join(keys, ", "), action.Binding.Help().Desc)
	}
	return b.String()
}

// tomlString quotes a text for TOML.
func tomlString(s string) string {
	if !strings.ContainsAny(s, `\"`) {
		return `"` + s + `"`
	}
	return "'" + s + "'"
}
