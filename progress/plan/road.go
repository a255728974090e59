package plan

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// road is what is left of the course: sections that are neither settled nor
// paused, nor known and not begun. Those begun come first, the one read last before all, and then
// in the order of the roadmap.
func (p *planner) road() []*curriculum.Section {
	var first, begun, fresh []*curriculum.Section
	at, _, _ := p.book.LastPlace()
	for _, s := range p.course.Sections() {
		switch ref := s.Ref(); {
		case p.book.State(ref).Settled() || p.paused(ref):
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
	return p.book.State(s.Ref()) == progress.Doing || p.book.Coverage(s) > 0
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
		if !p.book.State(r.Ref()).Settled() {
			left = append(left, r)
		}
	}
	return left
}

// follows is the section before s in the roadmap, nil before the first one.
func (p *planner) follows(s *curriculum.Section) *curriculum.Section {
	var before *curriculum.Section
	for _, other := range p.course.Sections() {
		if other == s {
			return before
		}
		before = other
	}
	return nil
}
