package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

func (a *app) nextCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "next",
		Short: "The one thing to do now, and why",
		Long:  "The one thing to do now, and why: the first section of the roadmap that you have begun, else the first that you have not.",
		Args:  between(0, 0),
		RunE:  func(c *cobra.Command, _ []string) error { return a.next(c.Context(), asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// suggestJSON is documented in docs/schema/next.json.
type suggestJSON struct {
	Ref      curriculum.Ref `json:"ref"`
	Title    string         `json:"title"`
	State    progress.State `json:"state"`
	Coverage float64        `json:"coverage"`
	Reason   string         `json:"reason"`
}

func (s suggestion) json(book *progress.Book) *suggestJSON {
	ref := s.section.Ref()
	return &suggestJSON{ref, s.section.Title, book.State(ref), share(book.Coverage(s.section)), s.reason}
}

func (a *app) next(ctx context.Context, asJSON bool) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	next, ok := suggest(s.course, s.book)
	if !ok {
		return nothing("", "nothing is left: every section is done or skipped")
	}
	if asJSON {
		return a.printJSON(next.json(s.book))
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out(), "%s  %s\n%s\n%s\n", t.Title.Render(next.section.Title),
		t.Muted.Render(string(next.section.Ref())), next.section.Summary, t.Muted.Render(next.reason))
	return err
}
