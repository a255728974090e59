package curriculum_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

// The texts of a question are drawn as Markdown, which decodes entities.
func TestQuestionsAreCleanMarkdown(t *testing.T) {
	t.Parallel()
	m := folder(t)
	const evil = "&#27;[8m&#x202e;"
	m["basics/vectors.quiz.toml"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(`
[[questions]]
id = "one"
topic = "dot-product"
kind = "choice"
level = 1
place = "Dot product"
text = "a EVIL b"
reason = "a EVIL b"
choices = [{ text = "EVIL", right = true }, { text = "b EVIL", why = "EVIL" }, { text = "c", why = "d" }]

[[questions]]
id = "two"
topic = "dot-product"
kind = "order"
level = 1
place = "Dot product"
text = "order"
reason = "so"
items = ["EVIL a", "b", "c"]
`, "EVIL", evil))}
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	questions, err := c.Questions("basics/vectors")
	if err != nil || len(questions) != 2 {
		t.Fatalf("%d questions, %v", len(questions), err)
	}
	for _, q := range questions {
		texts := append([]string{q.Text, q.Reason}, q.Items...)
		for _, choice := range q.Choices {
			texts = append(texts, choice.Text, choice.Why)
		}
		for _, text := range texts {
			if strings.Contains(text, "&#") {
				t.Errorf("%s: %q", q.ID, text)
			}
		}
	}
}
