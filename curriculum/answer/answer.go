package answer

import (
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
)

// An Answer is what a course says to a question.
type Answer struct {
	Question string
	Kind     Kind
	Verdict  Verdict
	Sure     float64                // chance that the passages answer, from 0 to 1
	Unknown  []string               // words of the question that the course does not have, as they were typed
	Passages []Passage              // the best first; of an absent answer those that are nearest
	Also     []Place                // further places that speak of it
	Try      []*curriculum.Question // questions of the course on the first passage's place
	Read     []*curriculum.Resource // resources of its section that fit the question
}

// A Place is a heading of a lesson.
type Place struct {
	Section *curriculum.Section
	Ref     curriculum.Ref // the topic's, else the section's
	Heading string         // as a person reads it; "" is the introduction of the section
	Line    int            // of the heading in Lesson.Text, from 0
}

// A Passage is a paragraph of a lesson, whole.
type Passage struct {
	Place
	Number int    // from 1; what a citation names
	Line   int    // of the paragraph in Lesson.Text, from 0
	Text   string // Markdown, as it stands there, with the list or table it announces
}

// How many there are at most.
const (
	MaxPassages = 3
	maxAlso     = 5
	maxTry      = 3
	maxRead     = 2
)

// Ask answers a question with at most n passages, or MaxPassages if n is 0.
// Within in (a section or topic; "" is the whole course) or nothing is answered.
// A question without words has no answer: it is absent.
func (e *Engine) Ask(text string, in curriculum.Ref, n int) Answer {
	if n <= 0 {
		n = MaxPassages
	}
	q := e.reader.read(text)
	r := e.rank(q, in)
	a := Answer{Question: text, Kind: q.kind, Sure: e.sure(&r)}
	for _, s := range r.slots {
		if s.asked && !s.known && !s.talk {
			a.Unknown = append(a.Unknown, q.typed[s.name])
		}
	}
	chosen := e.pick(&r, n)
	if first, ok := e.defined(&q, in); ok {
		a.Sure = 1
		chosen = lead(first, chosen, n)
	}
	a.Passages = e.passages(chosen)
	switch a.Verdict = e.verdict(a.Sure); {
	case len(r.found) == 0:
		a.Verdict = Absent
		return a
	case len(a.Passages) == 0 && a.Verdict == Answered:
		a.Verdict = Nearest // the course lists it, and says nothing of it
	}
	a.Also = e.also(&r, a.Passages)
	best := r.found[0].place
	if len(chosen) > 0 {
		best = e.paragraphs[chosen[0]].place
	}
	a.Try, a.Read = e.toTry(&e.places[best]), e.toRead(&r, &e.places[best])
	return a
}

// within says that a place belongs to what in names, which may be everything.
func within(p *place, in curriculum.Ref) bool {
	return in == "" || p.ref() == in || p.section.Ref() == in || p.section.Part.Ref() == in
}

// passages are paragraphs as they are shown.
func (e *Engine) passages(chosen []int) []Passage {
	all := make([]Passage, len(chosen))
	for i, para := range chosen {
		g := &e.paragraphs[para]
		all[i] = Passage{Place: e.places[g.place].shown(), Number: i + 1, Line: g.line, Text: e.quoted(para)}
	}
	return all
}

func (p *place) shown() Place {
	return Place{Section: p.section, Ref: p.ref(), Heading: p.heading, Line: p.line}
}

// also are the places after those that are quoted.
func (e *Engine) also(r *ranking, quoted []Passage) []Place {
	var all []Place
	for _, f := range r.found {
		p := e.places[f.place].shown()
		if len(all) == maxAlso || f.score < r.found[0].score/2 {
			break
		}
		if !slices.ContainsFunc(quoted, func(q Passage) bool { return q.Place == p }) {
			all = append(all, p)
		}
	}
	return all
}

// Places are the headings of a question in the order of their rank, n at most.
func (e *Engine) Places(text string, n int) []Place {
	r := e.rank(e.reader.read(text), "")
	var all []Place
	for _, f := range r.found[:min(n, len(r.found))] {
		all = append(all, e.places[f.place].shown())
	}
	return all
}

// toRead are resources of the section of a place that fit the question.
func (e *Engine) toRead(r *ranking, p *place) []*curriculum.Resource {
	var all []*curriculum.Resource
	for _, res := range p.section.Resources {
		if len(all) < maxRead && res.Gone == "" && mentions(r, res) {
			all = append(all, res)
		}
	}
	return all
}

// toTry are the questions that point at a place, else those of its topic.
func (e *Engine) toTry(p *place) []*curriculum.Question {
	all := p.questions
	if len(all) == 0 && p.topic != nil {
		all, _ = e.course.Questions(p.topic.Ref()) // unreadable: there is nothing to try
	}
	return all[:min(maxTry, len(all))]
}

// mentions says that a resource is called by a word of the subject.
func mentions(r *ranking, res *curriculum.Resource) bool {
	return slices.ContainsFunc(stems(res.Title+" "+res.About), func(w string) bool { return slices.Contains(r.subject, w) })
}

// defined is the paragraph that defines the subject, where the glossary of the
// course says which that is.
func (e *Engine) defined(q *question, in curriculum.Ref) (para int, ok bool) {
	if q.kind != Definition && q.kind != Other {
		return 0, false
	}
	g, err := e.course.Glossary()
	if err != nil {
		return 0, false
	}
	term, ok := g.Define(strings.Join(q.name, " "))
	if !ok {
		return 0, false
	}
	sentence := markdown.Words(term.Sentence)
	for i := range e.paragraphs {
		p := &e.places[e.paragraphs[i].place]
		if p.section.Ref() == term.Place.Ref().Home() && within(p, in) && contains(e.paragraphs[i].plain, sentence) {
			return i, true
		}
	}
	return 0, false
}

// lead puts a paragraph before others, n in all at most.
func lead(first int, rest []int, n int) []int {
	rest = slices.DeleteFunc(rest, func(para int) bool { return para == first })
	return append([]int{first}, rest[:min(n-1, len(rest))]...)
}
