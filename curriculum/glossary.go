package curriculum

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"llmcourse/curriculum/clean"
)

// glossaryFile holds the terms of a course; a course may have none.
const glossaryFile = "glossary.toml"

// A Term is a word of the field and the sentence of the course that says what
// it means.
type Term struct {
	Name     string
	Aliases  []string // other names, forms and spellings
	Place    Item     // the section or topic whose text has the sentence
	Sentence string   // Markdown, word for word as it stands in the lesson
}

// A Glossary is the terms of a course.
type Glossary struct {
	Terms []*Term // in the order of their names

	byName map[string]*Term // folded name or alias -> term
}

// Define returns the term of that name or alias. Case, accents, hyphens and
// the plural do not count.
func (g *Glossary) Define(word string) (*Term, bool) {
	key := termKey(word)
	for _, k := range []string{key, strings.TrimSuffix(key, "s"), strings.TrimSuffix(key, "es")} {
		if t := g.byName[k]; t != nil && k != "" {
			return t, true
		}
	}
	return nil, false
}

// Near returns at most n terms whose names are most like the word.
func (g *Glossary) Near(word string, n int) []*Term {
	names := make([]string, len(g.Terms))
	for i, t := range g.Terms {
		names[i] = t.Name
	}
	var out []*Term
	for _, name := range Nearest(fold(word), names, n) {
		if t, ok := g.Define(name); ok {
			out = append(out, t)
		}
	}
	return out
}

// Glossary reads the terms of the course. It is read once, and when asked for.
func (c *Course) Glossary() (*Glossary, error) { return c.store.glossary() }

// termKey is a name without what does not count.
func termKey(s string) string {
	key := strings.Map(func(r rune) rune {
		if r == '-' || r == '\u2010' || r == '\u2011' {
			return ' '
		}
		return r
	}, fold(clean.Line(s)))
	return strings.Join(strings.Fields(key), " ")
}

type glossaryTOML struct {
	Terms []termFile `toml:"terms"`
}

type termFile struct {
	Name     string   `toml:"name"`
	Aliases  []string `toml:"aliases"`
	Place    string   `toml:"place"`
	Sentence string   `toml:"sentence"`
}

// readGlossary reads the terms; where there is no file, there are none.
func readGlossary(c *Course, fsys fs.FS) (*Glossary, *problems, *source) {
	g, found := &Glossary{byName: map[string]*Term{}}, &problems{}
	src, err := readFile(fsys, glossaryFile)
	if errors.Is(err, fs.ErrNotExist) {
		return g, found, nil
	}
	if err != nil {
		found.line(src, 0, reason(err), "")
		return g, found, nil
	}
	var file glossaryTOML
	if !decode(src, &file, found) {
		return g, found, nil
	}
	for i, f := range file.Terms {
		g.add(c, src, found, element("terms", i), &f)
	}
	return g, found, src
}

// add makes a term of its table, and notes what is wrong with it.
func (g *Glossary) add(c *Course, src *source, found *problems, path string, f *termFile) {
	t := &Term{Name: clean.Line(f.Name), Aliases: cleanLines(f.Aliases, clean.Line), Sentence: markdownLine(f.Sentence)}
	for _, key := range []struct{ name, value string }{{"name", t.Name}, {"place", f.Place}, {"sentence", t.Sentence}} {
		if key.value == "" {
			found.at(src, path+"."+key.name, key.name+" is missing", "")
			return
		}
	}
	switch it, _ := c.index.find(Ref(f.Place)); it := it.(type) {
	case *Section, *Topic:
		t.Place = it
	default:
		found.at(src, path+".place", fmt.Sprintf("there is no section or topic %q", f.Place), c.suggest(f.Place))
		return
	}
	for i, name := range append([]string{t.Name}, t.Aliases...) {
		key := termKey(name)
		if other := g.byName[key]; other != nil && other != t {
			at := path + ".name"
			if i > 0 {
				at = fmt.Sprintf("%s.aliases[%d]", path, i-1)
			}
			found.at(src, at, fmt.Sprintf("%q is already a name of %q", name, other.Name), "each name stands for one term")
			continue
		}
		g.byName[key] = t
	}
	g.Terms = append(g.Terms, t)
}
