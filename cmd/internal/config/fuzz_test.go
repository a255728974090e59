package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llmcourse/cmd/internal/host"
)

// FuzzConfig reads anything as a config: it is one, or the error names the
// file, and no browser of it has more words than a command.
func FuzzConfig(f *testing.F) {
	for _, seed := range []string{
		"", "theme = \"dark\"\n", "icons = 'ascii'\nmouse = false", "browser = \"firefox --new-tab %s\"", "browser = \"a 'b\"", "colour = 1", "theme = 3",
		"[theme]\na = 1", "\uFEFFtheme = \"mono\"", "mouse = \"yes\"", "theme = \"\\u001b[2J\"", "\"theme\" = \"x\"", "[[browser]]", "\xff", "a.b.c.d = [[[{}]]]",
	} {
		f.Add([]byte(seed))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		file := filepath.Join(dir, "config.toml")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := Read(file)
		if err != nil {
			if !strings.Contains(err.Error(), "config.toml") {
				t.Errorf("%q: the error names no file: %v", data, err)
			}
			return
		}
		if c.Browser != "" {
			if argv, err := host.Words(c.Browser); err != nil || len(argv) == 0 {
				t.Errorf("browser %q: %q, %v", c.Browser, argv, err)
			}
		}
		ReadChoice(file) // the other file in TOML; it must only not panic
	})
}
