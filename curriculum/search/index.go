package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/curriculum/word"
)

// An Index finds words. It is never changed.
type Index struct {
	units    []unit
	norms    [][fields]float32 // of each unit: what a word in a field counts for
	ids      map[string]int32
	terms    []term
	sorted   []int32          // ids of the terms by spelling
	stems    map[string]int32 // stem -> id of the last term that has it
	byLength [][]int32        // ids by the number of letters
}

// A term is a word as it is spelled in the texts.
type term struct {
	text string
	has  uint32 // the letters in it, see lettersOf
	in   []posting
	mate int32 // the term before of the same stem, or -1
}

// A posting says how often a term is in the fields of a unit.
type posting struct {
	unit  int32
	count [fields]uint16
}

// The fields of a unit.
const (
	inTitle = iota
	inAround
	inAsked // in the words of somebody who does not know what it is called
	inText
	inTerm // with emphasis: authors mark a term where they explain it
	inCode // shows what the text explains
	fields
)

// New reads everything a course has. It takes some tens of milliseconds and
// belongs in the background.
func New(c *curriculum.Course, extra ...Document) *Index {
	units := gather(c)
	for _, d := range extra {
		units = append(units, note(d))
	}
	expand(units)
	b := builder{x: &Index{units: units, ids: make(map[string]int32, 1<<13)}}
	for i := range units {
		b.unit(int32(i), &units[i])
	}
	b.finish()
	return b.x
}

// Size is how many places there are to be found.
func (x *Index) Size() int { return len(x.units) }

// A builder fills an Index.
type builder struct {
	x       *Index
	scan    word.Scanner
	lengths [][fields]int
	unitNow int32
	field   int
}

func (b *builder) unit(i int32, u *unit) {
	b.unitNow = i
	b.lengths = append(b.lengths, [fields]int{})
	if u.where != Question { // what it is called is a sentence, and its text
		b.text(inTitle, u.called())
	}
	b.text(inAround, u.also)
	b.text(inAround, u.around)
	b.text(inAsked, u.wanted())
	for _, p := range u.pieces {
		if p.code {
			b.text(inCode, p.source)
			continue
		}
		b.text(inText, p.text())
		for _, term := range markdown.Emphasized(p.source) {
			b.text(inTerm, term)
		}
	}
	b.text(inText, u.hidden)
}

func (b *builder) text(field int, text string) {
	b.field = field
	b.scan.Each(text, b.word)
}

func (b *builder) word(folded []byte, _ word.Range, compound bool) {
	x := b.x
	id, ok := x.ids[string(folded)]
	if !ok {
		id = int32(len(x.terms))
		text := string(folded)
		x.ids[text] = id
		x.terms = append(x.terms, term{text: text})
	}
	t := &x.terms[id]
	if n := len(t.in); n == 0 || t.in[n-1].unit != b.unitNow {
		t.in = append(t.in, posting{unit: b.unitNow})
	}
	if c := &t.in[len(t.in)-1].count[b.field]; *c < 1<<15 {
		*c++
	}
	if !compound {
		b.lengths[b.unitNow][b.field]++
	}
}

// finish makes the lists by which terms are looked up, and weighs the fields.
func (b *builder) finish() {
	x := b.x
	x.stems = make(map[string]int32, len(x.terms))
	x.sorted = make([]int32, len(x.terms))
	for i := range x.terms {
		id, t := int32(i), &x.terms[i]
		t.has = lettersOf(t.text)
		x.sorted[i] = id
		n := utf8.RuneCountInString(t.text)
		for len(x.byLength) <= n {
			x.byLength = append(x.byLength, nil)
		}
		x.byLength[n] = append(x.byLength[n], id)
		s := word.Stem(t.text)
		t.mate = -1
		if mate, ok := x.stems[s]; ok {
			t.mate = mate
		}
		x.stems[s] = id
	}
	slices.SortFunc(x.sorted, func(a, b int32) int { return strings.Compare(x.terms[a].text, x.terms[b].text) })
	x.norms = norms(b.lengths)
}

// prefixed returns the ids of the terms that begin so, in the order of the
// alphabet.
func (x *Index) prefixed(text string) []int32 {
	from, _ := slices.BinarySearchFunc(x.sorted, text, func(id int32, t string) int { return strings.Compare(x.terms[id].text, t) })
	to := from
	for to < len(x.sorted) && strings.HasPrefix(x.terms[x.sorted[to]].text, text) {
		to++
	}
	return x.sorted[from:to]
}

// Count is how many places there are of each kind.
func (x *Index) Count() map[string]int {
	n := map[string]int{}
	for i := range x.units {
		n[x.units[i].where]++
	}
	return n
}
