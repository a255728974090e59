package config

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"llmcourse/cmd/internal/host"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// without is the default file with its marks taken out.
func without(t *testing.T) string {
	t.Helper()
	return regexp.MustCompile(`(?m)^#(["a-z])`).ReplaceAllString(DefaultFile(), "$1")
}

// TestDefaultFile takes the marks out of the default file: it then says what the
// program does without it, and every key and action is in it.
func TestDefaultFile(t *testing.T) {
	t.Parallel()
	if _, problems := parse("config.toml", []byte(DefaultFile())); len(problems) > 0 {
		t.Fatal(problems)
	}
	c, problems := parse("config.toml", []byte(without(t)))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	in := Inputs{Host: &host.Host{Environ: []string{"LANG=C.UTF-8"}}}
	values := func(c Config) (out []string) {
		for _, s := range c.Effective(in) {
			if !strings.HasPrefix(s.Key, "keys.") {
				out = append(out, s.Key+" "+s.Value)
			}
		}
		return out
	}
	if one, other := values(Default()), values(c); !reflect.DeepEqual(one, other) {
		t.Errorf("without a file %v\nwith the default one %v", one, other)
	}
	for _, k := range table("") {
		if !c.IsSet(k.name) {
			t.Errorf("%s is not in it", k.name)
		}
		if !strings.Contains(Help(), k.short()+" = ") {
			t.Errorf("%s is not in the help", k.name)
		}
	}
	for _, a := range keymap.Default().Actions() {
		if !c.IsSet("keys." + a.Name) {
			t.Errorf("%s is not in it", a.Name)
		}
	}
}

// TestSchema holds docs/schema/config.json to the table; UPDATE_GOLDEN=1 writes
// it.
func TestSchema(t *testing.T) {
	t.Parallel()
	const file = "../../../docs/schema/config.json"
	want, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("docs/schema/config.json is not what the table says (%v): UPDATE_GOLDEN=1 writes it", err)
	}
}

func TestKeysAreBound(t *testing.T) {
	t.Parallel()
	c, problems := parse("c", []byte("[keys]\n\"act.star\" = [\"V\"]\nact.skip = []\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := c.Keymap.Act.Star.Keys(); !slices.Equal(got, []string{"V"}) || c.Keymap.Act.Skip.Enabled() {
		t.Errorf("star on %v, skip live: %v", got, c.Keymap.Act.Skip.Enabled())
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
		_, problems := parse("c", []byte(text))
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
