package curriculum

import (
	"cmp"
	"slices"
	"strings"
)

// A Hit is a place where all words of a search were found.
type Hit struct {
	Ref     Ref    // in a lesson: of the topic whose text it is, or else of the section or shelf
	Title   string // of the item; in a lesson that of its section or shelf
	Where   string // "part", "section", "shelf", "topic", "resource" or "lesson"
	Snippet string // the line that fits best, as plain text; empty where the title says it all
	Heading string // in a lesson: the heading above; empty in its introduction
	Line    int    // in a lesson: the line of Lesson.Text, from 0
	Score   int    // higher is better
}

// Search finds where all of the words stand, in any order, as words or parts
// of words; case and accents do not count. What is called by the words comes
// first, then what has them in its description, then the text of lessons.
//
// This is the plain search. A better ranking only has to give other Scores:
// callers rely on the order of the hits, not on the figures.
func (c *Course) Search(words string) []Hit {
	query := newQuery(words)
	if len(query) == 0 {
		return nil
	}
	var hits []Hit
	for _, it := range c.index.order {
		if h, ok := query.item(it); ok {
			hits = append(hits, h)
		}
		switch it.(type) {
		case *Section, *Shelf:
			if l, err := c.store.lesson(it); err == nil {
				hits = append(hits, query.lesson(it, l)...)
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	return hits
}

// A query is the words of a search, folded.
type query []string

func newQuery(words string) query {
	return strings.Fields(fold(CleanLine(words)))
}

// in counts the words that stand in a folded text.
func (q query) in(text string) int {
	n := 0
	for _, w := range q {
		if strings.Contains(text, w) {
			n++
		}
	}
	return n
}

// Scores: where the words stand, and then how well they fit.
const (
	inTitle  = 300
	inAbout  = 200
	inLesson = 100

	allOfIt   = 40 // the words are the whole of it
	beginning = 20
	asWord    = 10 // the first word begins a word, not the middle of one
)

// fit says how well the words fit a folded text that has them all.
func (q query) fit(text string) int {
	all := strings.Join(q, " ")
	at := strings.Index(text, q[0])
	switch {
	case text == all:
		return allOfIt
	case strings.HasPrefix(text, all):
		return beginning
	case at == 0 || at > 0 && !isWord(text[at-1]):
		return asWord
	}
	return 0
}

func (q query) item(it Item) (Hit, bool) {
	h := Hit{Ref: it.Ref(), Title: it.Name()}
	names, about := "", ""
	switch it := it.(type) {
	case *Part:
		h.Where, about = "part", it.Summary
	case *Section:
		h.Where, names, about = "section", it.Label+" "+it.ID, it.Summary
	case *Shelf:
		h.Where, about = "shelf", it.Summary
	case *Topic:
		h.Where, names = "topic", it.Label+" "+it.ID
	case *Resource:
		h.Where, names, about = "resource", it.By, it.About
	}
	title := fold(h.Title)
	named := title + " " + fold(names)
	switch len(q) {
	case q.in(title):
		h.Score = inTitle + q.fit(title) + weight(it)
	case q.in(named):
		h.Score = inTitle - 50 + weight(it)
	case q.in(named + " " + fold(about)):
		h.Score = inAbout + weight(it)
		h.Snippet = about
	default:
		return h, false
	}
	return h, true
}
