package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

func openCommand(a *app) *cobra.Command {
	var archived, show bool
	c := &cobra.Command{
		Use:     "open REF|URL",
		Short:   "Open a resource in the browser",
		Example: "llmcourse open quantization#introduction\nllmcourse open --archived quantization#introduction",
		Args:    between(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			return runOpen(c.Context(), a, args[0], archived, show)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	c.Flags().BoolVar(&archived, "archived", false, "open the copy in the Internet Archive")
	c.Flags().BoolVar(&show, "print", false, "print the address instead")
	return c
}

func runOpen(ctx context.Context, a *app, what string, archived, show bool) error {
	d := study.Open{URL: what, Archived: archived}
	if !strings.Contains(what, ":") {
		it, err := a.resolve(what)
		if err != nil {
			return err
		}
		d = study.Open{Ref: it.Ref(), Archived: archived}
	}
	s, err := a.openAnyway(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	if show {
		learner, err := s.study()
		if err != nil {
			return err
		}
		address, _, err := learner.Address(d)
		if err != nil {
			return refusal(err)
		}
		_, err = fmt.Fprintln(a.Out, address)
		return err
	}
	o, err := s.do(ctx, d)
	if err != nil {
		return err
	}
	c, err := a.config()
	if err != nil {
		return err
	}
	err = host.NewBrowser(a.Host, c.Browser).Open(ctx, o.URL)
	if errors.Is(err, host.ErrNoBrowser) {
		fmt.Fprintln(a.Out, o.URL)
		return exit.Failed(err, "the address is printed above; set BROWSER to name a browser (llmcourse help environment)")
	}
	if gone := phrase.Gone(o); gone != "" {
		fmt.Fprintln(a.Err, gone)
	}
	if err == nil {
		fmt.Fprintf(a.Err, "opened %s\n", o.URL)
	}
	return err
}
