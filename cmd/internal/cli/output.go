package cli

import (
	"io"

	"github.com/charmbracelet/colorprofile"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/text"
	"llmcourse/tui/theme"
)

// out is standard output for styled text. It drops the styles that the
// terminal cannot show, and all of them where there is none. Text without
// styles goes to stdout itself: looking at what the terminal can may take time
// (inside tmux it starts a program).
func (a *app) out() io.Writer { return a.styled(a.Out) }

// styled is out for a writer whose text ends on standard output.
func (a *app) styled(to io.Writer) io.Writer {
	if !a.OutTTY && !a.ForceColor() {
		return &colorprofile.Writer{Forward: to, Profile: colorprofile.NoTTY}
	}
	w := colorprofile.NewWriter(a.Out, a.Environ)
	w.Forward = to
	if a.flags.NoColor || a.NoColor() {
		w.Profile = min(w.Profile, colorprofile.ASCII)
	}
	return w
}

// read prints styled text that may be long, in the reader's pager if they have
// one.
func (a *app) read(text string) error {
	return a.Read(func(w io.Writer) error {
		_, err := io.WriteString(a.styled(w), text)
		return err
	})
}

// theme is what styled text is written in: the terminal's own colours unless
// others were asked for, so that no command has to ask for its background.
func (a *app) theme() (*theme.Theme, error) {
	s, err := a.looks()
	if err != nil {
		return nil, err
	}
	name := s.Theme
	switch {
	case s.NoColor:
		name = "mono"
	case name == "auto":
		name = "16"
	}
	return config.Theme(a.configFile(), name, config.Ground(a.Host), s.Icons)
}

// printJSON writes a value as people and programs like it.
func (a *app) printJSON(v any) error { return text.JSON(a.Out, v) }
