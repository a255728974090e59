package plan

import (
	"fmt"
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
	reason := fmt.Sprintf("%s due, the most nearly forgotten first.", plural(n, "review is", "reviews are"))
	if due.Later > 0 {
		reason = fmt.Sprintf("%s due today, and %d more are spread over the days to come.",
			plural(n, "review is", "reviews are"), due.Later)
	}
	return Suggestion{
		Kind: Review, Title: "Review", Reason: reason, Count: n, Minutes: reviewMinutes(n, pace(p.book)),
	}
}

// goOn suggests to finish a section: its lesson, then its resources.
func (p *planner) goOn(s *curriculum.Section) Suggestion {
	topics := p.book.Topics(s.Topics)
	settled := topics.Done + topics.Skipped
	if left := p.left(s); p.behind(s) && len(left) > 0 {
		reason := fmt.Sprintf("You have been through every topic of %s; %s left.",
			s.Title, plural(len(left), "resource is", "resources are"))
		return resource(left[0], reason)
	}
	next := Suggestion{Kind: Continue, Ref: s.Ref(), Title: s.Title}
	next.Minutes, next.Guess = p.lessonMinutes(s)
	at, _ := p.book.Place(s.Ref())
	next.Heading = at.Heading
	switch {
	case p.behind(s):
		next.Minutes, next.Guess = 1, false
		next.Reason = "Everything in it is done; mark it done, and it is behind you."
	case at.Heading != "" && settled > 0:
		next.Reason = fmt.Sprintf("You stopped at “%s”, with %d of %s done.", at.Heading, settled, plural(topics.Total, "topic", "topics"))
	case at.Heading != "":
		next.Reason = fmt.Sprintf("You stopped at “%s”.", at.Heading)
	default:
		next.Reason = fmt.Sprintf("You have begun it: %d of %s done.", settled, plural(topics.Total, "topic is", "topics are"))
	}
	return next
}

// begin suggests a section that is new.
func (p *planner) begin(s *curriculum.Section) Suggestion {
	next := Suggestion{Kind: Read, Ref: s.Ref(), Title: s.Title, Reason: "It comes next in the roadmap."}
	next.Minutes, next.Guess = p.lessonMinutes(s)
	if p.known(s.Ref()) {
		next.Reason = "A test showed that you know it; go through it once to be sure."
		return next
	}
	before := p.follows(s)
	if before == nil {
		next.Reason = "The roadmap begins with it."
		return next
	}
	switch ref, state := before.Ref(), p.book.StateOf(before); {
	case state == progress.Done:
		next.Reason = fmt.Sprintf("It follows %s, which you finished.", before.Title)
	case state == progress.Skipped:
		next.Reason = fmt.Sprintf("It follows %s, which you skipped.", before.Title)
	case p.paused(ref):
		next.Reason = fmt.Sprintf("It follows %s, which is paused.", before.Title)
	case p.known(ref):
		next.Reason = fmt.Sprintf("It follows %s, which you know.", before.Title)
	}
	return next
}

// end says that nothing is left.
func (p *planner) end(due review.Due) Suggestion {
	paused := 0
	for _, s := range p.course.Sections() {
		if !p.book.StateOf(s).Settled() && p.paused(s.Ref()) {
			paused++
		}
	}
	reason := "Every section is done or skipped."
	if paused > 0 {
		reason = fmt.Sprintf("Every section is done or skipped, but for %s.", plural(paused, "that is paused", "that are paused"))
	}
	if due.Next > due.Day {
		reason += fmt.Sprintf(" The next review is on %s.", due.Next.Time(time.UTC).Format("2 January"))
	}
	return Suggestion{Kind: Finished, Title: p.course.Title, Reason: reason}
}

// resource suggests a resource.
func resource(r *curriculum.Resource, reason string) Suggestion {
	next := Suggestion{Kind: Resource, Ref: r.Ref(), Title: r.Title, Reason: reason}
	next.Minutes, next.Guess = resourceMinutes(r)
	return next
}

// plural is "1 thing" or "2 things".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
