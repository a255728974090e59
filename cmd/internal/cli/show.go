package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/study"
	"llmcourse/tui/theme"
)

// showing is what `show` was asked for.
type showing struct {
	plain, markdown bool
	width           int
}

func showCommand(a *app) *cobra.Command {
	var s showing
	c := &cobra.Command{
		Use:   "show REF",
		Short: "Print a lesson",
		Long: "Print a lesson, with the resources and notebooks of its section. A topic is printed alone, " +
			"and a resource with what is known of it. On a terminal it is shown in the program that PAGER names.",
		Example:           "llmcourse show quantization\nllmcourse show quantization#awq --plain | less\nllmcourse show quantization --markdown > quantization.md",
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return runShow(a, args[0], s) },
		ValidArgsFunction: completions{a}.refs,
	}
	f := c.Flags()
	f.BoolVar(&s.plain, "plain", false, "no colours and no links: addresses are listed at the end")
	f.BoolVar(&s.markdown, "markdown", false, "print the text as it was written")
	f.IntVar(&s.width, "width", 0, "width of the text in columns (as the terminal is, at most 100)")
	c.MarkFlagsMutuallyExclusive("plain", "markdown")
	return c
}

func runShow(a *app, what string, s showing) error {
	if s.width < 0 || s.width > 0 && s.width < text.MinWidth {
		return exit.Usage("", "--width %d: it is at least %d", s.width, text.MinWidth)
	}
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	doc, err := text.Document(a.course, it, s.markdown)
	if err != nil {
		return err
	}
	if s.markdown {
		_, err := io.WriteString(a.Out, doc)
		return err
	}
	return a.printDocument(doc+a.notesBelow(it), s)
}

// notesBelow are the learner's own notes on something and on the topics in it,
// as Markdown to stand below its text. Where they cannot be read the lesson is
// printed without them: "note" says why.
func (a *app) notesBelow(it curriculum.Item) string {
	p, err := a.places()
	if err != nil {
		return ""
	}
	kept, text := notes.Open(p, a.course.ID), ""
	below := func(ref curriculum.Ref, heading string) {
		note, _ := kept.Load(ref)
		versions, _ := kept.Versions(ref)
		for _, v := range append([]study.Version{{Text: note}}, versions...) {
			if strings.TrimSpace(v.Text) != "" {
				text += "\n\n## " + heading + "\n\n" + clean.Markdown(strings.TrimSpace(deeper(clean.Text(v.Text), 2))) + "\n"
			}
		}
	}
	below(it.Ref(), "Your note")
	if section, ok := it.(*curriculum.Section); ok {
		for _, t := range section.Topics {
			below(t.Ref(), "Your note on "+t.Title)
		}
	}
	return text
}

// printMarkdown prints a text as show would.
func (a *app) printMarkdown(doc string) error { return a.printDocument(doc, showing{}) }

func (a *app) printDocument(doc string, s showing) error {
	if s.width == 0 {
		s.width = a.textWidth()
	}
	if s.plain || !a.OutTTY && !a.ForceColor() || a.Dumb() {
		settings, err := a.looks()
		if err != nil {
			return err
		}
		t := theme.New("mono", theme.Unknown, theme.NewIcons(settings.Icons))
		_, err = io.WriteString(a.Out, text.Plain(a.course, t, doc, s.width))
		return err
	}
	t, err := a.readingTheme()
	if err != nil {
		return err
	}
	return a.read(text.Styled(t, doc, s.width))
}

// textWidth is that of the terminal, as far as it reads well.
func (a *app) textWidth() int {
	if w := a.Cols(); w > 0 {
		return max(min(w, text.MaxWidth), text.MinWidth)
	}
	return text.PipeWidth
}

// readingTheme is the theme for a whole lesson: worth asking the terminal for
// its background, where it can answer.
func (a *app) readingTheme() (*theme.Theme, error) {
	s, err := a.looks()
	if err != nil {
		return nil, err
	}
	if s.NoColor {
		s.Theme = "mono"
	}
	ground := config.Ground(a.Host)
	if s.Theme == "auto" && ground == theme.Unknown && a.InTTY && a.OutTTY {
		ground = theme.Light
		if a.Dark() {
			ground = theme.Dark
		}
	}
	return config.Theme(a.configFile(), s.Theme, ground, s.Icons)
}
