package study

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// An Outcome is what came of a Deed.
type Outcome struct {
	Kind    progress.Kind // what the Deed was: KindState of Mark and Begin, KindUndo of Undo, ...
	Changes []Change      // one for each thing that the Deed was about, in its order
	URL     string        // of Open: what to open
	Right   bool          // of Answer
	Events  []progress.ID // what was recorded; Study.Saved tells whether it is saved
}

// A Change is what a Deed did to one thing.
type Change struct {
	Kind progress.Kind // KindState, KindStar, ...: of an undo, what was taken back
	Ref  curriculum.Ref
	Item curriculum.Item // nil where the course does not have it

	From, To progress.State // of a State: as the learner sees it, before and after
	Asked    progress.State // of a State: what it was to be
	On       bool           // of a star, a bookmark, and what is known: there is one now
	Letter   string         // of a bookmark
	Place    progress.Place // of a bookmark and of reading
	Removed  bool           // of a note: it is gone

	// Same says that nothing was to be done: it was so already, or, of time,
	// too short to count. Nothing was recorded of it.
	Same bool
}

// Name is what a person calls what the change is about.
func (c Change) Name() string {
	if c.Item != nil {
		return c.Item.Name()
	}
	return string(c.Ref)
}

// Changed counts what is another one than before.
func (o Outcome) Changed() int {
	n := 0
	for _, c := range o.Changes {
		if !c.Same {
			n++
		}
	}
	return n
}

// A Code says why something was refused.
type Code string

// Why something is refused. In brackets: which fields of Refused say more.
const (
	NotInCourse  Code = "not-in-course"  // the course has nothing of that name [Ref]
	NothingNamed Code = "nothing-named"  // there is nothing that it could be done to
	BadState     Code = "bad-state"      // no State has the name [Text]
	IsAnswered   Code = "is-answered"    // questions are answered, not marked, starred or placed [Item]
	IsShelf      Code = "is-shelf"       // what stands on a shelf is marked, not the shelf [Item]
	NothingDone  Code = "nothing-done"   // there is nothing to undo
	NoNotes      Code = "no-notes"       // no notes are kept in this session
	NoteTooLong  Code = "note-too-long"  // the text is longer than MaxNote [Item]
	NoteUnread   Code = "note-unread"    // the note that is there could not be read, or was not yet [Item, Err]
	BadLetter    Code = "bad-letter"     // bookmarks are the letters a to z [Text]
	NoBookmark   Code = "no-bookmark"    // no place has the letter [Text]
	NoFreeLetter Code = "no-free-letter" // all letters are taken
	NoAddress    Code = "no-address"     // only resources have an address [Item]
	BadAddress   Code = "bad-address"    // the address cannot be opened [Text, Err]
	NoArchive    Code = "no-archive"     // the archive has pages of the web only [Text]

	NoQuestions     Code = "no-questions"     // there are no questions on it [Item]
	NothingDue      Code = "nothing-due"      // no question is due [Item, nil for the course]
	NothingToTest   Code = "nothing-to-test"  // every section of the part is settled or has too few questions [Item]
	NoQuestion      Code = "no-question"      // every question of the quiz was answered
	AlreadyAnswered Code = "already-answered" // the present question was answered already
	NoAnswer        Code = "no-answer"        // there is no answer to take back
	NotATest        Code = "not-a-test"       // the quiz is no placement test
	NothingKnown    Code = "nothing-known"    // no section of the part is marked as known [Item]

	NoChoice    Code = "no-choice"    // one of N choices answers the question
	NoChoices   Code = "no-choices"   // one or more of N choices, each once
	BadOrder    Code = "bad-order"    // all of N places, each once
	NoNumber    Code = "no-number"    // what was typed is no number [Text]
	NothingSaid Code = "nothing-said" // nothing was typed
)

// Refused says why a Deed was not done: nothing was changed. It is a value and
// not a sentence: tui/phrase has the words.
type Refused struct {
	Code Code
	Ref  curriculum.Ref
	Item curriculum.Item // may be nil
	Text string          // what was given
	N    int
	Err  error // what is wrong with it
}

// Error names the code and what it is about: for logs and tests, not for people.
func (r *Refused) Error() string {
	words := []string{"refused", string(r.Code)}
	if r.Ref != "" {
		words = append(words, string(r.Ref))
	}
	if r.Text != "" {
		words = append(words, r.Text)
	}
	return strings.Join(words, " ")
}

// Unwrap is what is wrong, where that is an error.
func (r *Refused) Unwrap() error { return r.Err }

// refuse makes a Refused about an item.
func refuse(code Code, item curriculum.Item) *Refused {
	r := &Refused{Code: code, Item: item}
	if item != nil {
		r.Ref = item.Ref()
	}
	return r
}
