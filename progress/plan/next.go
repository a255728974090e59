package plan

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// Next is the one thing to do now. due is what review.Queue says of all
// questions. There is always a suggestion; its Kind is Finished when nothing
// is left.
func Next(course *curriculum.Course, book *progress.Book, due review.Due, now time.Time, o Options) Suggestion {
	p := newPlanner(course, book, now, o)
	n := len(due.Today)
	here := p.here()
	if n >= p.Many {
		return p.reviews(due)
	}
	if here != nil && p.begun(here) {
		return p.goOn(here)
	}
	if n > 0 {
		return p.reviews(due)
	}
	if weak, ok := p.weakest(); ok {
		return weak
	}
	if here != nil {
		return p.begin(here)
	}
	return p.end(due)
}

// reviews suggests what is due.
func (p *planner) reviews(due review.Due) Suggestion {
	n := len(due.Today)
	reason := Reason{Why: ReviewsDue, Count: n, Later: due.Later}
	return Suggestion{
		Kind: Review, Title: "Review", Reason: reason, Count: n, Minutes: reviewMinutes(n, pace(p.book)),
	}
}

// goOn suggests to finish a section: its lesson, then its resources.
func (p *planner) goOn(s *curriculum.Section) Suggestion {
	topics := p.book.Topics(s.Topics)
	if left := p.left(s); p.behind(s) && len(left) > 0 {
		return resource(left[0], Reason{Why: ResourcesLeft, Name: s.Title, Count: len(left)})
	}
	next := Suggestion{Kind: Continue, Ref: s.Ref(), Title: s.Title}
	next.Minutes, next.Guess = p.lessonMinutes(s)
	at, _ := p.book.Place(s.Ref())
	next.Heading = at.Heading
	next.Reason = Reason{Why: Begun, Count: topics.Done + topics.Skipped, Of: topics.Total}
	switch {
	case p.behind(s):
		next.Minutes, next.Guess = 1, false
		next.Reason = Reason{Why: AllTicked}
	case at.Heading != "":
		next.Reason.Why = StoppedAt
	}
	return next
}

// begin suggests a section that is new.
func (p *planner) begin(s *curriculum.Section) Suggestion {
	next := Suggestion{Kind: Read, Ref: s.Ref(), Title: s.Title, Reason: p.follows(s)}
	next.Minutes, next.Guess = p.lessonMinutes(s)
	return next
}

// follows is why a new section is next: mostly because of the one before.
func (p *planner) follows(s *curriculum.Section) Reason {
	if p.known(s.Ref()) {
		return Reason{Why: ToVerify}
	}
	before := p.before(s)
	if before == nil {
		return Reason{Why: First}
	}
	switch ref, state := before.Ref(), p.book.StateOf(before); {
	case state == progress.Done:
		return Reason{Why: FollowsFinished, Name: before.Title}
	case state == progress.Skipped:
		return Reason{Why: FollowsSkipped, Name: before.Title}
	case p.paused(ref):
		return Reason{Why: FollowsPaused, Name: before.Title}
	case p.known(ref):
		return Reason{Why: FollowsKnown, Name: before.Title}
	}
	return Reason{Why: InOrder}
}

// end says that nothing is left.
func (p *planner) end(due review.Due) Suggestion {
	paused := 0
	for _, s := range p.course.Sections() {
		if !p.book.StateOf(s).Settled() && p.paused(s.Ref()) {
			paused++
		}
	}
	reason := Reason{Why: NothingLeft, Count: paused}
	if due.Next > due.Day {
		reason.Next = due.Next
	}
	return Suggestion{Kind: Finished, Title: p.course.Title, Reason: reason}
}

// resource suggests a resource.
func resource(r *curriculum.Resource, reason Reason) Suggestion {
	next := Suggestion{Kind: Resource, Ref: r.Ref(), Title: r.Title, Reason: reason}
	next.Minutes, next.Guess = resourceMinutes(r)
	return next
}
