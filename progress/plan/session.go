package plan

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// The shortest time worth opening a long resource for, and the longest to stay
// with it when there is something else.
const (
	partLeast = 15
	partMost  = 45
)

// Session is what fits into so many minutes, in order: reviews, what was
// forgotten if nothing is begun, then the lesson and resources of the section
// that is next, and on along the road.
// It is never longer than that, unless the smallest thing there is to do is:
// then it is that thing alone, and says so. It is empty when nothing is left
// or minutes is not positive.
func Session(course *curriculum.Course, book *progress.Book, due review.Due, minutes int, now time.Time, o Options) []Suggestion {
	if minutes <= 0 {
		return nil
	}
	p := newPlanner(course, book, now, o)
	s := session{planner: p, left: minutes}
	road := p.road()
	s.review(due)
	if weak, ok := p.weakest(); ok && (len(road) == 0 || !p.begun(road[0])) {
		s.add(weak)
	}
	s.walk(road)
	if len(s.steps) == 0 && s.smallest != nil {
		over := *s.smallest
		over.Over = true
		return []Suggestion{over}
	}
	return s.steps
}

// A session is being filled.
type session struct {
	*planner
	left     int // minutes
	steps    []Suggestion
	smallest *Suggestion // of what did not fit
}

// add takes a step in if it fits, and tells whether it did.
func (s *session) add(step Suggestion) bool {
	if step.Minutes <= s.left {
		s.steps = append(s.steps, step)
		s.left -= step.Minutes
		return true
	}
	if s.smallest == nil || step.Minutes < s.smallest.Minutes {
		s.smallest = &step
	}
	return false
}

// review takes in as many reviews as fit.
func (s *session) review(due review.Due) {
	if len(due.Today) == 0 {
		return
	}
	step := s.reviews(due)
	pace := pace(s.book)
	if fit := min(s.left*60/pace, step.Count); fit > 0 && fit < step.Count {
		step.Reason = Reason{Why: ReviewsFit, Count: fit, Of: step.Count}
		step.Count, step.Minutes = fit, reviewMinutes(fit, pace)
	} else if fit == 0 {
		step.Count, step.Minutes = 1, reviewMinutes(1, pace)
	}
	s.add(step)
}

// walk goes along the road until something does not fit.
func (s *session) walk(road []*curriculum.Section) {
	for _, section := range road {
		fits := s.lesson(section)
		for _, r := range s.planner.left(section) {
			if !s.resource(r) {
				fits = false
			}
		}
		if !fits || s.left == 0 {
			return
		}
	}
}

// lesson takes in what is left of a lesson, and tells whether it fits.
func (s *session) lesson(section *curriculum.Section) bool {
	if s.behind(section) {
		return true
	}
	if s.begun(section) {
		return s.add(s.goOn(section))
	}
	step := s.begin(section)
	if n := len(s.steps); n > 0 && s.steps[n-1].Kind != Review {
		step.Reason = Reason{Why: InTime}
	}
	return s.add(step)
}

// resource takes in a resource, or a part of one that takes hours, and tells
// whether the next section may follow: after a part it may not.
func (s *session) resource(r *curriculum.Resource) bool {
	step := resource(r, Reason{Why: BelongsTo, Name: r.Section.Title})
	if !long(r) || step.Minutes <= s.left {
		return s.add(step)
	}
	step.Minutes, step.Guess, step.Part = min(max(s.left, partLeast), partMost), false, true
	s.add(step)
	return false
}
