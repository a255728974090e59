package export

import (
	"fmt"
	"hash/fnv"
	"html"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
	"llmcourse/tui/theme"
)

// Anki writes every question as a line that Anki imports as a card:
// question, answer, reason, tags, and the Ref, by which Anki knows the card
// again. https://docs.ankiweb.net/importing/text-files.html has the format.
func Anki(w io.Writer, c *curriculum.Course) error {
	var questions []*curriculum.Question
	for _, s := range c.Sections() {
		list, err := c.Questions(s.Ref())
		if err != nil {
			return err
		}
		questions = append(questions, list...)
	}
	_, err := fmt.Fprintf(w, "#separator:tab\n#html:true\n#deck:%s\n#tags:%s\n#tags column:4\n#guid column:5\n#columns:%s\n",
		c.Title, c.ID, strings.Join([]string{"Question", "Answer", "Reason", "Tags", "Ref"}, "\t"))
	if err != nil {
		return err
	}
	for _, q := range questions {
		section := q.Topic.Section
		tag := c.ID + "::" + section.Part.ID + "::" + section.ID
		fields := []string{ankiQuestion(q), ankiAnswer(q), ankiText(q.Reason), tag, c.ID + "/" + string(q.Ref())}
		if _, err := fmt.Fprintln(w, strings.Join(fields, "\t")); err != nil {
			return err
		}
	}
	return nil
}

// ankiQuestion is the question with what there is to choose from, mixed, and
// mixed the same way each time.
func ankiQuestion(q *curriculum.Question) string {
	options := append([]string{}, q.Items...)
	for _, c := range q.Choices {
		options = append(options, c.Text)
	}
	h := fnv.New64a()
	h.Write([]byte(q.Ref()))
	r := rand.New(rand.NewPCG(h.Sum64(), 0))
	r.Shuffle(len(options), func(i, j int) { options[i], options[j] = options[j], options[i] })
	text := ankiText(q.Text)
	if strings.HasPrefix(text, "#") {
		text = "&#35;" + text[1:] // a line that begins with # is a comment
	}
	if q.Kind == curriculum.Number && q.Unit != "" {
		text += " (" + html.EscapeString(q.Unit) + ")"
	}
	return text + ankiList("ul", options)
}

func ankiAnswer(q *curriculum.Question) string {
	answer := quiz.Expected(q)
	if q.Kind == curriculum.Order {
		return ankiList("ol", answer)
	}
	if len(answer) == 1 {
		return ankiText(answer[0])
	}
	return ankiList("ul", answer)
}

func ankiList(kind string, items []string) string {
	if len(items) == 0 {
		return ""
	}
	var b strings.Builder
	for _, item := range items {
		b.WriteString("<li>" + ankiText(item) + "</li>")
	}
	return "<" + kind + ">" + b.String() + "</" + kind + ">"
}

// ankiText draws Markdown as one line of HTML, formulas as Unicode.
func ankiText(markdown string) string {
	// As wide as the text, so that no line is broken: a formula is never wider
	// than its source.
	p := text.NewPrinter(theme.New("mono", theme.Unknown, theme.NewIcons("plain")), markdown, len(markdown)+text.MinWidth)
	var lines []string
	for _, block := range p.Page.Blocks {
		for _, line := range p.Draw(block) {
			text := strings.ReplaceAll(strings.TrimRight(ansi.Strip(line.Text), " "), "\t", " ")
			lines = append(lines, html.EscapeString(text))
		}
	}
	return strings.Join(lines, "<br>")
}
