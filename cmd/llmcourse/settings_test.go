package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"llmcourse/tui/theme"
)

func TestChoiceStandsUntilTheConfigChanges(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state", "settings.toml")
	e, f := &env{environ: []string{"LANG=C.UTF-8"}}, &flags{}
	light := config{Theme: "light"}

	before := settle(e, f, light, readChoice(file))
	if want := (settings{Theme: "light", Icons: "emoji", Mouse: true}); before != want {
		t.Fatalf("got %+v, want %+v", before, want)
	}
	chosen := before
	chosen.Theme, chosen.Mouse = "dark", false
	if err := saveChoice(file, light, before, chosen); err != nil {
		t.Fatal(err)
	}
	if got := settle(e, f, light, readChoice(file)); got != chosen {
		t.Errorf("the choice is lost: %+v", got)
	}
	if got := settle(e, f, config{Theme: "16"}, readChoice(file)); got.Theme != "16" || got.Mouse {
		t.Errorf("the new config does not count: %+v", got)
	}
	if got := settle(e, &flags{theme: "mono", mouse: true}, light, readChoice(file)); got.Theme != "mono" || !got.Mouse {
		t.Errorf("the flags do not count: %+v", got)
	}
	// A second choice leaves the first alone.
	icons := chosen
	icons.Icons = "ascii"
	if err := saveChoice(file, light, chosen, icons); err != nil {
		t.Fatal(err)
	}
	if got := settle(e, f, light, readChoice(file)); got != icons {
		t.Errorf("got %+v, want %+v", got, icons)
	}
	if err := os.WriteFile(file, []byte("theme = ["), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := settle(e, f, light, readChoice(file)); got != before {
		t.Errorf("a broken file: %+v", got)
	}
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	with := func(environ ...string) *env { return &env{environ: environ} }
	for name, c := range map[string]struct {
		got, want bool
	}{
		"NO_COLOR":           {with("NO_COLOR=0").noColor(), true},
		"NO_COLOR, empty":    {with("NO_COLOR=").noColor(), false},
		"CLICOLOR":           {with("CLICOLOR=0").noColor(), true},
		"CLICOLOR, forced":   {with("CLICOLOR=0", "CLICOLOR_FORCE=1").noColor(), false},
		"dumb":               {with("TERM=dumb").dumb(), true},
		"utf-8":              {with("LANG=en_US.UTF-8").ascii(), false},
		"utf8":               {with("LC_ALL=C.utf8").ascii(), false},
		"C":                  {with("LC_ALL=C", "LANG=en_US.UTF-8").ascii(), true},
		"latin":              {with("LANG=de_DE.ISO-8859-1").ascii(), true},
		"no language":        {with().ascii(), false},
		"linux console":      {with("TERM=linux", "LANG=en_US.UTF-8").ascii(), true},
		"all of it ASCII":    {settle(with("LANG=C"), &flags{}, config{}, choice{}).ASCII, true},
		"signs asked for":    {settle(with("LANG=C"), &flags{icons: "plain"}, config{}, choice{}).ASCII, false},
		"console in UTF-8":   {settle(with("TERM=linux", "LANG=C.UTF-8"), &flags{}, config{}, choice{}).ASCII, false},
		"signs of ASCII":     {settle(with("LANG=C.UTF-8"), &flags{icons: "ascii"}, config{}, choice{}).ASCII, false},
		"dark by COLORFGBG":  {with("COLORFGBG=15;0").ground() == theme.Dark, true},
		"light by COLORFGBG": {with("COLORFGBG=0;default;15").ground() == theme.Light, true},
		"no COLORFGBG":       {with().ground() == theme.Unknown, true},
		"the last one":       {with("TERM=xterm", "TERM=dumb").dumb(), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}

func TestPaths(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("Unix paths")
	}
	home := func() (string, error) { return "/home/me", nil }
	homeless := func() (string, error) { return "", errors.New("$HOME is not defined") }
	for name, c := range map[string]struct {
		e    env
		home string
		want paths
	}{
		"xdg": {env{goos: "darwin", home: home}, "", paths{
			"/home/me/.config/llmcourse/config.toml", "/home/me/.local/share/llmcourse/progress",
			"/home/me/.local/share/llmcourse/notes", "/home/me/.local/share/llmcourse/courses", "/home/me/.local/share/llmcourse/overlays",
			"/home/me/.local/state/llmcourse", "/home/me/.cache/llmcourse",
		}},
		"variables": {env{home: homeless, environ: []string{
			"XDG_CONFIG_HOME=/c", "XDG_DATA_HOME=/d", "XDG_STATE_HOME=/s", "XDG_CACHE_HOME=/k",
		}}, "", paths{
			"/c/llmcourse/config.toml", "/d/llmcourse/progress", "/d/llmcourse/notes", "/d/llmcourse/courses", "/d/llmcourse/overlays",
			"/s/llmcourse", "/k/llmcourse",
		}},
		"flag": {env{home: homeless, environ: []string{"LLMCOURSE_HOME=/other"}}, "/one", paths{
			"/one/config.toml", "/one/progress", "/one/notes", "/one/courses", "/one/overlays", "/one/state", "/one/cache",
		}},
		"windows": {env{goos: "windows", home: home, environ: []string{"APPDATA=/r"}}, "", paths{
			"/r/llmcourse/config.toml", "/r/llmcourse/progress", "/r/llmcourse/notes", "/r/llmcourse/courses", "/r/llmcourse/overlays",
			"/home/me/AppData/Local/llmcourse/state", "/home/me/AppData/Local/llmcourse/cache",
		}},
	} {
		if got, err := findPaths(&c.e, c.home); got != c.want || err != nil {
			t.Errorf("%s: got %+v, %v; want %+v", name, got, err, c.want)
		}
	}
	if _, err := findPaths(&env{home: homeless}, ""); !errors.Is(err, errNoHome) {
		t.Errorf("homeless: %v", err)
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	for command, want := range map[string][]string{
		"firefox %s":                  {"firefox", "%s"},
		`  "C:\Program Files\f.exe" `: {`C:\Program Files\f.exe`},
		`a 'b "c"' d"e f"`:            {"a", `b "c"`, "de f"},
		`a ""`:                        {"a", ""},
		"a;b $(c) | d":                {"a;b", "$(c)", "|", "d"},
		`a "b`:                        nil,
		"":                            nil,
		" \t":                         nil,
	} {
		got, err := words(command)
		if !slices.Equal(got, want) || (err == nil) != (want != nil) {
			t.Errorf("words(%q) = %q, %v; want %q", command, got, err, want)
		}
	}
}
