package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress"
)

func (a *app) markCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "mark REF... STATE",
		Short: "Mark something as todo, doing, done or skipped",
		Long: "Mark something as todo, doing, done or skipped: sections, topics and resources. " +
			"Marking a part marks all its sections.",
		Example: "llmcourse mark quantization done\nllmcourse mark quantization#awq doing\nllmcourse mark fundamentals skipped",
		Args:    between(2, -1),
		RunE:    func(c *cobra.Command, args []string) error { return a.mark(c.Context(), args) },
		ValidArgsFunction: func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			list := a.everyRef(begun)
			if len(args) > 0 {
				for _, s := range progress.States() {
					list = append(list, string(s))
				}
			}
			return list, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func (a *app) mark(ctx context.Context, args []string) error {
	to, err := state(args[len(args)-1])
	if err != nil {
		return err
	}
	var refs []curriculum.Ref
	for _, text := range args[:len(args)-1] {
		it, err := a.resolve(text)
		if err != nil {
			return err
		}
		more, err := markable(it)
		if err != nil {
			return err
		}
		refs = append(refs, more...)
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	var changes []progress.Change
	said := ""
	for _, ref := range refs {
		it, _ := s.course.Find(ref)
		from := s.book.StateOf(it)
		if from == to {
			said += fmt.Sprintf("%s: already %s\n", ref, to)
			continue
		}
		said += fmt.Sprintf("%s: %s -> %s\n", ref, from, to)
		changes = append(changes, progress.SetState(ref, to))
	}
	if len(changes) > 0 {
		if err := s.record(ctx, changes...); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprint(a.Out, said); err != nil {
		return err
	}
	if n := len(changes); n > 1 {
		fmt.Fprintf(a.Err, "hint: llmcourse undo %d takes it back\n", n)
	}
	return nil
}

// markable returns what is marked when a person names the item.
func markable(it curriculum.Item) ([]curriculum.Ref, error) {
	switch it := it.(type) {
	case *curriculum.Part:
		var refs []curriculum.Ref
		for _, s := range it.Sections {
			refs = append(refs, s.Ref())
		}
		return refs, nil
	case *curriculum.Question:
		return nil, exit.Usage("mark its section or topic", "%s is a question: it is answered, not marked", it.Ref())
	case *curriculum.Shelf:
		return nil, exit.Usage("mark what stands on it", "%s is a shelf: it has no state", it.Ref())
	}
	return []curriculum.Ref{it.Ref()}, nil
}
