package cli

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"llmcourse/progress/review"
	"llmcourse/progress/study"
)

// An effect is a key of the config with the value that counts and where that
// comes from.
type effect struct{ key, value, from string }

// effective are all keys, in the order of the default file. Of [keys] it lists
// what is not as in the program.
func (a *app) effective(c config) ([]effect, error) {
	looks, err := a.settings()
	if err != nil {
		return nil, err
	}
	habits, err := a.habits()
	if err != nil {
		return nil, err
	}
	file := func(key string) string {
		if line, set := c.lines[key]; set {
			return "config.toml:" + strconv.Itoa(line)
		}
		return "default"
	}
	rows := a.looksFrom(c, looks, file)
	add := func(key, value string) { rows = append(rows, effect{key, value, file(key)}) }
	add("minutes", strconv.Itoa(cmp.Or(c.Minutes, study.DefaultMinutes)))
	if classic(a.Host) {
		rows = append(rows, effect{"classic", "true", "LLMCOURSE_CLASSIC"})
	} else {
		add("classic", strconv.FormatBool(c.Classic))
	}
	perDay := strconv.Itoa(cmp.Or(habits.Review.PerDay, review.DefaultPerDay))
	if habits.Review.PerDay < 0 {
		perDay = "0"
	}
	turn := habits.Review.Calendar.Turn
	var rest []string
	for _, day := range habits.Rest {
		rest = append(rest, strings.ToLower(day.String()[:3]))
	}
	add("review.per_day", perDay)
	add("review.retention", fmt.Sprint(cmp.Or(habits.Review.Retention, review.DefaultRetention)))
	add("review.day_starts", fmt.Sprintf("%02d:%02d", int(turn.Hours()), int(turn.Minutes())%60))
	add("review.paused", cmp.Or(strings.Join(c.Review.Paused, " "), "none"))
	add("streak.rest", cmp.Or(strings.Join(rest, " "), "none"))
	add("streak.free", strconv.Itoa(habits.Free))
	add("streak.off", strconv.FormatBool(c.Streak.Off))
	if c.keymap != nil {
		for _, action := range c.keymap.Actions() {
			if _, set := c.lines["keys."+action.Name]; set {
				keys := strings.Join(action.Binding.Keys(), " ")
				if !action.Binding.Enabled() {
					keys = "none"
				}
				add("keys."+action.Name, keys)
			}
		}
	}
	return rows, nil
}

// looksFrom are the keys that can also be set by flags, by the environment, or
// inside the program.
func (a *app) looksFrom(c config, looks settings, file func(string) string) []effect {
	var made choice
	if p, err := a.places(); err == nil {
		made = readChoice(choiceFile(p))
	}
	from := func(key string, flag, chosen bool) string {
		switch {
		case flag:
			return "--" + key
		case chosen:
			return "chosen in the program"
		}
		return file(key)
	}
	rows := []effect{
		{"theme", looks.Theme, from("theme", a.flags.theme != "", made.Theme != "" && made.Over.Theme == c.Theme)},
		{"icons", looks.Icons, from("icons", a.flags.icons != "", made.Icons != "" && made.Over.Icons == c.Icons)},
		{"mouse", strconv.FormatBool(looks.Mouse), from("mouse", false, made.Mouse != nil && same(made.Over.Mouse, c.Mouse))},
	}
	if looks.Icons == "ascii" && rows[1].from == "default" && a.ASCII() {
		rows[1].from = "LANG or TERM"
	}
	if looks.NoColor {
		rows[0].value += ", without colours"
	}
	browser := effect{"browser", c.Browser, file("browser")}
	for _, name := range []string{"LLMCOURSE_BROWSER", "BROWSER"} {
		if v := a.Getenv(name); v != "" && browser.value == "" {
			browser.value, browser.from = v, name
		}
	}
	browser.value = cmp.Or(browser.value, "of the system")
	return append(rows, browser)
}
