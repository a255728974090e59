package cli

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// asJSON is a config as its schema sees it.
func asJSON(t *testing.T, text string) map[string]any {
	t.Helper()
	var values, out map[string]any
	if err := toml.Unmarshal([]byte(text), &values); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestDefaultConfig takes the marks out of the default file: it then says what
// the program does without it, every key of the schema and every action is in
// it, and each with the default of the schema.
func TestDefaultConfig(t *testing.T) {
	t.Parallel()
	if _, problems := parseConfig("config.toml", []byte(defaultConfig())); len(problems) > 0 {
		t.Fatal(problems)
	}
	text := regexp.MustCompile(`(?m)^#(["a-z])`).ReplaceAllString(defaultConfig(), "$1")
	c, problems := parseConfig("config.toml", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	e, _, _ := world(t, 80)
	bare, full := &app{Host: e}, &app{Host: e, conf: &c}
	if one, other := effectiveValues(t, bare, config{}), effectiveValues(t, full, c); !reflect.DeepEqual(one, other) {
		t.Errorf("without a file %v\nwith the default one %v", one, other)
	}
	for _, a := range keymap.Default().Actions() {
		if c.lines["keys."+a.Name] == 0 {
			t.Errorf("%s is not in it", a.Name)
		}
	}
	s, err := readSchema("../../../docs/schema/config.json")
	if err != nil {
		t.Fatal(err)
	}
	values := asJSON(t, text)
	if err := s.check(values); err != nil {
		t.Error(err)
	}
	sameKeys(t, "", s, values)
}

// An editor that reads the schema knows every action, by both spellings, and
// no other.
func TestSchemaHasEveryAction(t *testing.T) {
	t.Parallel()
	s, err := readSchema("../../../docs/schema/config.json")
	if err != nil {
		t.Fatal(err)
	}
	var listed, want []string
	for name, p := range s.Properties["keys"].Properties {
		if strings.Contains(name, ".") {
			listed = append(listed, name)
			continue
		}
		for action := range p.Properties {
			listed = append(listed, name+"."+action)
		}
	}
	for _, a := range keymap.Default().Actions() {
		want = append(want, a.Name, a.Name)
	}
	slices.Sort(listed)
	slices.Sort(want)
	if !slices.Equal(listed, want) {
		t.Errorf("the schema has\n%v\nand the program\n%v", listed, want)
	}
}

// effectiveValues are the values that count, keys apart.
func effectiveValues(t *testing.T, a *app, c config) []string {
	t.Helper()
	rows, err := a.effective(c)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		if !strings.HasPrefix(r.key, "keys.") {
			out = append(out, r.key+" "+r.value)
		}
	}
	return out
}

func sameKeys(t *testing.T, path string, s *schema, values map[string]any) {
	t.Helper()
	if want, got := slices.Sorted(maps.Keys(s.Properties)), slices.Sorted(maps.Keys(values)); !slices.Equal(want, got) {
		t.Errorf("%q: the schema has %v, the file %v", path, want, got)
	}
	for key, p := range s.Properties {
		switch value := values[key].(type) {
		case map[string]any:
			if key != "keys" {
				sameKeys(t, path+key+".", p, value)
			}
		default:
			if !reflect.DeepEqual(p.Default, value) {
				t.Errorf("%s%s: the schema says %v, the file %v", path, key, p.Default, value)
			}
		}
	}
}

// TestConfigSlips holds schema and program to the same judgement.
func TestConfigSlips(t *testing.T) {
	t.Parallel()
	s, err := readSchema("../../../docs/schema/config.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"minutes = 0":                              "minutes: 0 is out of range",
		"[review]\nper_day = -1":                   "review.per_day: -1 is less than nothing",
		"[review]\nretention = 1.0":                "review.retention: 1 is out of range",
		"[review]\nday_starts = \"25:00\"":         `review.day_starts: "25:00" is no time of a day`,
		"[streak]\nrest = [\"sat\", \"caturday\"]": `streak.rest: "caturday" is no day of the week`,
		"[streak]\nfree = 7":                       "streak.free: 7 is out of range",
		"[streak]\nof = true":                      `unknown key "streak.of"`,
		"[keys]\n\"act.tick\" = 3":                 "keys: act.tick is no key and no list of keys",
		"[keys]\n\"act.tick\" = [\"x\", 1]":        "keys: act.tick is no key and no list of keys",
		"[review]\nretention = \"much\"":           "",
	} {
		_, problems := parseConfig("c", []byte(text))
		if len(problems) != 1 || want != "" && problems[0].Text != want || problems[0].Line != 1+strings.Count(text, "\n") {
			t.Errorf("%q: %v, want %q", text, problems, want)
		}
		if !strings.Contains(want, "caturday") && s.check(asJSON(t, text)) == nil {
			t.Errorf("%q: the schema takes it", text)
		}
	}
	for _, text := range []string{
		"[streak]\nrest = [\"Sat\", \"sunday\"]\nfree = 0\noff = true", "[keys]\nact.star = \"V\"", "[keys]\n\"act.star\" = []",
		"[review]\nper_day = 0\nday_starts = \"4:30\"",
	} {
		if _, problems := parseConfig("c", []byte(text)); len(problems) > 0 {
			t.Errorf("%q: %v", text, problems)
		}
		if err := s.check(asJSON(t, text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestKeysAreBound(t *testing.T) {
	t.Parallel()
	c, problems := parseConfig("c", []byte("[keys]\n\"act.star\" = [\"V\"]\nact.skip = []\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := c.keymap.Act.Star.Keys(); !slices.Equal(got, []string{"V"}) || c.keymap.Act.Skip.Enabled() {
		t.Errorf("star on %v, skip live: %v", got, c.keymap.Act.Skip.Enabled())
	}
	star := keymap.Default().Act.Star.Keys()[0]
	for text, want := range map[string]string{
		fmt.Sprintf("[keys]\n# the key of a star\n\"act.tick\" = [%q]", star): fmt.Sprintf("c:3: keys: %q is bound to both act.tick and act.star", star),
		"[keys]\n\"act.tock\" = [\"x\"]":                                      `c:2: keys: no action is called "act.tock"`,
		"[keys]\n\"act.tick\" = [\" \"]":                                      `c:2: keys: the space key is called "space"`,
		"[keys]\n\n\"act.open\" = [\"entre\"]":                                `c:3: keys: no key is called "entre" (did you mean "enter"?)`,
		"[keys]\nact.open = \"crtl+x\"":                                       `c:2: keys: no key is called "crtl+x" (did you mean "ctrl+x"?)`,
		"[keys]\nact.open = \"Escape\"":                                       `c:2: keys: no key is called "Escape" (did you mean "esc"?)`,
		"[keys]\nact.opne = \"x\"":                                            `c:2: keys: no action is called "act.opne" (did you mean "act.open"?)`,
	} {
		_, problems := parseConfig("c", []byte(text))
		if len(problems) != 1 || !strings.HasPrefix(problems[0].String(), want) {
			t.Errorf("%q: %v, want %s", text, problems, want)
		}
	}
}

func TestColours(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]bool{
		"": true, "0": true, "255": true, "#fff": true, "#A0b1C2": true,
		"256": false, "-1": false, "#ff": false, "#ggg": false, "red": false, "#12345": false,
	} {
		if colour(value) != want {
			t.Errorf("colour(%q) is %v", value, !want)
		}
	}
	if keys := paletteKeys(); !slices.Contains(keys, "accent") || len(keys) != reflect.TypeFor[theme.Palette]().NumField() {
		t.Errorf("palette: %v", keys)
	}
}
