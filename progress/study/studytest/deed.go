package studytest

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Deed is one of package study told by names, so that a front end can be
// driven by it: by keys, typed lines or arguments.
type Deed interface{ deed() }

type (
	// Mark sets the State of everything named.
	Mark struct {
		Refs []curriculum.Ref
		To   progress.State
	}
	// Toggle sets the State, or todo where it is there already.
	Toggle struct {
		Ref curriculum.Ref
		To  progress.State
	}
	// Star gives a star or takes it away.
	Star struct{ Ref curriculum.Ref }
	// Undo takes so many changes back.
	Undo struct{ Times int }
	// Note sets the whole text of a note.
	Note struct {
		Ref  curriculum.Ref
		Text string
	}
	// Bookmark gives a letter to something.
	Bookmark struct {
		Letter string
		Ref    curriculum.Ref
	}
	// Drop takes a bookmark away.
	Drop struct{ Letter string }
	// Open opens a resource, or an address in the lesson of a section.
	Open struct {
		Ref      curriculum.Ref
		URL      string
		Archived bool
	}
	// Quiz answers the questions of something, from the first on, until there
	// are no more replies.
	Quiz struct {
		Ref     curriculum.Ref
		Replies []Reply
	}
	// Review does so with what is due; of everything, without a Ref.
	Review struct {
		Ref     curriculum.Ref
		Replies []Reply
	}
	// Placement answers a placement test of a part to its end: right where the
	// section is among those known, else that it is not known.
	Placement struct {
		Part  curriculum.Ref
		Known []curriculum.Ref
		Lines []Line // what to type; Run fills it in
	}
	// Forget takes back what placement tests showed of a part.
	Forget struct{ Part curriculum.Ref }
	// Read opens the lesson of a section, reads on to another heading for some
	// time, and leaves it.
	Read struct {
		Ref curriculum.Ref
		For time.Duration
	}
)

func (Mark) deed()      {}
func (Toggle) deed()    {}
func (Star) deed()      {}
func (Undo) deed()      {}
func (Note) deed()      {}
func (Bookmark) deed()  {}
func (Drop) deed()      {}
func (Open) deed()      {}
func (Quiz) deed()      {}
func (Review) deed()    {}
func (Placement) deed() {}
func (Forget) deed()    {}
func (Read) deed()      {}

// A Reply is what a learner answers to a question.
type Reply struct {
	How   How
	After time.Duration // how long it takes
	Line  Line          // what to type; Run fills it in
}

// How something is answered.
type How int

// The ways to answer.
const (
	Right   How = iota
	Wrong       // by something else that can be an answer
	Unknown     // "I do not know"
	Slip        // the last answer is taken back, before the next question is gone on to
)

// A Line is what is typed to answer a question: numbers of choices or items as
// they are shown, from 1, with blanks between; a number, words, or "?".
type Line struct {
	Text string
	Kind curriculum.QuestionKind // of the question; "" of a slip
	N    int                     // how many choices or items there are
}
