package progress

import (
	"iter"
	"slices"
	"time"

	"llmcourse/curriculum"
)

// Marked is what the learner marked ref as, Todo if never. How far they are with
// it follows from more than that: StateOf says so.
func (b *Book) Marked(ref curriculum.Ref) State {
	if it := b.find(ref); it != nil && len(it.state) > 0 {
		return it.state[len(it.state)-1].State
	}
	return Todo
}

// Since is when ref got the State it has, zero if it never got one.
func (b *Book) Since(ref curriculum.Ref) time.Time {
	if it := b.find(ref); it != nil && len(it.state) > 0 {
		return it.state[len(it.state)-1].When()
	}
	return time.Time{}
}

// Star tells whether ref has a star.
func (b *Book) Star(ref curriculum.Ref) bool {
	it := b.find(ref)
	return it != nil && len(it.star) > 0 && it.star[len(it.star)-1].On
}

// Known tells whether a placement test showed ref to be known.
func (b *Book) Known(ref curriculum.Ref) bool {
	it := b.find(ref)
	return it != nil && it.known != nil && it.known.On
}

// ToVerify tells whether a section is known by a placement test alone: it is
// neither done nor skipped.
func (b *Book) ToVerify(section curriculum.Ref) bool {
	return b.Known(section) && !b.Marked(section).Settled()
}

// Stars returns what has a star, the latest first.
func (b *Book) Stars() []curriculum.Ref {
	var starred []*Event
	for ref, it := range b.items {
		if n := len(it.star); ref == it.ref && n > 0 && it.star[n-1].On {
			starred = append(starred, it.star[n-1])
		}
	}
	slices.SortFunc(starred, func(x, y *Event) int { return y.Compare(x) })
	refs := make([]curriculum.Ref, len(starred))
	for i, e := range starred {
		refs[i] = e.Ref
	}
	return refs
}

// Place is where the learner was reading in ref.
func (b *Book) Place(ref curriculum.Ref) (Place, bool) {
	if it := b.find(ref); it != nil && it.place != nil {
		return it.place.Place, true
	}
	return Place{}, false
}

// LastPlace is where the learner was reading last, and when.
func (b *Book) LastPlace() (Place, time.Time, bool) {
	if b.place == nil {
		return Place{}, time.Time{}, false
	}
	return b.place.Place, b.place.When(), true
}

// Recent returns what was read, the latest first, at most n.
func (b *Book) Recent(n int) []curriculum.Ref {
	var read []*Event
	for ref, it := range b.items {
		if ref == it.ref && it.place != nil {
			read = append(read, it.place)
		}
	}
	slices.SortFunc(read, func(x, y *Event) int { return y.Compare(x) })
	refs := make([]curriculum.Ref, min(n, len(read)))
	for i := range refs {
		refs[i] = read[i].Ref
	}
	return refs
}

// Opened is how often an address of ref was opened, and when last.
func (b *Book) Opened(ref curriculum.Ref) (int, time.Time) {
	if it := b.find(ref); it != nil {
		return it.opened, it.open
	}
	return 0, time.Time{}
}

// Noted is when the note on ref changed last, zero if never.
func (b *Book) Noted(ref curriculum.Ref) time.Time {
	if it := b.find(ref); it != nil {
		return it.noted
	}
	return time.Time{}
}

// Seconds is how long ref was read.
func (b *Book) Seconds(ref curriculum.Ref) int {
	if it := b.find(ref); it != nil {
		return it.seconds
	}
	return 0
}

// History returns what the learner did, the newest first: states, stars,
// notes, answers, links opened, and what was taken back. A limit of 0 or less
// means all of it.
func (b *Book) History(limit int) []Event {
	if limit <= 0 || limit > len(b.log) {
		limit = len(b.log)
	}
	events := make([]Event, limit)
	for i := range events {
		events[i] = *b.log[len(b.log)-1-i]
	}
	return events
}

// Log yields what History returns, the oldest first, without copying it. What
// it yields must not be changed.
func (b *Book) Log() iter.Seq[*Event] {
	return func(yield func(*Event) bool) {
		for _, e := range b.log {
			if !yield(e) {
				return
			}
		}
	}
}

// Answers yields every answer that was no slip, in event order.
func (b *Book) Answers() iter.Seq[Event] { return b.counting(b.answers) }

// AnswersTo yields those to one question, in event order.
func (b *Book) AnswersTo(ref curriculum.Ref) iter.Seq[Event] {
	if it := b.find(ref); it != nil {
		return b.counting(it.answers)
	}
	return b.counting(nil)
}

// counting yields the answers of a list that were no slips.
func (b *Book) counting(list []*Event) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, e := range list {
			if len(b.slips) > 0 && b.slips[e.ID()] {
				continue
			}
			if !yield(*e) {
				return
			}
		}
	}
}
