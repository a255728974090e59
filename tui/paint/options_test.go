package paint

import (
	"os"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestNoColor(t *testing.T) {
	for env, want := range map[string]colorprofile.Profile{
		"NO_COLOR=":    colorprofile.TrueColor,
		"NO_COLOR=yes": colorprofile.ASCII,
		"NO_COLOR=1":   colorprofile.ASCII,
	} {
		o, err := Options{
			Input: os.Stdin, Output: os.Stdout,
			Environ: []string{"TERM=xterm-256color", "COLORTERM=truecolor", "TTY_FORCE=1", env},
		}.filled()
		if err != nil {
			t.Fatal(err)
		}
		if *o.Profile == colorprofile.NoTTY || *o.Profile != want {
			t.Errorf("%s: %v, want %v", env, *o.Profile, want)
		}
	}
}

func TestCleanTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Quantization · llmcourse 📚":        "Quantization · llmcourse 📚",
		"a\x1b]52;c;AAAA\ab\u009c\r\nc\xff": "a]52;c;AAAAbc",
		"a\u202eb\u2066c":                   "abc",
	} {
		if got := cleanTitle(title); got != want {
			t.Errorf("%q became %q", title, got)
		}
	}
}
