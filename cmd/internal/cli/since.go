package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
)

func sinceCommand(a *app) *cobra.Command {
	var after string
	var asJSON bool
	c := &cobra.Command{
		Use:   "since [REF]",
		Short: "What happened in the field since the lessons were written",
		Long: "What happened in the field since the lessons were written, the oldest first, each with its date and where it can be " +
			"looked up. REF is a part or section; without it the whole course is listed.",
		Example: "llmcourse since\nllmcourse since quantization --after 2026-01",
		Args:    between(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			return runSince(a, strings.Join(args, ""), after, asJSON)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	c.Flags().StringVar(&after, "after", "", "only from this month or day on, as in 2026-01 or 2026-01-15")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// sinceJSON is documented in docs/schema/since.json.
type sinceJSON struct {
	Date    curriculum.Date `json:"date"`
	Section curriculum.Ref  `json:"section"`
	Topic   curriculum.Ref  `json:"topic,omitempty"`
	Text    string          `json:"text"`
	Source  string          `json:"source"`
}

func runSince(a *app, what, after string, asJSON bool) error {
	from := curriculum.Date("")
	if after != "" {
		var err error
		if from, err = curriculum.ParseDate(after); err != nil {
			return exit.Usage("write a month or a day, as in 2026-01 or 2026-01-15", "--after: %w", err)
		}
	}
	course, err := a.load()
	if err != nil {
		return err
	}
	list := course.Since(from)
	if what != "" {
		it, err := a.resolve(what)
		if err != nil {
			return err
		}
		list = sinceIn(list, it.Ref())
	}
	if asJSON {
		out := make([]sinceJSON, len(list))
		for i, s := range list {
			out[i] = sinceJSON{Date: s.Date, Section: s.Section.Ref(), Text: s.Text, Source: s.Source}
			if s.Topic != nil {
				out[i].Topic = s.Topic.Ref()
			}
		}
		return a.printJSON(out)
	}
	if len(list) == 0 {
		return exit.Nothing("", "nothing is recorded that happened since then")
	}
	var b strings.Builder
	for _, s := range list {
		fmt.Fprintf(&b, "**%s**, [%s](<ref:%s>): %s (%s)\n\n", phrase.Date(s.Date), text.Escape(s.Section.Title), s.Section.Ref(), s.Text, text.Link("source", s.Source))
	}
	return a.printMarkdown(b.String())
}

// sinceIn are the entries of a part or section, or of the section something is in.
func sinceIn(list []curriculum.Since, ref curriculum.Ref) []curriculum.Since {
	var in []curriculum.Since
	for _, s := range list {
		if home := s.Section.Ref(); home == ref.Home() || s.Section.Part.Ref() == ref {
			in = append(in, s)
		}
	}
	return in
}
