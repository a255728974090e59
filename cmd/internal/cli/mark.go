package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

func markCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "mark REF... STATE",
		Short: "Mark something as todo, doing, done or skipped",
		Long: "Mark something as todo, doing, done or skipped: sections, topics and resources. " +
			"Marking a part marks all its sections.",
		Example: "llmcourse mark quantization done\nllmcourse mark quantization#awq doing\nllmcourse mark fundamentals skipped",
		Args:    between(2, -1),
		RunE:    func(c *cobra.Command, args []string) error { return runMark(c.Context(), a, args) },
		ValidArgsFunction: func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			list := completions{a}.everyRef(begun)
			if len(args) > 0 {
				for _, s := range progress.States() {
					list = append(list, string(s))
				}
			}
			return list, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func runMark(ctx context.Context, a *app, args []string) error {
	to, err := state(args[len(args)-1])
	if err != nil {
		return err
	}
	d := study.Mark{To: to}
	for _, text := range args[:len(args)-1] {
		it, err := a.resolve(text)
		if err != nil {
			return err
		}
		d.Items = append(d.Items, it)
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	o, err := s.do(ctx, d)
	if err != nil {
		return err
	}
	if err := printChanges(a.Host, o); err != nil {
		return err
	}
	if n := o.Changed(); n > 1 {
		fmt.Fprintf(a.Err, "hint: llmcourse undo %d takes it back\n", n)
	}
	return nil
}

// printChanges prints what came of a deed, one line for each thing.
func printChanges(h *host.Host, o study.Outcome) error {
	var b strings.Builder
	for _, c := range o.Changes {
		fmt.Fprintln(&b, changeLine(c))
	}
	_, err := io.WriteString(h.Out, b.String())
	return err
}

// changeLine is a change as scripts read it: a Ref, and what was before and is now.
func changeLine(c study.Change) string {
	star := map[bool]string{true: "star", false: "no star"}
	known := map[bool]string{true: phrase.Known(), false: "to learn"}
	switch {
	case c.Kind == progress.KindStar:
		return fmt.Sprintf("%s: %s -> %s", c.Ref, star[!c.On], star[c.On])
	case c.Kind == progress.KindKnown:
		return fmt.Sprintf("%s: %s -> %s", c.Ref, known[!c.On], known[c.On])
	case c.Kind == progress.KindBookmark && c.On:
		return fmt.Sprintf("%s -> %s", c.Letter, c.Ref)
	case c.Kind == progress.KindBookmark:
		return fmt.Sprintf("%s: %s -> nowhere", c.Letter, c.Ref)
	case c.Same && c.To != c.Asked:
		return fmt.Sprintf("%s: stays %s, as something in it is ticked", c.Ref, c.To)
	case c.Same:
		return fmt.Sprintf("%s: already %s", c.Ref, c.To)
	}
	return fmt.Sprintf("%s: %s -> %s", c.Ref, c.From, c.To)
}
