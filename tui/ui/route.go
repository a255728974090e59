package ui

import "llmcourse/curriculum"

// A Kind of screen.
type Kind int

// The kinds of screens that are places.
const (
	Roadmap Kind = iota
	Section
	Resources
	Notebooks
	About
	Quiz
	Review
	Progress
	Search
	Map
	Courses
	Since
	Noted // what has a note or a star
)

// A Route names a place. It is comparable: key of caches and entry of the
// history.
type Route struct {
	Kind Kind
	Ref  curriculum.Ref
	// Line is where a Section opens: a line of the lesson's text, from 1; 0 is
	// where reading stopped, or the topic of the Ref.
	Line int
	// WarmUp makes a Review one of a few questions after a break.
	WarmUp bool
	// Words are what a Search looks for when it opens.
	Words string
}

// RouteTo is where what a Ref names is shown. What the course does not have is
// looked for in a section, which says that it is not there.
func RouteTo(course *curriculum.Course, ref curriculum.Ref) Route {
	item, _ := course.Find(ref)
	switch item := item.(type) {
	case *curriculum.Part:
		return Route{Kind: Roadmap, Ref: ref}
	case *curriculum.Shelf:
		return Route{Kind: Notebooks, Ref: ref}
	case *curriculum.Resource:
		if item.Shelf != nil {
			return Route{Kind: Notebooks, Ref: ref}
		}
		return Route{Kind: Resources, Ref: ref}
	case *curriculum.Question:
		return Route{Kind: Quiz, Ref: item.Topic.Ref()}
	}
	return Route{Kind: Section, Ref: ref}
}
