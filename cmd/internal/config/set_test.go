package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The rest of the file stays as it is.
func TestSet(t *testing.T) {
	t.Parallel()
	const full = "# mine\ntheme = \"dark\" # at night\n\n[review]\nper_day = 10 # enough\n# why\nretention = 0.9\n\n[streak]\nrest = [ # both\n  \"sat\",\n  \"sun\", # \"]\"\n] # end\n"
	for _, tt := range []struct {
		name, before, key, words, after string
	}{
		{"a new file", "", "theme", "light", "theme = \"light\"\n"},
		{"a new table", "", "review.per_day", "3", "[review]\nper_day = 3\n"},
		{"another table", "theme = \"dark\"", "review.per_day", "3", "theme = \"dark\"\n\n[review]\nper_day = 3\n"},
		{"a value", full, "theme", "light", strings.Replace(full, `"dark"`, `"light"`, 1)},
		{"a number", full, "review.per_day", "7", strings.Replace(full, "10", "7", 1)},
		{"a list of lines", full, "streak.rest", "mon", strings.Replace(full, "[ # both\n  \"sat\",\n  \"sun\", # \"]\"\n]", `["mon"]`, 1)},
		{"an empty list", full, "streak.rest", "none", strings.Replace(full, "[ # both\n  \"sat\",\n  \"sun\", # \"]\"\n]", `[]`, 1)},
		{"a key at the top", full, "icons", "plain", strings.Replace(full, "night\n", "night\nicons = \"plain\"\n", 1)},
		{"a key in a table", full, "review.day_starts", "05:00", strings.Replace(full, "0.9\n", "0.9\nday_starts = \"05:00\"\n", 1)},
		{"a key of an action", full, "keys.act.star", "V", full + "\n[keys]\n\"act.star\" = [\"V\"]\n"},
		{"words", "", "browser", "firefox --new-tab %s", "browser = \"firefox --new-tab %s\"\n"},
		{"a windows file", "theme = \"dark\"\r\n", "icons", "plain", "theme = \"dark\"\r\nicons = \"plain\"\r\n"},
		{"a mark", "\uFEFFtheme = \"dark\"\n", "theme", "16", "\uFEFFtheme = \"16\"\n"},
		{"a dotted key", "review.per_day = 3\n", "review.per_day", "4", "review.per_day = 4\n"},
		{"a slip put right", "theme = \"nigth\"\n", "theme", "dark", "theme = \"dark\"\n"},
		{"beside a slip", "them = \"nigth\"\n", "theme", "dark", "them = \"nigth\"\ntheme = \"dark\"\n"},
		{"the same", full, "theme", "dark", full},
	} {
		file := filepath.Join(t.TempDir(), "config.toml")
		if tt.before != "" {
			if err := os.WriteFile(file, []byte(tt.before), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		words := strings.Fields(tt.words)
		if err := Set(file, tt.key, words); err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got, _ := os.ReadFile(file); string(got) != tt.after {
			t.Errorf("%s:\n%q, want\n%q", tt.name, got, tt.after)
		}
	}
}

func TestSetRefuses(t *testing.T) {
	t.Parallel()
	const file = "review = { per_day = 3 }\n"
	for _, tt := range []struct{ before, key, words, says string }{
		{file, "theme", "nigth", "unknown theme"},
		{file, "minutes", "thirty", "no whole number"},
		{file, "minutes", "0", "out of range"},
		{file, "mouse", "yes", "neither true nor false"},
		{file, "minutes", "1\nicons = \"plain\"", ""},
		{file, "streak.rest", "someday", "no day of the week"},
		{file, "review.per_day", "4", ""}, // it stands in braces
		{file, "colour", "red", "no key"},
		{file, "keys.act.tock", "x", "no key"},
		{file, "keys.act.star", "u", "both"},
		{"theme = \"dark\nicons = 3\n", "theme", "light", ""},
	} {
		name := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(name, []byte(tt.before), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Set(name, tt.key, []string{tt.words}); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s = %s: %v, want %q", tt.key, tt.words, err, tt.says)
		}
		if got, _ := os.ReadFile(name); string(got) != tt.before {
			t.Errorf("%s = %s: the file is %q", tt.key, tt.words, got)
		}
	}
}

func TestUnset(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(file, []byte("# mine\ntheme = \"dark\"\nicons = \"plain\"\n[streak]\nrest = [\n\"sat\"]\nfree = 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"theme", "streak.rest", "minutes"} {
		if err := Unset(file, name); err != nil {
			t.Error(err)
		}
	}
	if got, _ := os.ReadFile(file); string(got) != "# mine\nicons = \"plain\"\n[streak]\nfree = 2\n" {
		t.Errorf("%q", got)
	}
	if err := Unset(file, "colour"); err == nil {
		t.Error("there is no such key")
	}
}

// Every key of the default file can be set to what it is, and nothing else
// changes by it.
func TestEveryKeyCanBeSet(t *testing.T) {
	t.Parallel()
	c := Default()
	for _, k := range table("") {
		file := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(file, []byte(DefaultFile()), 0o600); err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(strings.ReplaceAll(printed(k.takes.of(&c)), "none", ""))
		if err := Set(file, k.name, words); err != nil {
			t.Errorf("%s: %v", k.name, err)
		}
		got, err := Read(file)
		if err != nil || !got.IsSet(k.name) {
			t.Errorf("%s: %v", k.name, err)
		}
		if err := Unset(file, k.name); err != nil {
			t.Errorf("%s: %v", k.name, err)
		}
		if text, _ := os.ReadFile(file); string(text) != DefaultFile() {
			t.Errorf("%s: something is left", k.name)
		}
	}
}

// Whatever the file holds, a change leaves it readable or alone.
func FuzzSet(f *testing.F) {
	f.Add("theme = \"dark\" # x\n[review]\nper_day = 3\n", uint8(0))
	f.Add("rest = [ # ]\n", uint8(8))
	f.Add("[streak]\nrest = ['''a]\n''', \"\\\"\"]", uint8(8))
	names := SettableNames()
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		e := newEditor([]byte(text))
		if !e.sound {
			return
		}
		if _, problems := parse("x", []byte(text)); len(problems) > 0 {
			return
		}
		name := names[int(n)%len(names)]
		e.unset(name)
		if _, problems := parse("x", e.data); len(problems) > 0 {
			t.Errorf("%q without %s is %q: %v", text, name, e.data, problems)
		}
	})
}
