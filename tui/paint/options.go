package paint

import (
	"context"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// Options say where to run a program and how. The zero value is the process's
// own terminal. With Size the terminal is somebody else's, at the far end of a
// connection: one process can run many programs so, each with its own. Nothing
// of the process is touched then, neither its terminal nor its signals; raw
// mode is the business of the far end. Context should end with the connection.
type Options struct {
	Input   io.Reader // nil: standard input, or the terminal when that is not one
	Output  io.Writer // nil: standard output
	Environ []string  // of the terminal; nil: the process's own
	Context context.Context
	Size    func() (width, height int) // of a terminal that is not the process's own; it may be called at any time
	Resized <-chan struct{}            // tells of a new Size; nil: it stays
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
	if opts.Classic || !opts.remote() && (!direct || opts.terminal() == nil) {
		return runClassic(m, opts)
	}
	return runDirect(m, opts)
}

// filled returns the options with every default in its place.
func (o Options) filled() (Options, error) {
	if o.Input == nil {
		o.Input = os.Stdin
		if !term.IsTerminal(os.Stdin.Fd()) {
			in, _, err := tea.OpenTTY()
			if err != nil {
				return o, err
			}
			o.Input = in
		}
	}
	if o.Output == nil {
		o.Output = os.Stdout
	}
	if o.Environ == nil {
		o.Environ = os.Environ()
	}
	if o.Context == nil {
		o.Context = context.Background()
	}
	if o.Profile == nil {
		p := colorprofile.Detect(o.Output, o.Environ)
		if o.remote() {
			p = colorprofile.Env(o.Environ)
		}
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

// remote says that the terminal is at the far end of a connection.
func (o Options) remote() bool { return o.Size != nil }

// A tty is the two ends of the process's own terminal.
type tty struct{ in, out *os.File }

// terminal is the process's own, nil where input or output is something else.
func (o Options) terminal() *tty {
	in, read := o.Input.(*os.File)
	out, written := o.Output.(*os.File)
	if o.remote() || !read || !written || !term.IsTerminal(in.Fd()) || !term.IsTerminal(out.Fd()) {
		return nil
	}
	return &tty{in, out}
}

// program returns the options that both ways of drawing share.
func (o Options) program() []tea.ProgramOption {
	all := []tea.ProgramOption{
		tea.WithInput(o.Input),
		tea.WithOutput(o.Output),
		tea.WithEnvironment(o.Environ),
		tea.WithContext(o.Context),
		tea.WithColorProfile(*o.Profile),
	}
	if o.remote() {
		all = append(all, tea.WithoutSignalHandler()) // they are the process's
	}
	return all
}
