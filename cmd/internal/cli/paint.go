package cli

import (
	"context"

	"github.com/charmbracelet/colorprofile"

	"llmcourse/cmd/internal/config"
	"llmcourse/tui"
	"llmcourse/tui/paint"
)

// paintOptions is how the screen is drawn.
func paintOptions(ctx context.Context, a *app) (paint.Options, error) {
	c, err := a.config()
	if err != nil {
		return paint.Options{}, err
	}
	options := paint.Options{Environ: a.Environ, Context: ctx, Filter: tui.Filter, Classic: c.Classic || config.Classic(a.Host)}
	switch {
	case a.flags.NoColor || a.NoColor():
		none := colorprofile.ASCII
		options.Profile = &none
	case config.Xterm24(a.Host):
		full := colorprofile.TrueColor
		options.Profile = &full
	}
	return options, nil
}
