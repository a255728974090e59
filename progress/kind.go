package progress

// A State is how far the learner is with something.
type State string

// The states. What was never marked is Todo.
const (
	Todo    State = "todo"
	Doing   State = "doing"
	Done    State = "done"
	Skipped State = "skipped"
)

// States returns every state, in the order they are offered.
func States() []State { return []State{Todo, Doing, Done, Skipped} }

// Valid tells whether s is one of the states.
func (s State) Valid() bool {
	return s == Todo || s == Doing || s == Done || s == Skipped
}

// Settled tells whether s needs no more work: done or skipped.
func (s State) Settled() bool { return s == Done || s == Skipped }

// A Kind says what an event is about. A kind that this version does not know
// is kept and does nothing.
type Kind string

// The kinds of events.
const (
	KindState  Kind = "state"  // Ref is now in State
	KindStar   Kind = "star"   // Ref has a star if On
	KindNote   Kind = "note"   // the note on Ref changed; its text is a Markdown file
	KindPlace  Kind = "place"  // the learner was reading at Place
	KindOpen   Kind = "open"   // a link of Ref was opened; Text is the address
	KindRead   Kind = "read"   // Ref was read for Seconds
	KindAnswer Kind = "answer" // question Ref was answered: Right, Given, Grade, Seconds
	KindUndo   Kind = "undo"   // change Undo was taken back; State or On is what it is now

	KindKnown   Kind = "known"   // a test showed section Ref to be known, to be verified, if On
	KindRetract Kind = "retract" // answer Undo was a slip of the finger and does not count

	KindBookmark Kind = "bookmark" // letter Text leads to Place if On, else nowhere
)

// placed tells whether events of the kind have a Place.
func (k Kind) placed() bool { return k == KindPlace || k == KindBookmark }

// Kinds returns every kind that this version understands.
func Kinds() []Kind {
	return []Kind{
		KindState, KindStar, KindNote, KindPlace, KindOpen, KindRead, KindAnswer, KindUndo,
		KindKnown, KindRetract, KindBookmark,
	}
}

// Known tells whether this version understands the kind.
func (k Kind) Known() bool {
	switch k {
	case KindState, KindStar, KindNote, KindPlace, KindOpen, KindRead, KindAnswer, KindUndo,
		KindKnown, KindRetract, KindBookmark:
		return true
	}
	return false
}
