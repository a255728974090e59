package cli

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/cmd/internal/config"
	"llmcourse/curriculum"
	"llmcourse/tui/keymap"
)

// slips are what is wrong with a config of that text.
func slips(t *testing.T, text string) []curriculum.Problem {
	t.Helper()
	file := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, problems, err := config.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}

// The schema has every key of the default file, each with its default.
func TestSchemaHasEveryDefault(t *testing.T) {
	t.Parallel()
	text := regexp.MustCompile(`(?m)^#(["a-z])`).ReplaceAllString(config.DefaultFile(), "$1")
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
		problems := slips(t, text)
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
		if problems := slips(t, text); len(problems) > 0 {
			t.Errorf("%q: %v", text, problems)
		}
		if err := s.check(asJSON(t, text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
