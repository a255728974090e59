package config

import (
	"os"
	"path/filepath"
	"testing"

	"llmcourse/cmd/internal/host"
	"llmcourse/tui/theme"
)

func TestChoiceStandsUntilTheConfigChanges(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state", "settings.toml")
	e, f := &host.Host{Environ: []string{"LANG=C.UTF-8"}}, Flags{}
	of := func(text string) Config { c, _ := parse("config.toml", []byte(text)); return c }
	light := of("theme = 'light'")

	before := light.Looks(e, f, ReadChoice(file))
	if want := (Looks{Theme: "light", Icons: "emoji", Mouse: true}); before != want {
		t.Fatalf("got %+v, want %+v", before, want)
	}
	chosen := before
	chosen.Theme, chosen.Mouse = "dark", false
	if err := light.SaveChoice(file, before, chosen); err != nil {
		t.Fatal(err)
	}
	if got := light.Looks(e, f, ReadChoice(file)); got != chosen {
		t.Errorf("the choice is lost: %+v", got)
	}
	if got := of("theme = '16'").Looks(e, f, ReadChoice(file)); got.Theme != "16" || got.Mouse {
		t.Errorf("the new config does not count: %+v", got)
	}
	if got := light.Looks(e, Flags{Theme: "mono", Mouse: true}, ReadChoice(file)); got.Theme != "mono" || !got.Mouse {
		t.Errorf("the flags do not count: %+v", got)
	}
	// A second choice leaves the first alone.
	icons := chosen
	icons.Icons = "ascii"
	if err := light.SaveChoice(file, chosen, icons); err != nil {
		t.Fatal(err)
	}
	if got := light.Looks(e, f, ReadChoice(file)); got != icons {
		t.Errorf("got %+v, want %+v", got, icons)
	}
	if err := os.WriteFile(file, []byte("theme = ["), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := light.Looks(e, f, ReadChoice(file)); got != before {
		t.Errorf("a broken file: %+v", got)
	}
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	with := func(environ ...string) *host.Host { return &host.Host{Environ: environ} }
	for name, c := range map[string]struct {
		got, want bool
	}{
		"NO_COLOR":           {with("NO_COLOR=0").NoColor(), true},
		"NO_COLOR, empty":    {with("NO_COLOR=").NoColor(), false},
		"CLICOLOR":           {with("CLICOLOR=0").NoColor(), true},
		"CLICOLOR, forced":   {with("CLICOLOR=0", "CLICOLOR_FORCE=1").NoColor(), false},
		"dumb":               {with("TERM=dumb").Dumb(), true},
		"utf-8":              {with("LANG=en_US.UTF-8").ASCII(), false},
		"utf8":               {with("LC_ALL=C.utf8").ASCII(), false},
		"C":                  {with("LC_ALL=C", "LANG=en_US.UTF-8").ASCII(), true},
		"latin":              {with("LANG=de_DE.ISO-8859-1").ASCII(), true},
		"no language":        {with().ASCII(), false},
		"linux console":      {with("TERM=linux", "LANG=en_US.UTF-8").ASCII(), true},
		"all of it ASCII":    {Default().Looks(with("LANG=C"), Flags{}, Choice{}).ASCII, true},
		"signs asked for":    {Default().Looks(with("LANG=C"), Flags{Icons: "plain"}, Choice{}).ASCII, false},
		"console in UTF-8":   {Default().Looks(with("TERM=linux", "LANG=C.UTF-8"), Flags{}, Choice{}).ASCII, false},
		"signs of ASCII":     {Default().Looks(with("LANG=C.UTF-8"), Flags{Icons: "ascii"}, Choice{}).ASCII, false},
		"dark by COLORFGBG":  {Ground(with("COLORFGBG=15;0")) == theme.Dark, true},
		"light by COLORFGBG": {Ground(with("COLORFGBG=0;default;15")) == theme.Light, true},
		"no COLORFGBG":       {Ground(with()) == theme.Unknown, true},
		"the last one":       {with("TERM=xterm", "TERM=dumb").Dumb(), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", name, c.got, c.want)
		}
	}
}
