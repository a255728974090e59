package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

func bookmarkCommand(a *app) *cobra.Command {
	var drop bool
	c := &cobra.Command{
		Use:   "bookmark [LETTER [REF]]",
		Short: "Give a letter to a place, or see where letters lead",
		Long: "Give a letter to a place, to come back to it: on the screen by ' and the letter. Without a Ref it says where " +
			"the letter leads, without a letter where all of them do.",
		Example: "llmcourse bookmark\nllmcourse bookmark q quantization#awq\nllmcourse show \"$(llmcourse bookmark q)\"\nllmcourse bookmark q --drop",
		Args:    between(0, 2),
		ValidArgsFunction: func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 1 {
				return completions{a}.everyRef(begun), cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveNoFileComp
		},
	}
	c.Flags().BoolVar(&drop, "drop", false, "take the bookmark of a letter away")
	c.RunE = func(c *cobra.Command, args []string) error {
		if drop && len(args) != 1 {
			return exit.Usage("as in llmcourse bookmark q --drop", "--drop takes one letter")
		}
		return runBookmark(c.Context(), a, args, drop)
	}
	return c
}

func runBookmark(ctx context.Context, a *app, args []string, drop bool) error {
	if len(args) == 2 {
		return setBookmark(ctx, a, args[0], args[1])
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	if len(args) == 0 {
		return s.listBookmarks()
	}
	if b, ok := s.book.Bookmark(args[0]); ok && !drop {
		_, err := fmt.Fprintln(a.Out, b.Place.Ref)
		return err
	}
	o, err := s.do(ctx, study.Bookmark{Letter: args[0], Drop: true}) // refused where there is none
	if err != nil {
		return err
	}
	return printChanges(a.Host, o)
}

func setBookmark(ctx context.Context, a *app, letter, what string) error {
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	o, err := s.do(ctx, study.Bookmark{Letter: letter, Place: progress.Place{Ref: it.Ref()}})
	if err != nil {
		return err
	}
	return printChanges(a.Host, o)
}

func (s *session) listBookmarks() error {
	all := s.book.Bookmarks()
	if len(all) == 0 {
		return exit.Nothing("llmcourse bookmark a REF makes one", "there are no bookmarks")
	}
	var b strings.Builder
	for _, mark := range all {
		name := ""
		if it, ok := s.course.Find(mark.Place.Ref); ok {
			name = it.Name()
		}
		if mark.Place.Heading != "" && mark.Place.Heading != name {
			name += ", " + mark.Place.Heading
		}
		fmt.Fprintf(&b, "%s  %s  %s\n", mark.Letter, mark.Place.Ref, name)
	}
	_, err := fmt.Fprint(s.app.Out, b.String())
	return err
}
