package data_test

import (
	"strings"
	"testing"
)

// Every term of the glossary is defined by a sentence of the lesson that it
// names, and can be asked for by its name and aliases.
func TestGlossaryQuotesLessons(t *testing.T) {
	t.Parallel()
	c, texts := load(t), lessons(t)
	g, err := c.Glossary()
	if err != nil {
		t.Fatal(err)
	}
	bySection := map[string]int{}
	for _, term := range g.Terms {
		home := term.Place.Ref().Home()
		bySection[string(home)]++
		if text := strings.Join(strings.Fields(texts[home].Text), " "); !strings.Contains(text, term.Sentence) {
			t.Errorf("%s: %q does not stand in %s", term.Name, term.Sentence, home)
		}
		for _, name := range append([]string{term.Name}, term.Aliases...) {
			if found, ok := g.Define(name); !ok || found != term {
				t.Errorf("%q is not found as %q", name, term.Name)
			}
		}
	}
	t.Log(len(g.Terms), bySection)
	if len(g.Terms) < 150 {
		t.Errorf("%d terms: is this test looking?", len(g.Terms))
	}
}
