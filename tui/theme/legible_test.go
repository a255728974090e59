package theme_test

import (
	"testing"

	"llmcourse/tui/theme"
)

func TestLegible(t *testing.T) {
	t.Parallel()
	icons := theme.NewIcons("plain")
	light, dark := theme.New("light", theme.Light, icons), theme.New("dark", theme.Dark, icons)
	for _, tt := range []struct {
		on       *theme.Theme
		in, want string
	}{
		{light, "plain 38;2;", "plain 38;2;"},
		{light, "", ""},
		{light, "\x1b[38;2;0;0;0mdark\x1b[0m", "\x1b[38;2;0;0;0mdark\x1b[0m"},
		{light, "\x1b[1;38;2;255;255;255mpale\x1b[0m 38;2;x", "\x1b[1;38;2;107;107;107mpale\x1b[0m 38;2;x"},
		{dark, "\x1b[38;2;255;255;255mpale\x1b[0m", "\x1b[38;2;255;255;255mpale\x1b[0m"},
		{dark, "\x1b[38;2;0;0;0;1mdark\x1b[0m", "\x1b[38;2;138;138;138;1mdark\x1b[0m"},
		{theme.New("auto", theme.Unknown, icons), "\x1b[38;2;0;0;0mx", "\x1b[38;2;0;0;0mx"},
		{theme.New("mono", theme.Dark, icons), "\x1b[38;2;0;0;0mx", "\x1b[38;2;0;0;0mx"},
	} {
		if got := tt.on.Legible(tt.in); got != tt.want {
			t.Errorf("%s: %q becomes %q, want %q", tt.on.ID(), tt.in, got, tt.want)
		}
	}
}

func FuzzLegible(f *testing.F) {
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	f.Add("\x1b[38;2;1;2;3m")
	f.Add("38;2;-1;99999999999999999999;2m38;2;1;2")
	f.Fuzz(func(_ *testing.T, text string) { th.Legible(text) })
}
