package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/curriculum/answer"
	"llmcourse/tui/phrase"
)

func askCommand(a *app) *cobra.Command {
	var o askOptions
	c := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Answer a question with paragraphs of the course",
		Long: "Answers a question with what the lessons say: whole paragraphs with the places they come from, which questions to " +
			"try and what to read. It says so where the course does not cover it, and ends with 3. It needs no model and no network.",
		Example: "llmcourse ask \"why is the KV cache so large?\"\nllmcourse ask GPTQ or AWQ --in quantization\nllmcourse ask what is LoRA --json",
		Args:    between(1, -1),
		RunE: func(_ *cobra.Command, args []string) error {
			return runAsk(a, strings.Join(args, " "), o)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON")
	c.Flags().BoolVar(&o.plain, "plain", false, "print text without colours")
	c.Flags().IntVarP(&o.most, "limit", "n", answer.MaxPassages, "at most so many paragraphs")
	c.Flags().StringVar(&o.in, "in", "", "answer from this part, section or topic alone")
	return c
}

type askOptions struct {
	json, plain bool
	most        int
	in          string
}

// answerJSON is documented in docs/schema/ask.json.
type answerJSON struct {
	Question string           `json:"question"`
	Kind     answer.Kind      `json:"kind"`
	Verdict  answer.Verdict   `json:"verdict"`
	Unknown  []string         `json:"unknown"`
	Passages []passageJSON    `json:"passages"`
	Try      []curriculum.Ref `json:"try"`
	Read     []curriculum.Ref `json:"read"`
	Model    *struct{}        `json:"model"` // null: no model was asked
}

type passageJSON struct {
	Number  int            `json:"n"`
	Ref     curriculum.Ref `json:"ref"`
	Heading string         `json:"heading"`
	Line    int            `json:"line"`
	Text    string         `json:"text"`
}

func runAsk(a *app, question string, o askOptions) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	if o.most < 1 || o.most > 9 {
		return exit.Usage("", "--limit %d: it is 1 to 9 paragraphs", o.most)
	}
	var in curriculum.Ref
	if o.in != "" {
		it, err := course.Resolve(o.in)
		if err != nil {
			return exit.Usage("llmcourse list shows all sections", "%v", err)
		}
		in = it.Ref()
	}
	said := answer.New(course).Ask(question, in, o.most)
	if o.json {
		err = a.printJSON(jsonAnswer(said))
	} else {
		err = a.printDocument(answerDocument(said), showing{plain: o.plain})
	}
	if err == nil && said.Verdict == answer.Absent {
		return exit.Silent(exit.CodeNothing)
	}
	return err
}

func jsonAnswer(s answer.Answer) answerJSON {
	out := answerJSON{
		Question: s.Question, Kind: s.Kind, Verdict: s.Verdict, Unknown: append([]string{}, s.Unknown...),
		Passages: []passageJSON{}, Try: []curriculum.Ref{}, Read: []curriculum.Ref{},
	}
	for _, p := range s.Passages {
		out.Passages = append(out.Passages, passageJSON{p.Number, p.Ref, p.Heading, p.Line, p.Text})
	}
	for _, q := range s.Try {
		out.Try = append(out.Try, q.Ref())
	}
	for _, r := range s.Read {
		out.Read = append(out.Read, r.Ref())
	}
	return out
}

// answerDocument is an answer as Markdown.
func answerDocument(s answer.Answer) string {
	var b strings.Builder
	if said := phrase.Verdict(s); said != "" {
		fmt.Fprintf(&b, "%s\n\n", text.Escape(said))
	}
	for _, p := range s.Passages {
		fmt.Fprintf(&b, "### %d. %s\n\n%s\n\n", p.Number, text.Escape(phrase.PlaceName(p.Place)), p.Text)
	}
	if len(s.Also) > 0 {
		names := make([]string, len(s.Also))
		for i, p := range s.Also {
			names[i] = fmt.Sprintf("[%s](<ref:%s>)", text.Escape(phrase.PlaceName(p)), p.Ref)
		}
		fmt.Fprintf(&b, "Also: %s.\n\n", strings.Join(names, "; "))
	}
	if len(s.Try) > 0 && s.Verdict != answer.Absent {
		fmt.Fprintf(&b, "Test yourself: `llmcourse quiz %s`\n\n", s.Try[0].Topic.Ref())
	}
	if s.Verdict != answer.Absent {
		for _, r := range s.Read {
			fmt.Fprintf(&b, "To read: [%s](<ref:%s>), `llmcourse open %s`\n\n", text.Escape(r.Title), r.Ref(), r.Ref())
		}
	}
	return b.String()
}
