package curriculum

import "strings"

// A Ref is the stable name of anything in a course:
//
//	scientist                    a part
//	scientist/quantization       a section
//	notebooks/tools              a shelf
//	scientist/quantization#awq   a topic, resource or question of it
//
// The empty Ref names the course itself. A Ref is opaque: never a number, a
// title or an address, so that progress survives when those change.
type Ref string

// Home is the section or shelf that holds what the Ref names, or the Ref itself.
func (r Ref) Home() Ref {
	home, _, _ := strings.Cut(string(r), "#")
	return Ref(home)
}

// Local is what follows the "#", or "".
func (r Ref) Local() string {
	_, local, _ := strings.Cut(string(r), "#")
	return local
}

// Part is the id of the part, or of the shelves' room.
func (r Ref) Part() string {
	part, _, _ := strings.Cut(string(r.Home()), "/")
	return part
}

// shelfRoom is what the Refs of shelves begin with.
const shelfRoom = "notebooks"

// Ref names the part.
func (p *Part) Ref() Ref { return Ref(p.ID) }

// Ref names the section.
func (s *Section) Ref() Ref {
	if s.ref != "" { // put together while loading: it is asked for all the time
		return s.ref
	}
	return Ref(s.Part.ID + "/" + s.ID)
}

// Ref names the topic.
func (t *Topic) Ref() Ref {
	if t.ref != "" {
		return t.ref
	}
	return t.Section.Ref() + Ref("#"+t.ID)
}

// Ref names the shelf.
func (s *Shelf) Ref() Ref { return Ref(shelfRoom + "/" + s.ID) }

// Ref names the resource.
func (r *Resource) Ref() Ref {
	if r.ref != "" {
		return r.ref
	}
	if r.Shelf != nil {
		return r.Shelf.Ref() + Ref("#"+r.ID)
	}
	return r.Section.Ref() + Ref("#"+r.ID)
}

// Ref names the question.
func (q *Question) Ref() Ref { return q.Topic.Section.Ref() + Ref("#"+q.ID) }

// An Item is anything that has a Ref: *Part, *Section, *Topic, *Resource,
// *Shelf or *Question.
type Item interface {
	Ref() Ref
	Name() string // what a person calls it
}

// Name is the title.
func (p *Part) Name() string { return p.Title }

// Name is the title.
func (s *Section) Name() string { return s.Title }

// Name is the title.
func (t *Topic) Name() string { return t.Title }

// Name is the title.
func (s *Shelf) Name() string { return s.Title }

// Name is the title.
func (r *Resource) Name() string { return r.Title }

// Name is the question itself.
func (q *Question) Name() string { return q.Text }
