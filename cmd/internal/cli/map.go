package cli

import (
	"bytes"
	"context"
	"io"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/tui/chart"
)

// mapping is what `map` was asked for.
type mapping struct {
	part  string
	svg   string
	width int
	look  string
}

func mapCommand(a *app) *cobra.Command {
	var m mapping
	c := &cobra.Command{
		Use:   "map [PART]",
		Short: "Draw the roadmap",
		Long: "Draw the roadmap as a road, with what is done, begun and next: all parts, or one with its topics. " +
			"With --svg it becomes a picture with your progress, for a README or a slide.",
		Example: "llmcourse map\nllmcourse map scientist\nllmcourse map --svg roadmap.svg",
		Args:    between(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				m.part = args[0]
			}
			return runMap(c.Context(), a, m)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	f := c.Flags()
	f.StringVar(&m.svg, "svg", "", "write a picture to this file, or to standard output for -")
	f.StringVar(&m.look, "look", "auto", "of the picture: auto (follows who looks at it), light, dark")
	f.IntVar(&m.width, "width", 0, "width in columns (as the terminal is)")
	return c
}

func runMap(ctx context.Context, a *app, m mapping) error {
	looks := map[string]chart.Scheme{"auto": chart.Auto, "light": chart.Light, "dark": chart.Dark}
	look, ok := looks[m.look]
	if !ok {
		return exit.Usage("a look is one of auto, light, dark", "unknown look %q", m.look)
	}
	s, err := a.openOrEmpty(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	part, err := partOf(a, m.part)
	if err != nil {
		return err
	}
	learner, err := s.study()
	if err != nil {
		return err
	}
	var next curriculum.Ref
	if here := learner.Here(); here != nil {
		next = here.Ref()
	}
	if m.svg != "" {
		return writePicture(a.Host, m.svg, chart.SVG(s.course, part, s.book, next, look))
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	if m.width <= 0 {
		m.width = max(a.Cols(), 0)
	}
	if m.width == 0 {
		m.width = text.PipeWidth
	}
	bare := !a.OutTTY && !a.ForceColor()
	text := chart.Text(s.course, part, s.book, t, chart.Options{Width: m.width, Bare: bare, Next: next})
	if bare {
		text = ansi.Strip(text)
	}
	_, err = io.WriteString(a.out(), text)
	return err
}

// partOf is the part that a word names: itself, or that of a section. No word
// names no part, which is all of them.
func partOf(a *app, word string) (*curriculum.Part, error) {
	if word == "" {
		return nil, nil
	}
	item, err := a.resolve(word)
	if err != nil {
		return nil, err
	}
	switch item := item.(type) {
	case *curriculum.Part:
		return item, nil
	case *curriculum.Section:
		return item.Part, nil
	case *curriculum.Topic:
		return item.Section.Part, nil
	}
	return nil, exit.Usage("llmcourse list shows the parts", "%s is no part of the roadmap", item.Ref())
}

func writePicture(h *host.Host, file string, picture []byte) error {
	if file == "-" {
		_, err := io.Copy(h.Out, bytes.NewReader(picture))
		return err
	}
	if err := host.WriteFile(h.Path(file), picture); err != nil {
		return exit.Failed(err, "")
	}
	return nil
}
