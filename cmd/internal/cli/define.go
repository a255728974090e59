package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
)

// nearTerms is how many terms are suggested for a word that is none.
const nearTerms = 3

func defineCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "define [TERM]",
		Short: "What a term means, in the words of its lesson",
		Long: "What a term means: the sentence of the lesson that says it, and where it stands. Without TERM, all terms of the " +
			"course are listed.",
		Example: "llmcourse define attention\nllmcourse define KV cache",
		RunE: func(_ *cobra.Command, args []string) error {
			return runDefine(a, strings.Join(args, " "), asJSON)
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			return completions{a}.termNames(begun), cobra.ShellCompDirectiveNoFileComp
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// termJSON is documented in docs/schema/define.json.
type termJSON struct {
	Name     string         `json:"name"`
	Aliases  []string       `json:"aliases"`
	Ref      curriculum.Ref `json:"ref"`
	Sentence string         `json:"sentence"`
}

func runDefine(a *app, word string, asJSON bool) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	glossary, err := course.Glossary()
	if err != nil {
		return exit.Failed(err, "llmcourse course check shows every problem with its place")
	}
	if len(glossary.Terms) == 0 {
		return exit.Nothing("", "this course has no glossary")
	}
	terms := glossary.Terms
	if word != "" {
		term, ok := glossary.Define(word)
		if !ok {
			return exit.Nothing(nearHint(glossary, word), "%q is not in the glossary", word)
		}
		terms = []*curriculum.Term{term}
	}
	if asJSON {
		out := make([]termJSON, len(terms))
		for i, t := range terms {
			out[i] = termJSON{t.Name, append([]string{}, t.Aliases...), t.Place.Ref(), t.Sentence}
		}
		return a.printJSON(out)
	}
	if word == "" {
		for _, t := range terms {
			if _, err := fmt.Fprintln(a.Out, t.Name); err != nil {
				return err
			}
		}
		return nil
	}
	return a.printMarkdown(termDocument(terms[0]))
}

// termDocument is a term with its sentence and its place.
func termDocument(t *curriculum.Term) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**", text.Escape(t.Name))
	if len(t.Aliases) > 0 {
		fmt.Fprintf(&b, " (%s)", text.Escape(strings.Join(t.Aliases, ", ")))
	}
	fmt.Fprintf(&b, "\n\n%s\n\nFrom [%s](<ref:%s>).\n", t.Sentence, text.Escape(t.Place.Name()), t.Place.Ref())
	return b.String()
}

func nearHint(g *curriculum.Glossary, word string) string {
	var names []string
	for _, t := range g.Near(word, nearTerms) {
		names = append(names, fmt.Sprintf("%q", t.Name))
	}
	if len(names) == 0 {
		return "to find it in the lessons: llmcourse search " + word
	}
	return "did you mean " + strings.Join(names, " or ") + "? To find it in the lessons: llmcourse search " + word
}
