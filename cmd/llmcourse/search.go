package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/curriculum"
)

func (a *app) searchCommand() *cobra.Command {
	var asJSON bool
	var most int
	c := &cobra.Command{
		Use:     "search WORDS",
		Short:   "Find words in everything: titles, descriptions, lessons",
		Example: "llmcourse search flash attention\nllmcourse search LoRA --json",
		Args:    between(1, -1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.search(strings.Join(args, " "), most, asJSON)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().IntVarP(&most, "limit", "n", 0, "at most so many hits (all)")
	return c
}

// hitJSON is documented in docs/schema/search.json.
type hitJSON struct {
	Ref     curriculum.Ref `json:"ref"`
	Title   string         `json:"title"`
	Where   string         `json:"where"`
	Heading string         `json:"heading"`
	Snippet string         `json:"snippet"`
	Line    int            `json:"line"`
}

func (a *app) search(words string, most int, asJSON bool) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	hits := course.Search(words)
	if len(hits) == 0 {
		return nothing("", "nothing was found for %q", words)
	}
	if most > 0 && most < len(hits) {
		hits = hits[:most]
	}
	if asJSON {
		out := make([]hitJSON, len(hits))
		for i, h := range hits {
			out[i] = hitJSON{h.Ref, h.Title, h.Where, h.Heading, h.Snippet, h.Line}
		}
		return a.printJSON(out)
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, h := range hits {
		title := t.Strong.Render(h.Title)
		if h.Heading != "" && h.Heading != h.Title {
			title += " " + t.Icons.Closed + " " + h.Heading
		}
		line := title + "  " + t.Muted.Render(string(h.Ref)+" ("+h.Where+")")
		fmt.Fprintln(&b, clip(line, a.cols(), t.Icons.More))
		if h.Snippet != "" {
			fmt.Fprintln(&b, clip("    "+h.Snippet, a.cols(), t.Icons.More))
		}
	}
	_, err = fmt.Fprint(a.out(), b.String())
	return err
}
