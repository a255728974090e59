package paint

import (
	"cmp"
	"context"
	"os"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// Options say where to run a program and how. The zero value is the process's
// own terminal.
type Options struct {
	Input   *os.File // nil: standard input, or the terminal when that is not one
	Output  *os.File // nil: standard output
	Environ []string // nil: the process's own
	Context context.Context
	// Filter sees each message before anything else does, and may replace it
	// or, with nil, stop it. It is given the caller's model.
	Filter func(tea.Model, tea.Msg) tea.Msg
	// Profile is what colours the terminal has; nil: found out from Output and
	// Environ, where any NO_COLOR but an empty one means none.
	Profile *colorprofile.Profile
	FPS     int  // frames a second at most; 0: 120
	Classic bool // draw with Bubble Tea's own renderer
}

// Run runs the model until it quits and returns the last one, as
// [tea.Program.Run] does, with the same errors.
func Run(m tea.Model, opts Options) (tea.Model, error) {
	opts, err := opts.filled()
	if err != nil {
		return m, err
	}
	if opts.Classic || !direct || !term.IsTerminal(opts.Input.Fd()) || !term.IsTerminal(opts.Output.Fd()) {
		return runClassic(m, opts)
	}
	return runDirect(m, opts)
}

// filled returns the options with every default in its place.
func (o Options) filled() (Options, error) {
	if o.Input == nil {
		o.Input = os.Stdin
		if !term.IsTerminal(o.Input.Fd()) {
			in, _, err := tea.OpenTTY()
			if err != nil {
				return o, err
			}
			o.Input = in
		}
	}
	o.Output = cmp.Or(o.Output, os.Stdout)
	if o.Environ == nil {
		o.Environ = os.Environ()
	}
	if o.Context == nil {
		o.Context = context.Background()
	}
	if o.Profile == nil {
		p := colorprofile.Detect(o.Output, o.Environ)
		// colorprofile knows only NO_COLOR=1 and =true; the convention is any.
		if uv.Environ(o.Environ).Getenv("NO_COLOR") != "" {
			p = min(p, colorprofile.ASCII)
		}
		o.Profile = &p
	}
	if o.FPS <= 0 {
		o.FPS = 120
	}
	return o, nil
}

// program returns the options that both ways of drawing share.
func (o Options) program() []tea.ProgramOption {
	return []tea.ProgramOption{
		tea.WithInput(o.Input),
		tea.WithOutput(o.Output),
		tea.WithEnvironment(o.Environ),
		tea.WithContext(o.Context),
		tea.WithColorProfile(*o.Profile),
	}
}
