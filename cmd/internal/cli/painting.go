package cli

import (
	"context"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"llmcourse/cmd/internal/host"
	"llmcourse/tui"
	"llmcourse/tui/paint"
	"llmcourse/tui/theme"
)

// painting is how the screen is drawn.
func (a *app) painting(ctx context.Context) (paint.Options, error) {
	c, err := a.config()
	if err != nil {
		return paint.Options{}, err
	}
	options := paint.Options{Environ: a.Environ, Context: ctx, Filter: tui.Filter, Classic: c.Classic || classic(a.Host)}
	switch {
	case a.flags.noColor || a.NoColor():
		none := colorprofile.ASCII
		options.Profile = &none
	case xterm24(a.Host):
		full := colorprofile.TrueColor
		options.Profile = &full
	}
	return options, nil
}

// classic tells whether the environment wants Bubble Tea's own renderer, where
// ours should ever draw badly.
func classic(e *host.Host) bool {
	v := e.Getenv("LLMCOURSE_CLASSIC")
	return v != "" && v != "0"
}

// truecolorXterm is the first xterm that draws 24-bit colours.
const truecolorXterm = 331

// xterm24 tells whether the terminal is an xterm that draws 24-bit colours
// though its TERM names fewer. The variable is inherited, so inside another
// terminal it says nothing.
func xterm24(e *host.Host) bool {
	number := strings.TrimSuffix(strings.TrimPrefix(e.Getenv("XTERM_VERSION"), "XTerm("), ")")
	version, err := strconv.Atoi(number)
	return err == nil && version >= truecolorXterm && strings.HasPrefix(e.Getenv("TERM"), "xterm") &&
		e.Getenv("COLORTERM") == "" && e.Getenv("TMUX") == "" && e.Getenv("STY") == ""
}

// ground is what the environment says of the terminal's background: some
// terminals put the numbers of their colours in COLORFGBG, as in "15;0".
func ground(e *host.Host) theme.Ground {
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
