package progress

import (
	"math"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// A Change is what the learner did, without time and identity: Book.Next makes
// an Event of it. Changes come from the functions below.
type Change struct{ event Event }

// Kind says what the change is about.
func (c Change) Kind() Kind { return c.event.Kind }

// Ref is what the change is about.
func (c Change) Ref() curriculum.Ref { return c.event.Ref }

// State is the state that the change sets, or "" when it sets none.
func (c Change) State() State { return c.event.State }

// On tells whether the change sets a star.
func (c Change) On() bool { return c.event.On }

// SetState marks ref.
func SetState(ref curriculum.Ref, s State) Change {
	return Change{Event{Kind: KindState, Ref: ref, State: s}}
}

// SetStar gives ref a star or takes it away.
func SetStar(ref curriculum.Ref, on bool) Change {
	return Change{Event{Kind: KindStar, Ref: ref, On: on}}
}

// SetKnown says that a placement test showed section ref to be known, or that
// this no longer holds. It is not done: it is to be verified.
func SetKnown(ref curriculum.Ref, on bool) Change {
	return Change{Event{Kind: KindKnown, Ref: ref, On: on}}
}

// Noted says that the note on ref was changed.
func Noted(ref curriculum.Ref) Change {
	return Change{Event{Kind: KindNote, Ref: ref}}
}

// ReadAt remembers where the learner is reading.
func ReadAt(p Place) Change {
	p.Block = max(p.Block, 0)
	if math.IsNaN(p.Fraction) {
		p.Fraction = 0
	}
	p.Fraction = min(max(p.Fraction, 0), 1)
	p.Heading = clean.Line(p.Heading)
	return Change{Event{Kind: KindPlace, Ref: p.Ref, Place: p}}
}

// Opened says that an address belonging to ref was opened.
func Opened(ref curriculum.Ref, url string) Change {
	return Change{Event{Kind: KindOpen, Ref: ref, Text: clean.Line(url)}}
}

// Read says that ref was read for some seconds.
func Read(ref curriculum.Ref, seconds int) Change {
	return Change{Event{Kind: KindRead, Ref: ref, Seconds: max(seconds, 0)}}
}

// An Answer is what was answered to a question.
type Answer struct {
	Right   bool
	Given   string // what was chosen or typed
	Grade   int    // how easy it was: 1 again, 2 hard, 3 good, 4 easy
	Seconds int    // how long it took
}

// Retract says that the answer id to the question ref was a slip: it is kept
// in the history and counts for nothing.
func Retract(ref curriculum.Ref, id ID) Change {
	return Change{Event{Kind: KindRetract, Ref: ref, Undo: id}}
}

// Answered says that the question ref was answered.
func Answered(ref curriculum.Ref, a Answer) Change {
	return Change{Event{
		Kind: KindAnswer, Ref: ref,
		Right: a.Right, Given: clean.Text(a.Given), Grade: a.Grade, Seconds: max(a.Seconds, 0),
	}}
}
