package search

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// A unit is what can be a hit.
type unit struct {
	ref     curriculum.Ref
	title   string
	home    string   // title of the section or shelf it stands in, where it is a heading
	name    string   // what it is called, where that is not the title: the heading
	also    string   // other names: label, id, what an abbreviation stands for
	asked   []string // what somebody says who looks for it and does not know its name
	around  string   // what it stands in, by name
	hidden  string   // searched, but never shown
	heading string
	where   string // what it is when found by name
	inside  string // what it is when found in its text; "" is the same
	line    int    // of the heading
	worth   float64
	pieces  []piece
}

// A piece is a paragraph, an item of a list, a row of a table or a block of
// code. It is kept as Markdown, which is a part of the lesson and so costs
// nothing, and made plain for the few hits that are shown.
type piece struct {
	source string
	line   int
	code   bool
}

func (p piece) text() string {
	if p.code {
		return p.source
	}
	return plain(p.source)
}

// wanted are the phrases of asked in one text.
func (u *unit) wanted() string { return strings.Join(u.asked, " · ") }

// called is the name by which a unit is found.
func (u *unit) called() string {
	if u.name != "" {
		return u.name
	}
	return u.title
}

// What a hit is worth by what it is: a learner who types "attention" wants to
// read about attention before they want an article on it or are asked about it.
const (
	worthSection  = 1.25
	worthTopic    = 1.2
	worthPart     = 1.0
	worthHeading  = 1.0
	worthTerm     = 0.45 // a lesson says more
	worthShelf    = 0.9
	worthRest     = 0.75 // headings beside the topics: exercises, what happened since
	worthResource = 0.6
	worthQuestion = 0.45
	worthNote     = 1.1 // the learner wrote it to find it again
)

// gather lists the units of a course in its order. A lesson or quiz that
// cannot be read is left out: search is no place to complain.
func gather(c *curriculum.Course) []unit {
	var all []unit
	for _, p := range c.Parts {
		all = append(all, unit{ref: p.Ref(), title: p.Title, where: Part, worth: worthPart, pieces: about(p.Summary)})
		for _, s := range p.Sections {
			all = append(all, section(c, s)...)
		}
	}
	for _, s := range c.Shelves {
		home := unit{ref: s.Ref(), title: s.Title, around: "notebooks", where: Shelf, worth: worthShelf, pieces: about(s.Summary)}
		all = append(all, lesson(c, home, nil)...)
		for _, r := range s.Resources {
			all = append(all, resource(r))
		}
	}
	return append(all, terms(c)...)
}

// terms are those of the glossary.
func terms(c *curriculum.Course) []unit {
	g, err := c.Glossary()
	if err != nil {
		return nil
	}
	var all []unit
	for _, t := range g.Terms {
		all = append(all, unit{
			ref: t.Place.Ref(), title: t.Name, also: strings.Join(t.Aliases, " · "), where: Term, worth: worthTerm, pieces: about(t.Sentence),
		})
	}
	return all
}

func section(c *curriculum.Course, s *curriculum.Section) []unit {
	home := unit{ref: s.Ref(), title: s.Title, also: otherNames(s.Label, s.ID), asked: s.Words, where: Section, worth: worthSection, pieces: about(s.Summary)}
	all := lesson(c, home, s.Topics)
	for _, r := range s.Resources {
		all = append(all, resource(r))
	}
	questions, err := c.Questions(s.Ref())
	if err != nil {
		return all
	}
	for _, q := range questions {
		all = append(all, unit{
			ref: q.Ref(), title: plain(q.Text), around: q.Topic.Title, hidden: q.Reason, heading: q.Place,
			where: Question, worth: worthQuestion, pieces: about(q.Text),
		})
	}
	return all
}

// otherNames are what something is called besides its title.
func otherNames(label, id string) string { return label + " " + id }

func resource(r *curriculum.Resource) unit {
	return unit{
		ref: r.Ref(), title: r.Title, around: r.By + " " + string(r.Kind), where: Resource,
		worth: worthResource, pieces: about(r.About),
	}
}

func note(d Document) unit {
	u := unit{ref: d.Ref, title: clean.Line(d.Title), where: d.Where, worth: worthNote}
	cut(clean.Text(d.Text), 0, func(p piece) { u.pieces = append(u.pieces, p) })
	return u
}

func about(text string) []piece {
	if text == "" {
		return nil
	}
	return []piece{{source: text}}
}
