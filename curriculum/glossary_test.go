package curriculum_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

const terms = `[[terms]]
name = "Dot product"
aliases = ["inner product", "scalar product"]
place = "basics/vectors#dot-product"
sentence = 'SENTENCE'
`

func TestGlossary(t *testing.T) {
	t.Parallel()
	m := folder(t)
	l := lesson(t, m, "basics/vectors")
	sentence, _, _ := strings.Cut(strings.TrimSpace(l.Section("Dot product")), "\n")
	m["glossary.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(terms, "SENTENCE", sentence, 1))}
	if got := lines(curriculum.Validate(m)); got != "" {
		t.Fatalf("problems:\n%s", got)
	}
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	g, err := c.Glossary()
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{
		"dot product": true, "Dot-Products": true, "inner  product": true, "scalar products": true,
		"product": false, "": false, "s": false,
	} {
		term, ok := g.Define(word)
		if ok != want || ok && (term.Sentence != sentence || term.Place.Ref() != "basics/vectors#dot-product") {
			t.Errorf("%q: %v %+v", word, ok, term)
		}
	}
	if near := g.Near("dot produkt", 1); len(near) != 1 || near[0].Name != "Dot product" {
		t.Errorf("near: %v", near)
	}
}

// A course without the file has no terms, and that is no error.
func TestGlossaryMayBeMissing(t *testing.T) {
	t.Parallel()
	g, err := fixture(t).Glossary()
	if err != nil || len(g.Terms) > 0 {
		t.Errorf("%v, %v", g, err)
	}
}

func TestGlossaryProblems(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct{ text, want string }{
		"invented":    {strings.Replace(terms, "SENTENCE", "Nobody ever wrote this.", 1), "glossary.toml:5: the sentence about \"Dot product\" does not stand in basics/vectors#dot-product"},
		"nowhere":     {strings.Replace(terms, "#dot-product", "#dot-products", 1), "glossary.toml:4: there is no section or topic"},
		"twice":       {strings.Replace(terms, "scalar product", "DOT-product", 1) + strings.Replace(terms, `"inner product", `, "", 1), "is already a name of"},
		"no sentence": {"[[terms]]\nname = \"A\"\nplace = \"basics/vectors\"\n", "glossary.toml:1: sentence is missing"},
		"unknown key": {terms + "see = \"b\"\n", "glossary.toml:6: unknown key"},
		"no TOML":     {"[[terms]\n", "glossary.toml:1: "},
	} {
		m := folder(t)
		m["glossary.toml"] = &fstest.MapFile{Data: []byte(x.text)}
		if got := lines(curriculum.Validate(m)); !strings.Contains(got, x.want) {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

func lesson(t *testing.T, m fstest.MapFS, ref curriculum.Ref) *curriculum.Lesson {
	t.Helper()
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	l, err := c.Lesson(ref)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
