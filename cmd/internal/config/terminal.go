package config

import (
	"strconv"
	"strings"

	"llmcourse/cmd/internal/host"
	"llmcourse/tui/theme"
)

// Classic tells whether the environment wants Bubble Tea's own renderer, where
// ours should ever draw badly.
func Classic(e *host.Host) bool {
	v := e.Getenv("LLMCOURSE_CLASSIC")
	return v != "" && v != "0"
}

// truecolorXterm is the first xterm that draws 24-bit colours.
const truecolorXterm = 331

// Xterm24 tells whether the terminal is an xterm that draws 24-bit colours
// though its TERM names fewer. The variable is inherited, so inside another
// terminal it says nothing.
func Xterm24(e *host.Host) bool {
	number := strings.TrimSuffix(strings.TrimPrefix(e.Getenv("XTERM_VERSION"), "XTerm("), ")")
	version, err := strconv.Atoi(number)
	return err == nil && version >= truecolorXterm && strings.HasPrefix(e.Getenv("TERM"), "xterm") &&
		e.Getenv("COLORTERM") == "" && e.Getenv("TMUX") == "" && e.Getenv("STY") == ""
}

// Ground is what the environment says of the terminal's background: some
// terminals put the numbers of their colours in COLORFGBG, as in "15;0".
func Ground(e *host.Host) theme.Ground {
	v := e.Getenv("COLORFGBG")
	colour, err := strconv.Atoi(v[strings.LastIndexByte(v, ';')+1:])
	switch {
	case err != nil || colour < 0 || colour > 15:
		return theme.Unknown
	case colour == 7 || colour > 8:
		return theme.Light
	}
	return theme.Dark
}
