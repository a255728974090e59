package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/tui/theme"
)

// The width of text: what reads well, and what a pipe gets.
const (
	widest    = 100
	pipeWidth = 80
	narrowest = 20
)

// showing is what `show` was asked for.
type showing struct {
	plain, markdown bool
	width           int
}

func (a *app) showCommand() *cobra.Command {
	var s showing
	c := &cobra.Command{
		Use:   "show REF",
		Short: "Print a lesson",
		Long: "Print a lesson, with the resources and notebooks of its section. A topic is printed alone, " +
			"and a resource with what is known of it.",
		Example:           "llmcourse show quantization\nllmcourse show quantization#awq --plain | less\nllmcourse show quantization --markdown > quantization.md",
		Args:              between(1, 1),
		RunE:              func(_ *cobra.Command, args []string) error { return a.show(args[0], s) },
		ValidArgsFunction: a.refs,
	}
	f := c.Flags()
	f.BoolVar(&s.plain, "plain", false, "no colours and no links: addresses are listed at the end")
	f.BoolVar(&s.markdown, "markdown", false, "print the text as it was written")
	f.IntVar(&s.width, "width", 0, "width of the text in columns (as the terminal is, at most 100)")
	c.MarkFlagsMutuallyExclusive("plain", "markdown")
	return c
}

func (a *app) show(what string, s showing) error {
	if s.width < 0 || s.width > 0 && s.width < narrowest {
		return exit.Usage("", "--width %d: it is at least %d", s.width, narrowest)
	}
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	doc, err := document(a.course, it, s.markdown)
	if err != nil {
		return err
	}
	if s.markdown {
		_, err := io.WriteString(a.Out, doc)
		return err
	}
	return a.printDocument(doc, s)
}

// printMarkdown prints a text as show would.
func (a *app) printMarkdown(doc string) error { return a.printDocument(doc, showing{}) }

func (a *app) printDocument(doc string, s showing) error {
	if s.width == 0 {
		s.width = a.textWidth()
	}
	if s.plain || !a.OutTTY && !a.ForceColor() || a.Dumb() {
		settings, err := a.settings()
		if err != nil {
			return err
		}
		t := theme.New("mono", theme.Unknown, theme.NewIcons(settings.Icons))
		_, err = io.WriteString(a.Out, plainText(a.course, t, doc, s.width))
		return err
	}
	t, err := a.readingTheme()
	if err != nil {
		return err
	}
	_, err = io.WriteString(a.out(), styledText(t, doc, s.width))
	return err
}

// textWidth is that of the terminal, as far as it reads well.
func (a *app) textWidth() int {
	if w := a.Cols(); w > 0 {
		return max(min(w, widest), narrowest)
	}
	return pipeWidth
}

// readingTheme is the theme for a whole lesson: worth asking the terminal for
// its background, where it can answer.
func (a *app) readingTheme() (*theme.Theme, error) {
	s, err := a.settings()
	if err != nil {
		return nil, err
	}
	if s.NoColor {
		s.Theme = "mono"
	}
	ground := ground(a.Host)
	if s.Theme == "auto" && ground == theme.Unknown && a.InTTY && a.OutTTY {
		ground = theme.Light
		if a.Dark() {
			ground = theme.Dark
		}
	}
	own, err := a.ownThemes(s.Theme)
	if err != nil {
		return nil, err
	}
	return theme.New(s.Theme, ground, theme.NewIcons(s.Icons), own...), nil
}

// document is what `show` prints of an item, as Markdown. bare leaves the text
// of a lesson as it was written, without what goes with it.
func document(c *curriculum.Course, it curriculum.Item, bare bool) (string, error) {
	lesson, err := c.Lesson(it.Ref())
	if err != nil && !errors.Is(err, curriculum.ErrNotFound) {
		return "", err
	}
	if lesson == nil {
		lesson = &curriculum.Lesson{}
	}
	switch it := it.(type) {
	case *curriculum.Part:
		return partDocument(it), nil
	case *curriculum.Section:
		if bare {
			return strings.TrimLeft(lesson.Text, "\n"), nil
		}
		return sectionDocument(c, it, lesson), nil
	case *curriculum.Shelf:
		if bare {
			return strings.TrimLeft(lesson.Text, "\n"), nil
		}
		return shelfDocument(c, it, lesson), nil
	case *curriculum.Topic:
		return "# " + mdEscape(it.Title) + "\n\n" + lesson.Section(it.Title) + "\n", nil
	case *curriculum.Resource:
		return "# " + mdEscape(it.Title) + "\n\n" + resourceItem(c, it), nil
	case *curriculum.Question:
		return questionDocument(it), nil
	}
	return "", fmt.Errorf("show %s: %w", it.Ref(), curriculum.ErrNotFound)
}
