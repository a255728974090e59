package plan

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// Here is where on the road the learner is: the section that Next goes on with
// once no review and nothing forgotten comes before it. It is nil when nothing
// is left. paused may be nil.
func Here(course *curriculum.Course, book *progress.Book, paused func(section curriculum.Ref) bool) *curriculum.Section {
	p := planner{course: course, book: book}
	p.Review.Paused = paused
	return p.here()
}

// here is the first section of the road, and at its end the first that is to
// be verified.
func (p *planner) here() *curriculum.Section {
	if road := p.road(); len(road) > 0 {
		return road[0]
	}
	for _, s := range p.course.Sections() {
		if p.book.ToVerify(s.Ref()) && !p.paused(s.Ref()) {
			return s
		}
	}
	return nil
}

// road is what is left of the course: sections that are neither settled nor
// paused, nor known and not begun. Those begun come first, the one read last before all, and then
// in the order of the roadmap.
func (p *planner) road() []*curriculum.Section {
	var first, begun, fresh []*curriculum.Section
	at, _, _ := p.book.LastPlace()
	for _, s := range p.course.Sections() {
		switch ref := s.Ref(); {
		case p.book.StateOf(s).Settled() || p.paused(ref):
		case !p.begun(s) && p.known(ref):
		case !p.begun(s):
			fresh = append(fresh, s)
		case at.Ref.Home() == ref:
			first = append(first, s)
		default:
			begun = append(begun, s)
		}
	}
	return append(append(first, begun...), fresh...)
}

// begun tells whether the learner has begun a section.
func (p *planner) begun(s *curriculum.Section) bool {
	return p.book.StateOf(s) == progress.Doing
}

// behind tells whether the lesson of a section is behind the learner: all its
// topics are settled. The lesson of one without topics never is.
func (p *planner) behind(s *curriculum.Section) bool {
	t := p.book.Topics(s.Topics)
	return t.Total > 0 && t.Done+t.Skipped == t.Total
}

// left are the resources of a section that are not settled.
func (p *planner) left(s *curriculum.Section) []*curriculum.Resource {
	var left []*curriculum.Resource
	for _, r := range s.Resources {
		if !p.book.StateOf(r).Settled() {
			left = append(left, r)
		}
	}
	return left
}

// before is the section before s in the roadmap, nil before the first one.
func (p *planner) before(s *curriculum.Section) *curriculum.Section {
	var before *curriculum.Section
	for _, other := range p.course.Sections() {
		if other == s {
			return before
		}
		before = other
	}
	return nil
}
