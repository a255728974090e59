package data_test

import (
	"strings"
	"testing"

	"llmcourse/curriculum"
)

// Every sentence of the glossary stands in the lesson it names, names its term
// or an alias of it, and belongs to one term.
func TestGlossarySentences(t *testing.T) {
	t.Parallel()
	c, texts := load(t), lessons(t)
	g, err := c.Glossary()
	if err != nil {
		t.Fatal(err)
	}
	plain := strings.NewReplacer("*", "", "-", " ")
	sections := map[curriculum.Ref]int{}
	said := map[string]string{}
	for _, term := range g.Terms {
		home := term.Place.Ref().Home()
		sections[home]++
		if text := strings.Join(strings.Fields(texts[home].Text), " "); !strings.Contains(text, term.Sentence) {
			t.Errorf("%s: its sentence is not in %s", term.Name, home)
		}
		sentence, named := strings.ToLower(plain.Replace(term.Sentence)), false
		for _, name := range append([]string{term.Name}, term.Aliases...) {
			named = named || strings.Contains(sentence, strings.ToLower(plain.Replace(name)))
		}
		if !named {
			t.Errorf("%s: its sentence does not name it: %s", term.Name, term.Sentence)
		}
		if other := said[term.Sentence]; other != "" {
			t.Errorf("%s and %s have one sentence", term.Name, other)
		}
		said[term.Sentence] = term.Name
	}
	for ref, n := range sections {
		if n < 10 {
			t.Errorf("%s: only %d terms", ref, n)
		}
	}
	if len(g.Terms) < 60 {
		t.Errorf("only %d terms: is this test looking?", len(g.Terms))
	}
}
