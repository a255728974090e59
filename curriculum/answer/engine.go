package answer

import (
	"math"
	"regexp"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/curriculum/word"
)

// An Engine answers questions about one course. It is never changed after New.
type Engine struct {
	course     *curriculum.Course
	lang       *language
	reader     *reader
	places     []place
	paragraphs []paragraph

	vocabulary map[string]int32
	terms      []string
	inPlaces   [][]posting // of a term
	inParas    [][]posting
	spread     []int             // in how many places a term is
	weights    [][fields]float64 // of each place: what a term in a field counts for
	usual      float64           // length of a paragraph
	stop       map[int32]bool
	generic    map[int32]bool
	short      map[string][]string // abbreviation -> the stems of what it stands for
	long       map[string]string   // these stems, joined -> abbreviation
	byLetters  [][]int32           // terms by their number of bytes, for slips
	foreign    bool                // the course is not in English
}

// A posting says how often a term is in a field of a place, or in a paragraph.
type posting struct {
	in    int32
	field uint8
	count uint16
}

// The weights of the fields, and how much the length of each counts, of BM25F.
// They were searched for on questions of learners and of the course.
func fieldWeights() [fields]float64 {
	return [fields]float64{inHeading: 7.2, inTopic: 1.5, inWords: 1.5, inSection: 0.8, inText: 1, inTerm: 1.5, inCode: 0.15, inAsked: 0.4}
}

// New reads the lessons and questions of a course. It takes some tens of
// milliseconds and belongs in the background. What cannot be read is left out.
func New(c *curriculum.Course) *Engine {
	l := english()
	e := &Engine{
		course: c, lang: l, reader: newReader(l), vocabulary: make(map[string]int32, 1<<13),
		stop: map[int32]bool{}, generic: map[int32]bool{}, short: map[string][]string{}, long: map[string]string{},
	}
	for _, s := range c.Sections() {
		places, paras := lessonPlaces(c, s)
		for i := range places {
			places[i].first += len(e.paragraphs)
		}
		for i := range paras {
			paras[i].place += len(e.places)
		}
		e.point(c, s, places)
		e.places, e.paragraphs = append(e.places, places...), append(e.paragraphs, paras...)
	}
	e.abbreviations()
	signs := newSigns()
	for i := range e.places {
		e.index(i, signs)
	}
	e.finish()
	return e
}

// point gives the questions of a section to the places they point at.
func (e *Engine) point(c *curriculum.Course, s *curriculum.Section, places []place) {
	questions, err := c.Questions(s.Ref())
	if err != nil {
		return
	}
	for _, q := range questions {
		for i := range places {
			if places[i].heading == q.Place && q.Place != "" {
				places[i].questions = append(places[i].questions, q)
				break
			}
		}
	}
}

func (e *Engine) abbreviations() {
	known := map[string]string{}
	for _, s := range e.course.Sections() {
		word.Abbreviations(s.Title, known)
	}
	for i := range e.paragraphs {
		if e.paragraphs[i].kind != markdown.Code {
			word.Abbreviations(e.paragraphs[i].plain, known)
		}
	}
	for line := range strings.Lines(fieldAbbreviations) {
		short, full, _ := strings.Cut(line, ":")
		if known[short] == "" {
			known[short] = full
		}
	}
	for short, full := range known {
		words := stems(full)
		e.short[stem(short)] = words
		var rest []string
		for _, w := range words {
			if !e.lang.stop[w] {
				rest = append(rest, w)
			}
		}
		key := strings.Join(rest, " ")
		if had := e.long[key]; had == "" || short < had {
			e.long[key] = stem(short)
		}
	}
}

// id is the number of a term, which it gets here.
func (e *Engine) id(term string) int32 {
	id, ok := e.vocabulary[term]
	if !ok {
		id = int32(len(e.terms))
		e.vocabulary[term] = id
		e.terms = append(e.terms, term)
		e.inPlaces, e.inParas = append(e.inPlaces, nil), append(e.inParas, nil)
	}
	return id
}

func (e *Engine) ids(text string) []int32 {
	all := stems(text)
	ids := make([]int32, len(all))
	for i, s := range all {
		ids[i] = e.id(s)
	}
	return ids
}

// signs tell what a paragraph does.
type signs struct{ because, advice *regexp.Regexp }

func newSigns() signs {
	return signs{
		because: regexp.MustCompile(`(?i)\b(because|since|so that|otherwise|therefore|why|reason|without|so the|which made)\b|, so `),
		advice:  regexp.MustCompile(`(?:^|[.:] )(Use|Take|Keep|Split|Do|Never|Try|Ask|Give|Run|Store|Check|Start|Put|Push|Set|Choose|Cut|Treat|Measure|For|If|When|With)\b`),
	}
}

// index reads the place i.
func (e *Engine) index(i int, signs signs) {
	p := &e.places[i]
	name := p.name()
	if p.heading == "" {
		name += " " + p.section.Label
	}
	p.fields[inHeading] = e.ids(name)
	for _, s := range word.Of(p.name()) {
		if st := stem(s); !e.lang.stop[st] {
			p.core = append(p.core, e.id(st))
		}
	}
	if p.topic != nil {
		if p.topic.Title != p.heading {
			p.fields[inTopic] = e.ids(p.topic.Title)
		}
		p.fields[inWords] = e.ids(strings.Join(p.topic.Words, " "))
	}
	p.fields[inSection] = e.ids(p.section.Title + " " + p.section.Label + " " + strings.Join(p.section.Words, " "))
	for _, q := range p.questions {
		p.fields[inAsked] = append(p.fields[inAsked], e.ids(markdown.Words(asked(q)))...)
	}
	for n := p.first; n < p.first+p.paragraphs; n++ {
		e.paragraph(int32(n), p, signs)
	}
	for field, ids := range p.fields {
		e.count(ids, func(id int32, count int) {
			e.inPlaces[id] = append(e.inPlaces[id], posting{int32(i), uint8(field), uint16(min(count, math.MaxUint16))})
		})
	}
}

// asked is what a question says of its place: all but its wrong choices.
func asked(q *curriculum.Question) string {
	text := q.Text + " " + q.Reason + " " + strings.Join(q.Accept, " ")
	for _, c := range q.Choices {
		if c.Right {
			text += " " + c.Text
		}
	}
	return text
}

func (e *Engine) paragraph(n int32, p *place, signs signs) {
	g := &e.paragraphs[n]
	if g.kind == markdown.Formula || g.kind == markdown.Figure {
		return
	}
	ids := e.ids(g.plain)
	g.length = len(ids)
	field := inText
	if g.kind == markdown.Code {
		field = inCode
	}
	p.fields[field] = append(p.fields[field], ids...)
	g.counts = make(map[int32]int, len(ids))
	e.count(ids, func(id int32, count int) {
		g.counts[id] = count
		e.inParas[id] = append(e.inParas[id], posting{in: n, count: uint16(min(count, math.MaxUint16))})
	})
	if g.kind == markdown.Code {
		return
	}
	for _, term := range markdown.Emphasized(g.source) {
		p.fields[inTerm] = append(p.fields[inTerm], e.ids(term)...)
	}
	if g.kind == markdown.Text {
		g.defined = e.definitions(g)
	}
	g.because = signs.because.MatchString(g.plain)
	g.numbers = strings.ContainsAny(g.plain, "0123456789")
	g.advises = signs.advice.MatchString(g.plain)
	g.announces = g.plain != "" && strings.IndexByte(".!?)", g.plain[len(g.plain)-1]) < 0
}

// count visits each term of a list once, in the order of the list.
func (e *Engine) count(ids []int32, visit func(id int32, count int)) {
	counts := make(map[int32]int, len(ids))
	for _, id := range ids {
		counts[id]++
	}
	for _, id := range ids {
		if n := counts[id]; n > 0 {
			visit(id, n)
			counts[id] = 0
		}
	}
}

// finish weighs the fields, and makes the lists by which terms are looked up.
func (e *Engine) finish() {
	sum, having := [fields]int{}, [fields]int{}
	for i := range e.places {
		for field, ids := range e.places[i].fields {
			if len(ids) > 0 {
				sum[field] += len(ids)
				having[field]++
			}
		}
	}
	e.weights = make([][fields]float64, len(e.places))
	for i := range e.places {
		for field, weight := range fieldWeights() {
			usual := max(1, float64(sum[field])/float64(max(1, having[field])))
			length := float64(len(e.places[i].fields[field])) / usual
			e.weights[i][field] = weight / (1 - lengthShare + lengthShare*length)
		}
	}
	e.spread = make([]int, len(e.terms))
	for id, all := range e.inPlaces {
		last := int32(-1)
		for _, p := range all {
			if p.in != last {
				e.spread[id]++
				last = p.in
			}
		}
	}
	total, talk := 0, 0
	for _, g := range e.paragraphs {
		total += g.length
	}
	e.usual = max(1, float64(total)/float64(max(1, len(e.paragraphs))))
	for id, term := range e.terms {
		for len(e.byLetters) <= len(term) {
			e.byLetters = append(e.byLetters, nil)
		}
		e.byLetters[len(term)] = append(e.byLetters[len(term)], int32(id))
		if e.lang.stop[term] {
			e.stop[int32(id)] = true
			for _, p := range e.inParas[id] {
				talk += int(p.count)
			}
		}
		e.generic[int32(id)] = e.lang.generic[term]
	}
	e.foreign = talk*englishOneIn < total
}

// englishOneIn is how seldom a word of English text is one of every text at
// least: in the lessons it is one of three, and in other languages of ten or more.
const englishOneIn = 6
