package curriculum_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

const termsTOML = `[[terms]]
name = "dot product"
aliases = ["inner product"]
place = "basics/vectors#dot-product"
sentence = "SENTENCE"

[[terms]]
name = "product"
place = "basics/vectors"
sentence = "x"
`

func TestTermsIn(t *testing.T) {
	t.Parallel()
	m := folder(t)
	m["glossary.toml"] = &fstest.MapFile{Data: []byte(termsTOML)}
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	g, err := c.Glossary()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"":                                   "",
		"No term is production.":             "",
		"The (dot-products) of two.":         "dot product",
		"A product, then the inner\nproduct": "product, dot product",
		"Dot Product. Dot product.":          "dot product",
		"**Products**":                       "product",
	} {
		var names []string
		for _, term := range g.In(text) {
			names = append(names, term.Name)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("in %q: %q, want %q", text, got, want)
		}
	}
}

// The line of a sentence is found though it is broken into several.
func TestTaught(t *testing.T) {
	t.Parallel()
	c, err := curriculum.Load(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	item, ok := c.Find("basics/vectors#dot-product")
	if !ok {
		t.Fatal("the topic is not there")
	}
	lesson, err := c.Lesson(item.Ref())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(lesson.Text, "\n")
	heading := 0
	for _, h := range lesson.Headings {
		if h.Topic == item {
			heading = h.Line
		}
	}
	for at := heading + 1; at < len(lines); at++ {
		words := strings.Fields(lines[at])
		if len(words) < 4 || len(strings.Fields(lines[at+1])) < 2 {
			continue
		}
		sentence := strings.Join(append(words[1:], strings.Fields(lines[at+1])[0]), " ")
		if got, err := c.Taught(&curriculum.Term{Place: item, Sentence: sentence}); got != at || err != nil {
			t.Errorf("%q is on line %d (%v), want %d", sentence, got, err, at)
		}
		break
	}
	if got, err := c.Taught(&curriculum.Term{Place: item, Sentence: "It stands nowhere."}); got != heading || err != nil {
		t.Errorf("what stands nowhere is on line %d (%v), want %d, the heading", got, err, heading)
	}
}
