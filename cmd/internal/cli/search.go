package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/progress/study"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

func searchCommand(a *app) *cobra.Command {
	var asJSON bool
	var most int
	var all bool
	c := &cobra.Command{
		Use:   "search WORDS",
		Short: "Find words in everything: titles, lessons, questions, your notes",
		Long: "Find words in everything: titles, lessons, questions, your notes; what fits best comes first. Partial words, typos " +
			"and your own words are fine. On a terminal the hits are shown in the program that PAGER names.",
		Example: "llmcourse search flash attention\nllmcourse search why is the answer so slow\nllmcourse search LoRA --json",
		Args:    between(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			if most < 0 {
				return exit.Usage("--all shows every hit", "--limit %d: it is 1 or more", most)
			}
			if all {
				most = 0
			}
			return runSearch(c.Context(), a, strings.Join(args, " "), most, asJSON)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().IntVarP(&most, "limit", "n", usualHits, "at most so many hits; 0 is all")
	c.Flags().BoolVarP(&all, "all", "a", false, "every hit")
	c.MarkFlagsMutuallyExclusive("limit", "all")
	return c
}

// usualHits are shown where nobody says how many.
const usualHits = 20

// hitJSON is documented in docs/schema/search.json.
type hitJSON struct {
	Ref     curriculum.Ref `json:"ref"`
	Title   string         `json:"title"`
	Where   string         `json:"where"`
	Heading string         `json:"heading"`
	Snippet string         `json:"snippet"`
	Line    int            `json:"line"`
}

func runSearch(ctx context.Context, a *app, words string, most int, asJSON bool) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	s, err := a.openAnyway(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	learner, err := s.study()
	if err != nil {
		return err
	}
	hits, near := find(learner, words, 0)
	more := 0
	if most > 0 && len(hits) > most {
		more = len(hits) - most
		hits = hits[:most]
	}
	if len(hits) == 0 {
		hint := ""
		if near != "" {
			hint = "did you mean: llmcourse search " + near
		}
		return exit.Nothing(hint, "nothing was found for %q", words)
	}
	if asJSON {
		out := make([]hitJSON, len(hits))
		for i, h := range hits {
			out[i] = jsonOf(course, h)
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
		fmt.Fprintln(&b, text.Clip(line, a.Cols(), t.Icons.More))
		if h.Snippet != "" && h.Where != search.Question { // the title is the question
			fmt.Fprintln(&b, text.Clip("    "+marked(t, h), a.Cols(), t.Icons.More))
		}
	}
	if more > 0 {
		fmt.Fprintln(&b, t.Muted.Render(fmt.Sprintf("%d more: --all shows them, --limit N so many", more)))
	}
	return a.read(b.String())
}

// find searches the course and the notes. Where nothing is found, near is what
// may have been meant.
func find(learner *study.Study, words string, most int) (hits []search.Hit, near string) {
	if hits = learner.Search(words, most); len(hits) == 0 {
		near = learner.Nearest(words)
	}
	for i := range hits {
		switch h := &hits[i]; h.Where { // a title that says it all needs no snippet
		case search.Part, search.Section, search.Shelf, search.Topic:
			h.Snippet, h.Marks = "", nil
		case search.Resource:
			if len(h.Marks) == 0 {
				h.Snippet = ""
			}
		}
	}
	return hits, near
}

// jsonOf is a hit in the words of the schema, which is older than the search
// in questions and notes: of a question the place in the lesson that answers
// it, of a note what it is on.
func jsonOf(course *curriculum.Course, h search.Hit) hitJSON {
	out := hitJSON{h.Ref, h.Title, h.Where, h.Heading, h.Snippet, h.Line}
	it, _ := course.Find(h.Ref)
	switch h.Where {
	case search.Question:
		out.Where = search.Lesson
		if l, err := course.Lesson(h.Ref); err == nil {
			for _, heading := range l.Headings {
				if heading.Text == h.Heading {
					out.Line = heading.Line
				}
			}
		}
	case search.Note:
		out.Line = 0
		switch it.(type) {
		case *curriculum.Part:
			out.Where = search.Part
		case *curriculum.Section:
			out.Where = search.Section
		case *curriculum.Shelf:
			out.Where = search.Shelf
		case *curriculum.Resource:
			out.Where = search.Resource
		case *curriculum.Question:
			out.Where = search.Lesson
		default:
			out.Where = search.Topic
		}
	}
	return out
}

// marked is the snippet of a hit with the words that were found standing out.
func marked(t *theme.Theme, h search.Hit) string {
	var b strings.Builder
	text, marks := prose.Formulas(h.Snippet, h.Marks, false)
	from := 0
	for _, m := range marks {
		b.WriteString(text[from:m[0]] + t.Accent.Render(text[m[0]:m[1]]))
		from = m[1]
	}
	return b.String() + text[from:]
}
