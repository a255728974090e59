package host

import (
	"errors"
	"runtime"
	"slices"
	"testing"
)

func TestPaths(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("Unix paths")
	}
	home := func() (string, error) { return "/home/me", nil }
	homeless := func() (string, error) { return "", errors.New("$HOME is not defined") }
	for name, c := range map[string]struct {
		e    Host
		home string
		want Paths
	}{
		"xdg": {Host{GOOS: "darwin", Home: home}, "", Paths{
			"/home/me/.config/llmcourse/config.toml", "/home/me/.local/share/llmcourse/progress",
			"/home/me/.local/share/llmcourse/notes", "/home/me/.local/share/llmcourse/courses", "/home/me/.local/share/llmcourse/overlays",
			"/home/me/.local/state/llmcourse", "/home/me/.cache/llmcourse",
		}},
		"variables": {Host{Home: homeless, Environ: []string{
			"XDG_CONFIG_HOME=/c", "XDG_DATA_HOME=/d", "XDG_STATE_HOME=/s", "XDG_CACHE_HOME=/k",
		}}, "", Paths{
			"/c/llmcourse/config.toml", "/d/llmcourse/progress", "/d/llmcourse/notes", "/d/llmcourse/courses", "/d/llmcourse/overlays",
			"/s/llmcourse", "/k/llmcourse",
		}},
		"flag": {Host{Home: homeless, Environ: []string{"LLMCOURSE_HOME=/other"}}, "/one", Paths{
			"/one/config.toml", "/one/progress", "/one/notes", "/one/courses", "/one/overlays", "/one/state", "/one/cache",
		}},
		"windows": {Host{GOOS: "windows", Home: home, Environ: []string{"APPDATA=/r"}}, "", Paths{
			"/r/llmcourse/config.toml", "/r/llmcourse/progress", "/r/llmcourse/notes", "/r/llmcourse/courses", "/r/llmcourse/overlays",
			"/home/me/AppData/Local/llmcourse/state", "/home/me/AppData/Local/llmcourse/cache",
		}},
	} {
		if got, err := c.e.Paths(c.home); got != c.want || err != nil {
			t.Errorf("%s: got %+v, %v; want %+v", name, got, err, c.want)
		}
	}
	if _, err := (&Host{Home: homeless}).Paths(""); !errors.Is(err, ErrNoHome) {
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
		got, err := Words(command)
		if !slices.Equal(got, want) || (err == nil) != (want != nil) {
			t.Errorf("words(%q) = %q, %v; want %q", command, got, err, want)
		}
	}
}
